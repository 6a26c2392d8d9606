package org.concordat.consolidation.budget.separation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.budget.separation.Separation.Item;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.view.Utc;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** A separation as a table, a row for each figure that is parted. */
final class SeparationTable {

    private static final List<String> HEADER = List.of(
            "partnership",
            "borough",
            "on",
            "period",
            "as_at",
            "member",
            "kind",
            "pool",
            "measure",
            "unit",
            "taken",
            "taken_status",
            "remainder",
            "remainder_status",
            "whole",
            "whole_status",
            "explanation");

    private SeparationTable() {}

    static AnswerBytes of(Separation separation, TableFormat format) {
        return StableTable.of(
                format,
                "Separation",
                separation.asAt(),
                HEADER,
                separation.items().stream().map(item -> row(separation, item)));
    }

    private static List<Value> row(Separation of, Item item) {
        return Stream.of(
                        Stream.of(
                                Value.of(of.partnership()),
                                Value.of(of.borough().code()),
                                Value.of(of.on()),
                                Value.of(of.period()),
                                Value.of(Utc.text(of.asAt())),
                                Value.of(String.valueOf(of.member())),
                                Value.of(item.kind().name()),
                                item.terms()
                                        .map(terms -> Value.of(terms.pool()))
                                        .orElseGet(Value::nothing),
                                Value.of(item.measure()),
                                Value.of(item.unit().name())),
                        Stream.of(item.taken(), item.remainder(), item.whole())
                                .flatMap(figure -> ToldFigure.cells(Optional.of(figure))),
                        Stream.of(Value.of(item.explanation())))
                .flatMap(values -> values)
                .toList();
    }
}
