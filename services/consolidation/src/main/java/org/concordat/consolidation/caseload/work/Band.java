package org.concordat.consolidation.caseload.work;

/**
 * How many cases a full-time worker of a post is to have by a borough's policy, both ends included. A part-time worker is
 * held against the same part of it.
 */
public record Band(int least, int most) {

    public Band {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("A band from %d to %d is none".formatted(least, most));
        }
    }

    /** How a worker's cases stand to it. */
    public enum Standing {
        BELOW,
        WITHIN,
        ABOVE
    }

    private static final long WHOLE = 100;

    /** @param hundredths of a full-time equivalent, above 0 */
    Standing of(long cases, long hundredths) {
        if (cases * WHOLE < least * hundredths) {
            return Standing.BELOW;
        }
        return cases * WHOLE > most * hundredths ? Standing.ABOVE : Standing.WITHIN;
    }
}
