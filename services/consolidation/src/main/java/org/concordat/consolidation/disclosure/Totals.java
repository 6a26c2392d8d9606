package org.concordat.consolidation.disclosure;

/**
 * The totals of several boroughs' figures by one measure, as a forest: a row adds up the rows below it. Each row has a
 * whole, and parts that make it up.
 *
 * @param parents by row, the row above, always before it; -1 at the top
 * @param parts how many parts besides the whole
 * @param unknown by row, the boroughs in its total whose figure there is not shown by itself
 * @param offered by row, whether its total would be shown
 * @param closed by row, whether its total is hidden whatever the figures are
 * @param zeroTells by row, whether that somebody has none there must not be told either
 * @param amounts the figures
 */
public record Totals(
        int[] parents,
        int parts,
        long[] unknown,
        boolean[] offered,
        boolean[] closed,
        boolean[] zeroTells,
        Amounts amounts) {

    /** Figures of boroughs. */
    @FunctionalInterface
    public interface Amounts {
        /** Without its sign. @param part 0 for the whole */
        long at(int borough, int row, int part);
    }

    int rows() {
        return parents.length;
    }
}
