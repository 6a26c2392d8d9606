package org.concordat.consolidation.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.reference.References;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Period;

/** Which rows a domain's table has. */
@FunctionalInterface
public interface RowSource {

    /**
     * @param posted the keys of the rows that a borough posted to, in its own view, which leaves none of its figures
     *     out; empty in a partnership's
     */
    RowTree rows(Chart chart, Collection<String> posted);

    /** The same where rows are defined elsewhere. @param definitions as {@link #definitions} gave them */
    default RowTree rows(Chart chart, RowDefinitions definitions, Collection<String> posted) {
        return rows(chart, posted);
    }

    /** What rows are made of as at a moment, where that is defined elsewhere. */
    default RowDefinitions definitions(References references, Asked asked) {
        return RowDefinitions.NONE;
    }

    /** What numbers of rows come to, besides what the rows above others add up. */
    default List<NumberSum> sums() {
        return List.of();
    }

    /**
     * For whom rows are asked for.
     *
     * @param borough in a borough's own view
     * @param partnership in a partnership's
     * @param period as it was asked for
     * @param byServiceLine the only row, which is asked for by service line; none where rows are what lines were posted to
     */
    record Asked(
            Optional<Borough> borough,
            Optional<String> partnership,
            Period period,
            Instant asAt,
            Optional<String> byServiceLine) {

        /** For rows that are what lines were posted to. */
        public Asked(Optional<Borough> borough, Optional<String> partnership, Period period, Instant asAt) {
            this(borough, partnership, period, asAt, Optional.empty());
        }
    }

    /** A row for every node of the chart of service lines. */
    static RowSource serviceLines() {
        return RowTree::withStrays;
    }

    /** The key of the row for what is on no single service line. */
    String NO_LINE = "";

    /** The same, and a row for what is on no single line, which is as open as the least open line of all. */
    static RowSource serviceLinesAndNone() {
        return (chart, posted) -> {
            RowTree lines = RowTree.withStrays(
                    chart, posted.stream().filter(row -> !row.equals(NO_LINE)).toList());
            List<RowNode> all = new ArrayList<>(lines.nodes());
            all.add(new RowNode(
                    NO_LINE, "On no single service line", Optional.empty(), false, Optional.empty(), Optional.empty()));
            return RowTree.flat(lines.chart(), all);
        };
    }
}
