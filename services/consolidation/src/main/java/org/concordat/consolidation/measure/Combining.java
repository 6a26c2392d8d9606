package org.concordat.consolidation.measure;

/**
 * How figures of a measure combine, up a tree of rows and over boroughs: rightly or not at all. Each way is associative
 * and commutative, and {@link #nothing()} changes nothing.
 */
public enum Combining {
    SUM,
    /** Numerators are added and denominators are added; a percentage is never averaged. */
    RATIO_OF_PARTS,
    /** Weighted sums are added and weights are added: a ratio whose numerator is already weighted. */
    WEIGHTED_MEAN,
    /** The latest of them. */
    LATEST,
    /** A single figure stands for itself; of two there is none. */
    NOT_AT_ALL;

    /** What stands where nothing was reported, of a measure for which zero would be a figure. */
    public static final long NONE = Long.MIN_VALUE;

    /** What stands where figures met that do not combine. */
    public static final long CLASH = Long.MAX_VALUE;

    /** What combines with any figure to that figure. */
    public long nothing() {
        return switch (this) {
            case SUM, RATIO_OF_PARTS, WEIGHTED_MEAN -> 0;
            case LATEST, NOT_AT_ALL -> NONE;
        };
    }

    /** Whether a numerator and a denominator are needed to combine. */
    public boolean isByParts() {
        return this == RATIO_OF_PARTS || this == WEIGHTED_MEAN;
    }

    /** Why boroughs stand side by side where they do. It names none: that would say how one of them reports. */
    public String whySideBySide() {
        return isByParts()
                ? "Not every borough brings a numerator and a denominator, and no percentage or mean is averaged: they stand side by side."
                : "By its definition the results of several boroughs do not make one: they stand side by side.";
    }

    public boolean isSum() {
        return this == SUM;
    }

    /**
     * Combines two figures, or two numerators, or two denominators.
     *
     * @throws ArithmeticException beyond what a long can hold: never wrongly in silence
     */
    public long combine(long one, long other) {
        return switch (this) {
            case SUM -> Math.addExact(one, other);
            case RATIO_OF_PARTS, WEIGHTED_MEAN -> addParts(one, other);
            case LATEST -> Math.max(one, other);
            case NOT_AT_ALL -> one == NONE ? other : other == NONE ? one : CLASH;
        };
    }

    /** A number without the parts that it should have combines with none but one of no cases, which changes nothing. */
    private static long addParts(long one, long other) {
        if (one == 0 || other == 0) {
            return one + other;
        }
        boolean haveParts = one != NONE && other != NONE && one != CLASH && other != CLASH;
        return haveParts ? Math.addExact(one, other) : CLASH;
    }
}
