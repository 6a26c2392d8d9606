package org.concordat.consolidation.caseload.received;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.view.Utc;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** What is held as a table, a row for each source, day and type. */
final class HeldEventsTable {

    private static final List<String> HEADER =
            List.of("borough", "as_at", "uri", "day", "type", "held", "corrected", "withdrawn", "parked");

    private HeldEventsTable() {}

    static AnswerBytes of(HeldEvents held, TableFormat format) {
        return StableTable.of(
                format,
                "Held events",
                held.asAt(),
                HEADER,
                held.counts().stream().map(of -> row(held, of)));
    }

    private static List<Value> row(HeldEvents held, HeldEvents.OfDay of) {
        return List.of(
                Value.of(held.borough()),
                Value.of(Utc.text(held.asAt())),
                Value.of(of.uri()),
                Value.of(of.day()),
                Value.of(of.type()),
                number(of.held()),
                number(of.corrected()),
                number(of.withdrawn()),
                number(of.parked()));
    }

    private static Value number(long count) {
        return Value.of(BigDecimal.valueOf(count));
    }
}
