package org.concordat.consolidation.disclosure;

import org.concordat.kernel.sharing.DisclosureLevel;
import org.concordat.kernel.sharing.DisclosureLevels;

/** What a measure tells of, and when figures of it hide one another. */
public enum Sensitivity {
    /** Pounds, in pence. */
    MONEY,
    /** How many there are of something that is no child, such as contracts or posts. */
    THINGS,
    /** How many children: of few of them nothing is shown. */
    CHILDREN;

    /** A figure is told too closely when it is told to within a tenth of it, which is what hides it. */
    private static final double SHARE = 0.1;

    private static final long POUNDS_5000 = 500_000;
    private static final long COUNTS_APART = 3;

    /** Against whom it is protected. */
    public DisclosureLevel level(DisclosureLevels levels) {
        return switch (this) {
            case MONEY -> levels.money();
            case THINGS -> levels.counts();
            case CHILDREN -> levels.children();
        };
    }

    /**
     * Whether nobody can tell a figure closely from the sum of all of them.
     *
     * @param amounts without sign, of zeros those alone that tell something; money in pence
     */
    public boolean hideEachOther(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        for (long amount : amounts) {
            if (sum - amount < needed(amount)) {
                return false;
            }
        }
        return true;
    }

    private long needed(long amount) {
        return this == MONEY ? Math.max((long) Math.ceil(SHARE * amount), POUNDS_5000) : COUNTS_APART;
    }
}
