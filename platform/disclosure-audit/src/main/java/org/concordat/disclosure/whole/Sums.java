package org.concordat.disclosure.whole;

import java.util.Arrays;
import java.util.List;

/**
 * Statements over cells by number, in distances from the true values: the true values are nought everywhere, and every
 * range holds nought. Bounds are whole; {@link #NO_LOW} and {@link #NO_HIGH} stand for none.
 */
public final class Sums {

    public static final long NO_LOW = Long.MIN_VALUE;
    public static final long NO_HIGH = Long.MAX_VALUE;

    /** A product beyond it is treated as without bound: as many as a statement has cells add up without overflow. */
    private static final double LARGE = 0x1p48;

    /** So often on average a cell is narrowed before it is left as it is: ratios narrow each other without end. */
    private static final int NARROWED_MAX = 40;

    /** One statement. */
    public record Sum(int[] cells, long[] factors, long low, long high, long play) {}

    private final Sum[] sums;
    private final boolean[] whole;
    private final int[][] sumsOf;

    /** @param whole for each cell whether parts of one are no value of it */
    public Sums(List<Sum> sums, boolean[] whole) {
        this.sums = sums.toArray(new Sum[0]);
        this.whole = whole;
        int[] counts = new int[whole.length];
        for (Sum sum : this.sums) {
            for (int cell : sum.cells) {
                counts[cell]++;
            }
        }
        this.sumsOf = new int[whole.length][];
        Arrays.setAll(sumsOf, cell -> new int[counts[cell]]);
        for (int i = 0; i < this.sums.length; i++) {
            for (int cell : this.sums[i].cells) {
                sumsOf[cell][--counts[cell]] = i;
            }
        }
    }

    public int cells() {
        return whole.length;
    }

    public int size() {
        return sums.length;
    }

    public Sum sum(int index) {
        return sums[index];
    }

    int[] sumsOf(int cell) {
        return sumsOf[cell];
    }

    public boolean isWhole(int cell) {
        return whole[cell];
    }

    /**
     * By how much a sum is off its range at a point: below nought when it is too small. What lies within a penny for
     * each money cell is not off, since a solver's fractions of pennies were rounded.
     */
    long off(Sum sum, long[] at) {
        long total = 0;
        for (int k = 0; k < sum.cells.length; k++) {
            total = Math.addExact(total, Math.multiplyExact(sum.factors[k], at[sum.cells[k]]));
        }
        if (total < sum.low - sum.play) {
            return total - sum.low;
        }
        return total > sum.high + sum.play ? total - sum.high : 0;
    }

