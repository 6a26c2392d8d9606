package org.concordat.consolidation.disclosure;

/** What a measure tells of, and when figures of it hide one another. */
public enum Sensitivity {
    /** Pounds, in pence. */
    MONEY(Level.PARTNER),
    /** How many there are of something that is no child, such as contracts or posts. */
    THINGS(Level.PARTNER),
    /** How many children: of 1 to 5 of them nothing is shown (the rule of the Department for Education's statistics). */
    CHILDREN(Level.PAIR);

    /** The highest number of children of which nothing is shown. */
    public static final int SMALL = 5;

    /** A figure is told too closely when it is told to within a tenth of it; half of what hides it is what it may vary by. */
    private static final double SHARE = 0.2;

    private static final long POUNDS_5000 = 500_000;
    private static final long COUNTS_APART = 3;

    private final Level level;

    Sensitivity(Level level) {
        this.level = level;
    }

    /** Against whom it is protected where a partnership does not say. */
    public Level level() {
        return level;
    }

    /**
     * Whether nobody can tell a figure closely from the sum of all of them. Zeros tell nothing and hide nothing.
     *
     * @param amounts without sign; money in pence
     */
    public boolean hideEachOther(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        for (long amount : amounts) {
            if (amount > 0 && sum - amount < needed(amount)) {
                return false;
            }
        }
        return true;
    }

    private long needed(long amount) {
        return this == MONEY ? Math.max((long) Math.ceil(SHARE * amount), POUNDS_5000) : COUNTS_APART;
    }

    /** Whether it is a number of children of which nothing is shown. */
    public boolean isSmall(long count) {
        return this == CHILDREN && count >= 1 && count <= SMALL;
    }
}
