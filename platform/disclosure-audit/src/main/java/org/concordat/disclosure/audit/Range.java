package org.concordat.disclosure.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers between two ends, both of them included.
 *
 * @param low null where there is no lowest
 * @param high null where there is no highest
 */
public record Range(@Nullable Long low, @Nullable Long high) {

    private static final Range ANY = new Range(null, null);

    /** @throws IllegalArgumentException when the ends are the wrong way round */
    public Range {
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("a range from %d to %d is none".formatted(low, high));
        }
    }

    public static Range between(long low, long high) {
        return new Range(low, high);
    }

    public static Range exactly(long value) {
        return new Range(value, value);
    }

    public static Range atLeast(long low) {
        return new Range(low, null);
    }

    public static Range atMost(long high) {
        return new Range(null, high);
    }

    public static Range any() {
        return ANY;
    }

    public boolean holds(long value) {
        return (low == null || low <= value) && (high == null || high >= value);
    }

    @Override
    public String toString() {
        return (low == null ? "…" : low) + " to " + (high == null ? "…" : high);
    }
}
