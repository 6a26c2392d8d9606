package org.concordat.consolidation.measure;

import org.concordat.kernel.sharing.TooFew;

/**
 * How the figures of one row are measured, where each row of a table is measured in its own way, as indicators are.
 *
 * @param per what a numerator and denominator are stated per, such as 100 for a percentage
 * @param decimals how many are printed of what is worked out from them
 * @param of what is counted
 * @param tooFew which numbers of children are too small to be told
 */
public record RowMeasure(Combining combining, long per, int decimals, Counting of, TooFew tooFew) {

    /** One of which nothing else is said than of any number of children. */
    public RowMeasure(Combining combining, long per, int decimals, Counting of) {
        this(combining, per, decimals, of, TooFew.USUAL);
    }

    /** What the numbers of a row count, which says how closely they may be told. */
    public enum Counting {
        CHILDREN,
        /** People who work, posts, nights, or what is no count at all. */
        OTHERS,
        /** Pounds. */
        POUNDS
    }
}
