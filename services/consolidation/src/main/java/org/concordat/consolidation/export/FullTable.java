package org.concordat.consolidation.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Remark;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.web.table.writing.Sheet;
import org.concordat.web.table.writing.Value;

/**
 * A view as a table of the first edition: a line for each row and part of the figure itself and of each borough, and one for each single line
 * of a return that may be shown. What the head of a view says stands in every one, so that it says where it is from
 * wherever it is copied to.
 */
final class FullTable {

    private static final List<String> HEAD = List.of("view", "period", "as_at", "mandates", "restated", "illustrative");

    private final ReleasedView view;
    private final Domain domain;
    private final DomainTable table;
    private final List<Value> head;

    private FullTable(ReleasedView view) {
        this.view = view;
        this.domain = view.question().domain();
        this.table = domain.table();
        this.head = List.of(
                Value.of(view.question().subject().code()),
                Value.of(view.question().period().toString()),
                Value.of(Utc.text(view.question().asAt())));
    }

    static Sheet of(ReleasedView view) {
        Domain domain = view.question().domain();
        return new Sheet(domain.words().title() + " view", header(domain), new FullTable(view).rows());
    }

    private static List<String> header(Domain domain) {
        DomainTable table = domain.table();
        Words words = table.words();
        List<String> header = new ArrayList<>(HEAD);
        if (table.hasGroups()) {
            header.add(Words.column(words.group()));
        }
        header.addAll(List.of(Words.column(words.row()), "title", "level", "total"));
        if (table.hasParts()) {
            header.add(Words.column(words.part()));
        }
        header.addAll(List.of("row", "borough", "detail", "line"));
        texts(table, false).map(TextColumn::column).forEach(header::add);
        for (Measure measure : table.measures().all()) {
            header.add(measure.column());
            if (measure.kind() == QuantityKind.RATIO) {
                header.add(measure.column() + "_numerator");
                header.add(measure.column() + "_denominator");
            }
            header.add(measure.column() + "_status");
            header.add(measure.column() + "_coverage");
        }
        table.measures().all().stream().filter(domain.remarks()::speakOf).forEach(measure -> {
            header.add(measure.column() + "_word");
            header.add(measure.column() + "_favourable");
        });
        texts(table, true).map(TextColumn::column).forEach(header::add);
        return header;
    }

    private static Stream<TextColumn> texts(DomainTable table, boolean onlyWithEveryFigure) {
        return table.texts().stream().filter(text -> text.onlyWithEveryFigure() == onlyWithEveryFigure);
    }

    private Stream<List<Value>> rows() {
        return view.rows().stream().flatMap(this::rows);
    }

    private Stream<List<Value>> rows(ReleasedRow row) {
        Optional<Borough> own = view.question().subject() instanceof Subject.Sovereign of
                ? Optional.of(of.borough())
                : Optional.empty();
        List<List<Value>> rows = new ArrayList<>();
        figures(rows, row, own, Optional.empty(), row.figures());
        row.lines().forEach(line -> rows.add(line(row, own.orElseThrow(), line)));
        for (ReleasedContribution contribution : row.contributions()) {
            Optional<Borough> borough = Optional.of(contribution.borough());
            figures(rows, row, borough, Optional.of(contribution.detail().name()), contribution.figures());
            contribution.lines().forEach(line -> rows.add(line(row, contribution.borough(), line)));
        }
        return rows.stream();
    }

    private void figures(
            List<List<Value>> rows,
            ReleasedRow row,
            Optional<Borough> borough,
            Optional<String> detail,
            ReleasedFigures figures) {
        for (int part = 0; part < table.parts().size(); part++) {
            if (figures.has(part)) {
                List<Value> values = place(row, part, borough.isPresent() ? "BOROUGH" : "PARTNERSHIP", borough);
                values.add(Value.of(detail.orElse("")));
                values.add(Value.nothing());
                texts(table, false).forEach(text -> values.add(Value.nothing()));
                cells(values, table.parts().get(part), figures.cells(part));
                texts(table, true).forEach(text -> values.add(Value.nothing()));
                rows.add(values);
            }
        }
    }

