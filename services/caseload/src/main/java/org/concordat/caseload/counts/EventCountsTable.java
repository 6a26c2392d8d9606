package org.concordat.caseload.counts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.web.table.writing.Value;

/** What came in as a table, a row for each source, day and type; numbers that were left out are not in it. */
final class EventCountsTable {

    static final List<String> HEADER =
            List.of("borough", "source", "uri", "day", "type", "accepted", "duplicates", "rejected");

    private EventCountsTable() {}

    static Stream<List<Value>> rows(Borough borough, EventCountList counts) {
        return counts.counts().stream().map(row -> row(borough, row));
    }

    private static List<Value> row(Borough borough, EventCountList.OfDay of) {
        return List.of(
                Value.of(borough.code()),
                told(of.source()),
                of.uri().map(Value::of).orElseGet(Value::nothing),
                Value.of(of.day()),
                told(of.type()),
                number(of.counts().accepted()),
                number(of.counts().duplicates()),
                number(of.counts().rejected()));
    }

    /** Nothing where there is none: a cell with a dash alone would be one that a spreadsheet runs. */
    private static Value told(String code) {
        return code.equals(EventCountList.NONE) ? Value.nothing() : Value.of(code);
    }

    private static Value number(long count) {
        return Value.of(BigDecimal.valueOf(count));
    }
}
