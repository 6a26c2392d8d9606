package org.concordat.consolidation.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.export.FigureValue;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Words;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.Money;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** A comparison as a table: a line for each figure that differs. */
final class ComparisonTable {

    /** In the shorthand of the Government Analysis Function. */
    private static final String BREAK = "[b]";

    private final Comparison comparison;
    private final DomainTable table;

    private ComparisonTable(Comparison comparison) {
        this.comparison = comparison;
        this.table = comparison.domain().table();
    }

    static AnswerBytes of(Comparison comparison, TableFormat format) {
        ComparisonTable of = new ComparisonTable(comparison);
        return StableTable.of(
                format,
                comparison.domain().words().title() + " comparison",
                comparison.to().question().asAt(),
                of.header(),
                comparison.changes().stream().map(of::row));
    }

    private List<String> header() {
        Words words = table.words();
        List<String> header = new ArrayList<>(List.of("view", "period", "from", "to", "illustrative"));
        if (table.hasGroups()) {
            header.add(Words.column(words.group()));
        }
        header.addAll(List.of(comparison.to().question().rowColumn(), "title", "total"));
        if (table.hasParts()) {
            header.add(Words.column(words.part()));
        }
        header.addAll(List.of(
                "borough", "measure", "from_value", "from_status", "to_value", "to_status", "difference", "why"));
        if (isBroken()) {
            header.addAll(List.of("same_members", "same_from_value", "same_to_value", "same_difference"));
        }
        return header;
    }

    private boolean isBroken() {
        return comparison.marksBreaks() && !comparison.notInBoth().isEmpty();
    }

    private void same(ChangedFigure change, List<Value> values) {
        Optional<SameMembers> same = change.same();
        values.add(
                same.map(of -> Value.of(of.members().stream().map(Borough::code).collect(Collectors.joining(" "))))
                        .orElse(Value.nothing()));
        values.add(same.map(of -> amount(change, of.from())).orElse(Value.nothing()));
        values.add(same.map(of -> amount(change, of.to())).orElse(Value.nothing()));
        values.add(same.map(of -> amount(change, of.difference())).orElse(Value.nothing()));
    }

    private List<Value> row(ChangedFigure change) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of(comparison.to().question().subject().code()));
        values.add(Value.of(comparison.to().question().period().toString()));
        values.add(Value.of(Utc.text(comparison.from().question().asAt())));
        values.add(Value.of(Utc.text(comparison.to().question().asAt())));
        values.add(Value.of(illustrative(change)));
        if (table.hasGroups()) {
            values.add(Value.of(table.group(change.place().group()).code()));
        }
        values.add(Value.of(change.place().node().code()));
        values.add(Value.of(change.place().title(table)));
        values.add(Value.of(change.place().node().total() ? "yes" : "no"));
        if (table.hasParts()) {
            values.add(Value.of(change.part().code()));
        }
        values.add(Value.of(change.borough().map(Borough::code).orElse("")));
        values.add(Value.of(change.measure().column()));
        cell(values, change.from());
        cell(values, change.to());
        values.add(change.difference().map(of -> amount(change, of)).orElse(Value.nothing()));
        values.add(Value.of(change.why().stream().map(this::inWords).collect(Collectors.joining(" "))));
        if (isBroken()) {
            same(change, values);
        }
        return values;
    }

    /** Marked where what is compared is not of the same members, which breaks the series. */
    private String inWords(Why why) {
        return why.breaksSeries() && comparison.marksBreaks() ? BREAK + " " + why.text() : why.text();
    }

    /** The boroughs in either figure whose figures are generated for demonstration. */
    private String illustrative(ChangedFigure change) {
        return Stream.of(comparison.from(), comparison.to())
                .flatMap(view -> view.illustrative().stream())
                .filter(borough -> change.borough().map(borough::equals).orElse(true))
                .map(Borough::code)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static void cell(List<Value> values, Optional<ReleasedCell> cell) {
        values.add(cell.map(FigureValue::of).orElse(Value.nothing()));
        values.add(Value.of(cell.map(ReleasedCell::status).map(CellStatus::name).orElse("")));
    }

    private static Value amount(ChangedFigure change, BigDecimal number) {
        return change.measure().kind() == QuantityKind.MONEY
                ? Value.of(Money.of(number.toPlainString()))
                : Value.of(number);
    }
}
