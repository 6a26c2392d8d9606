package org.concordat.consolidation.table;

import java.util.Collection;
import org.concordat.kernel.Chart;

/** Which rows a domain's table has. */
@FunctionalInterface
public interface RowSource {

    /**
     * @param posted the keys of the rows that a borough posted to, in its own view, which leaves none of its figures
     *     out; empty in a partnership's
     */
    RowTree rows(Chart chart, Collection<String> posted);

    /** A row for every node of the chart of service lines. */
    static RowSource serviceLines() {
        return RowTree::withStrays;
    }
}
