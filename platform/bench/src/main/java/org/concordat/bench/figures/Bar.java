package org.concordat.bench.figures;

import java.util.Locale;

/**
 * What a figure must reach.
 *
 * @param limit in the figure's unit
 * @param atMost whether the figure may be no more than the limit; otherwise no less
 */
public record Bar(double limit, boolean atMost) {

    public static Bar atMost(double limit) {
        return new Bar(limit, true);
    }

    public static Bar atLeast(double limit) {
        return new Bar(limit, false);
    }

    public boolean isMetBy(double value) {
        return atMost ? value <= limit : value >= limit;
    }

    /** Such as {@code ≤ 25}. */
    public String words() {
        String number = limit == Math.rint(limit) ? "%.0f".formatted(limit) : String.format(Locale.ROOT, "%s", limit);
        return (atMost ? "≤ " : "≥ ") + number;
    }
}
