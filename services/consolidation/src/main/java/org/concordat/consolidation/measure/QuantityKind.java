package org.concordat.consolidation.measure;

/** What a figure of a measure is. Inside it is whole numbers only, so that every sum is exact. */
public enum QuantityKind {
    /** Pounds and pence, held in pence. */
    MONEY(1),
    /** A whole number of things. */
    COUNT(1),
    /** A numerator and a denominator, both whole numbers. */
    RATIO(2),
    /** A day, held as days since 1970. */
    DAY(1),
    /** A decimal number, held in millionths: one that is published without what it was worked out from. */
    DECIMAL(1),
    /**
     * A decimal number as its row measures it: by itself, or as the numerator and denominator it is worked out from; all
     * of them held in millionths. By itself where it should have parts, its denominator is {@link Combining#NONE}.
     */
    PARTS(2);

    /** Decimals that {@link #DECIMAL} and {@link #PARTS} keep. */
    public static final int DECIMALS = 6;

    private final int width;

    QuantityKind(int width) {
        this.width = width;
    }

    /** How many whole numbers hold a figure. */
    public int width() {
        return width;
    }
}
