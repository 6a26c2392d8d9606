package org.concordat.consolidation.policy;

import java.util.BitSet;
import java.util.Map;
import org.concordat.consolidation.table.RowTree;

/** How much of a borough's figures may be seen where its lines are put into rows by something else than their own. */
public final class SlicedTable {

    private SlicedTable() {}

    /**
     * Each row is as open as the total of all of them, since whoever knows that total and all rows but one knows that
     * one as well. A single entry that may be seen in full detail is that open.
     *
     * @param of by the rows that lines were posted to, with the total of those that are asked for at its foot
     * @param slices the rows
     * @param open the rows of entries that may be seen in full detail, each with the row of {@code of} that says so
     * @param closed the rows of entries of which nothing of this borough is told
     * @param elsewhere the rows in which everybody can tell that nothing of this borough stands
     */
    public static SharingTable of(
            SharingTable of, RowTree slices, Map<Integer, Integer> open, BitSet closed, BitSet elsewhere) {
        SharingTable table = of.empty(slices);
        int foot = of.foot();
        for (int row = 0; row <= slices.foot(); row++) {
            table.takeRow(row, of, open.getOrDefault(row, foot));
            if (closed.get(row)) {
                table.close(row);
            }
            if (elsewhere.get(row)) {
                table.bearNothing(row);
            }
        }
        return table;
    }
}