    private List<Value> line(ReleasedRow row, Borough borough, ReleasedLine line) {
        List<Value> values = place(row, line.part(), table.words().line(), Optional.of(borough));
        values.add(Value.nothing());
        values.add(Value.of(BigDecimal.valueOf(line.line())));
        said(values, line, false);
        cells(values, table.parts().get(line.part()), line.cells());
        said(values, line, true);
        return values;
    }

    private void said(List<Value> values, ReleasedLine line, boolean onlyWithEveryFigure) {
        for (int text = 0; text < table.texts().size(); text++) {
            if (table.texts().get(text).onlyWithEveryFigure() == onlyWithEveryFigure) {
                values.add(Value.of(line.texts().get(text).orElse("")));
            }
        }
    }

    private List<Value> place(ReleasedRow row, int part, String kind, Optional<Borough> borough) {
        List<Value> values = new ArrayList<>(head);
        values.add(Value.of(listed(
                borough,
                view.mandates(),
                ReleasedView.Mandate::borough,
                mandate -> "%s %s v%d".formatted(mandate.borough(), mandate.id(), mandate.version()))));
        values.add(Value.of(listed(
                borough,
                view.restated(),
                ReleasedView.Restated::borough,
                restated -> "%s v%d".formatted(restated.borough(), restated.version()))));
        values.add(Value.of(listed(borough, view.illustrative(), Function.identity(), Borough::code)));
        if (table.hasGroups()) {
            values.add(Value.of(table.groups().get(row.group()).code()));
        }
        values.add(Value.of(row.node().code()));
        values.add(Value.of(row.node().title()));
        values.add(Value.of(BigDecimal.valueOf(row.level())));
        values.add(Value.of(row.node().total() ? "yes" : "no"));
        if (table.hasParts()) {
            values.add(Value.of(table.parts().get(part).code()));
        }
        values.add(Value.of(kind));
        values.add(Value.of(borough.map(Borough::code).orElse("")));
        return values;
    }

    /** Of one borough, or of all in a row that combines them. */
    private static <T> String listed(
            Optional<Borough> only, List<T> all, Function<T, Borough> borough, Function<T, String> text) {
        return all.stream()
                .filter(each -> only.map(borough.apply(each)::equals).orElse(true))
                .map(text)
                .collect(Collectors.joining("; "));
    }

    private void cells(List<Value> values, Part part, List<ReleasedCell> cells) {
        for (ReleasedCell cell : cells) {
            figure(values, cell);
            values.add(Value.of(cell.status().name()));
            values.add(Value.of(cell.coverage().map(RowMarks::text).orElse("")));
        }
        for (ReleasedCell cell : cells) {
            if (domain.remarks().speakOf(cell.measure())) {
                Optional<Remark> remark =
                        cell.hasValue() ? domain.remarks().on(part, cell.measure(), cell.figure()) : Optional.empty();
                values.add(Value.of(remark.map(Remark::word).orElse("")));
                values.add(Value.of(remark.flatMap(Remark::favourable)
                        .map(good -> good ? "yes" : "no")
                        .orElse("")));
            }
        }
    }

    /** Of a ratio its value and what it is made of. */
    private static void figure(List<Value> values, ReleasedCell cell) {
        values.add(FigureValue.of(cell));
        if (cell.measure().kind() == QuantityKind.RATIO) {
            Optional<Quantity.Ratio> ratio = cell.quantity().map(Quantity.Ratio.class::cast);
            values.add(ratio.map(of -> Value.of(BigDecimal.valueOf(of.numerator())))
                    .orElse(Value.nothing()));
            values.add(ratio.map(of -> Value.of(BigDecimal.valueOf(of.denominator())))
                    .orElse(Value.nothing()));
        }
    }
}
