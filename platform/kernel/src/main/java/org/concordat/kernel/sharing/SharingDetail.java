package org.concordat.kernel.sharing;

/** How much of a borough's figure a mandate lets a partnership see, from least to most: the order is the meaning. */
public enum SharingDetail {
    /** Nothing, not even within a total. */
    WITHHELD,
    /** May be added into a partnership total, never shown by itself. */
    TOTALS,
    /** The borough's figure per service line may be shown. */
    NAMED,
    /** Down to cost centre, contract or initiative. */
    DETAIL;

    public boolean atLeast(SharingDetail other) {
        return compareTo(other) >= 0;
    }

    public static SharingDetail least(SharingDetail one, SharingDetail other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
