package org.concordat.returns.totals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.concordat.returns.form.LineSchema;

/**
 * What proves that a return arrived whole: published with it, and compared by reconciliation.
 *
 * @param lines how many there are
 * @param sums by group and measure, in the order of the schema; only those that any line reports
 * @param digest {@code sha256:} and the hash over the lines in the order of their numbers
 */
public record ControlTotals(int lines, List<Sum> sums, String digest) {

    /**
     * @param group by name of the column, in the order of the schema, the value that the lines have there
     * @param measure the name of the column that is added up
     * @param reported how many lines report it
     * @param total amounts in pounds with two decimals
     */
    public record Sum(Map<String, String> group, String measure, int reported, BigDecimal total) {}

    public ControlTotals {
        sums = List.copyOf(sums);
    }

    public static <L> ControlTotals of(LineSchema<L> schema, List<L> lines) {
        throw new UnsupportedOperationException();
    }
}