    /** The first sum that does not hold at a point, or -1 where all hold. */
    int broken(long[] at) {
        for (int i = 0; i < sums.length; i++) {
            if (off(sums[i], at) != 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Narrows bounds by what each sum leaves to each of its cells. What is left holds every solution within the bounds
     * there were.
     *
     * @return whether there may be a solution
     */
    public boolean narrow(long[] low, long[] high) {
        int[] all = new int[sums.length];
        Arrays.setAll(all, i -> i);
        return narrow(low, high, all);
    }

    /** The same where bounds are narrow already but for those of one cell. */
    boolean narrow(long[] low, long[] high, int changed) {
        return narrow(low, high, sumsOf[changed]);
    }

    private boolean narrow(long[] low, long[] high, int[] start) {
        int[] queue = Arrays.copyOf(start, sums.length);
        boolean[] queued = new boolean[sums.length];
        for (int index : start) {
            queued[index] = true;
        }
        int first = 0;
        int waiting = start.length;
        long left = (long) NARROWED_MAX * (whole.length + 1);
        while (waiting > 0 && left > 0) {
            int index = queue[first];
            first = first + 1 == queue.length ? 0 : first + 1;
            waiting--;
            queued[index] = false;
            Sum sum = sums[index];
            Activity activity = new Activity(sum, low, high);
            if (activity.isImpossible()) {
                return false;
            }
            for (int k = 0; k < sum.cells.length; k++) {
                int cell = sum.cells[k];
                if (!activity.narrows(k, low, high)) {
                    continue;
                }
                if (low[cell] > high[cell]) {
                    return false;
                }
                left--;
                for (int other : sumsOf[cell]) {
                    if (!queued[other]) {
                        queued[other] = true;
                        queue[(first + waiting) % queue.length] = other;
                        waiting++;
                    }
                }
            }
        }
        return true;
    }

    /** Whether a sum says nothing that the bounds do not say. */
    public static boolean isIdle(Sum sum, long[] low, long[] high) {
        return new Activity(sum, low, high).isIdle();
    }

    /** Between what a sum lies when its cells lie within their bounds. */
    private static final class Activity {

        private final Sum sum;
        private long least;
        private long most;
        private int withoutLeast;
        private int withoutMost;

        Activity(Sum sum, long[] low, long[] high) {
            this.sum = sum;
            for (int k = 0; k < sum.cells.length; k++) {
                long term = leastOf(k, low, high);
                if (term == NO_LOW) {
                    withoutLeast++;
                } else {
                    least += term;
                }
                term = mostOf(k, low, high);
                if (term == NO_HIGH) {
                    withoutMost++;
                } else {
                    most += term;
                }
            }
        }

        boolean isImpossible() {
            return (withoutLeast == 0 && sum.high != NO_HIGH && least > sum.high)
                    || (withoutMost == 0 && sum.low != NO_LOW && most < sum.low);
        }

        boolean isIdle() {
            return (sum.low == NO_LOW || (withoutLeast == 0 && least >= sum.low))
                    && (sum.high == NO_HIGH || (withoutMost == 0 && most <= sum.high));
        }

        /** Narrows one cell by what the others leave to it; says whether it did. */
        boolean narrows(int k, long[] low, long[] high) {
            int cell = sum.cells[k];
            long factor = sum.factors[k];
            long oldLow = low[cell];
            long oldHigh = high[cell];
            long leastHere = leastOf(k, low, high);
            long mostHere = mostOf(k, low, high);
            boolean othersHaveLeast = withoutLeast - (leastHere == NO_LOW ? 1 : 0) == 0;
            boolean othersHaveMost = withoutMost - (mostHere == NO_HIGH ? 1 : 0) == 0;
            if (othersHaveLeast && sum.high != NO_HIGH) {
                // factor * x <= high - least of the others
                long room = sum.high - (least - (leastHere == NO_LOW ? 0 : leastHere));
                if (factor > 0) {
                    high[cell] = Math.min(high[cell], Math.floorDiv(room, factor));
                } else {
                    low[cell] = Math.max(low[cell], Math.ceilDiv(room, factor));
                }
            }
            if (othersHaveMost && sum.low != NO_LOW) {
                // factor * x >= low - most of the others
                long need = sum.low - (most - (mostHere == NO_HIGH ? 0 : mostHere));
                if (factor > 0) {
                    low[cell] = Math.max(low[cell], Math.ceilDiv(need, factor));
                } else {
                    high[cell] = Math.min(high[cell], Math.floorDiv(need, factor));
                }
            }
            boolean narrowed = low[cell] != oldLow || high[cell] != oldHigh;
            if (narrowed) {
                replace(leastHere, mostHere, leastOf(k, low, high), mostOf(k, low, high));
            }
            return narrowed;
        }

        private void replace(long oldLeast, long oldMost, long newLeast, long newMost) {
            if (oldLeast == NO_LOW) {
                withoutLeast--;
            } else {
                least -= oldLeast;
            }
            if (newLeast == NO_LOW) {
                withoutLeast++;
            } else {
                least += newLeast;
            }
            if (oldMost == NO_HIGH) {
                withoutMost--;
            } else {
                most -= oldMost;
            }
            if (newMost == NO_HIGH) {
                withoutMost++;
            } else {
                most += newMost;
            }
        }

        private long leastOf(int k, long[] low, long[] high) {
            long end = sum.factors[k] > 0 ? low[sum.cells[k]] : high[sum.cells[k]];
            return end == NO_LOW || end == NO_HIGH ? NO_LOW : product(sum.factors[k], end, NO_LOW);
        }

        private long mostOf(int k, long[] low, long[] high) {
            long end = sum.factors[k] > 0 ? high[sum.cells[k]] : low[sum.cells[k]];
            return end == NO_LOW || end == NO_HIGH ? NO_HIGH : product(sum.factors[k], end, NO_HIGH);
        }

        private static long product(long factor, long end, long none) {
            return Math.abs((double) factor * end) > LARGE ? none : factor * end;
        }
    }
}
