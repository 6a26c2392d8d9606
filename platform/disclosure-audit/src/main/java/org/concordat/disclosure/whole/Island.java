package org.concordat.disclosure.whole;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cells that hang together by what is shown, as one attacker sees them; nothing outside says anything about them. Whatever
 * solution is found widens what is known to be possible of each of its cells, once it was checked in whole numbers.
 */
public final class Island {

    /** Whether a distance can be reached. */
    public enum Reach {
        YES,
        NO,
        UNKNOWN
    }

    /** Within it a solver's number is a whole one. */
    private static final double WHOLE = 1e-6;

    private final int[] cells;
    private final Sums sums;
    private final long[] low;
    private final long[] high;
    private final Possible possible;
    private final long deadline;
    private final Simplex simplex;

    /**
     * @param cells their numbers in the model
     * @param possible of the whole model: what was found so far
     * @param deadline by {@link System#nanoTime}
     */
    public Island(int[] cells, Sums sums, long[] low, long[] high, Possible possible, long deadline) {
        this.cells = cells;
        this.sums = sums;
        this.low = low;
        this.high = high;
        this.possible = possible;
        this.deadline = deadline;
        this.simplex = new Simplex(sums, low, high);
    }

    public int size() {
        return cells.length;
    }

    public int cell(int index) {
        return cells[index];
    }

    /** Whether a cell can be so far from its true value or farther: above it, or below where the distance is negative. */
    public Reach reach(int index, long distance) {
        if (possible.reaches(cells[index], distance)) {
            return Reach.YES;
        }
        if (millisLeft() <= 0) {
            return Reach.UNKNOWN;
        }
        long[] lowThere = low.clone();
        long[] highThere = high.clone();
        if (distance > 0) {
            lowThere[index] = Math.max(distance, low[index]);
        } else {
            highThere[index] = Math.min(distance, high[index]);
        }
        if (lowThere[index] > highThere[index] || !sums.narrow(lowThere, highThere, index)) {
            return Reach.NO;
        }
        long[] near = new Nearby(sums).within(lowThere.clone(), highThere.clone(), index);
        if (near != null && accept(near)) {
            return Reach.YES;
        }
        // The nearest to the truth that is far enough: always bounded, so that there is one or none.
        return new Branches(index, distance > 0 ? 1 : -1, true).search(lowThere, highThere);
    }

    /**
     * Widens what is possible of a cell to the end of what is, where there is an end.
     *
     * @return YES where the end was found, NO where there is none, since the cell can be as far off as one likes
     */
    public Reach end(int index, boolean above) {
        if (sums.size() == 0) {
            long end = above ? high[index] : low[index];
            if (end == Sums.NO_HIGH || end == Sums.NO_LOW) {
                return Reach.NO;
            }
            long[] at = new long[cells.length];
            at[index] = end;
            return accept(at) ? Reach.YES : Reach.UNKNOWN;
        }
        if (above ? high[index] == Sums.NO_HIGH : low[index] == Sums.NO_LOW) {
            Reach endless = endless(index, above);
            if (endless != Reach.NO) {
                return endless == Reach.YES ? Reach.NO : Reach.UNKNOWN;
            }
        }
        Reach all = new Branches(index, above ? -1 : 1, false).search(low.clone(), high.clone());
        // All branches were followed to their end: nothing better than what was found is possible.
        return all == Reach.UNKNOWN ? Reach.UNKNOWN : Reach.YES;
    }

    /**
     * Whether a cell can go on without end: whether there is a direction in which no sum and no bound stops it. The truth
     * is a solution, so it can be followed from there, and in whole steps since all factors are whole.
     */
    private Reach endless(int index, boolean above) {
        boolean[] falls = new boolean[cells.length];
        boolean[] rises = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            falls[i] = low[i] == Sums.NO_LOW;
            rises[i] = high[i] == Sums.NO_HIGH;
        }
        double @Nullable [] at = simplex.direction(index, above ? -1 : 1, falls, rises, millisLeft())
                .at();
        return at == null ? Reach.UNKNOWN : Math.abs(at[index]) > 0 ? Reach.YES : Reach.NO;
    }

    private long millisLeft() {
        return (deadline - System.nanoTime()) / 1_000_000;
    }

    /** Whether a point is a solution, by whole numbers; what it shows to be possible is kept. */
    private boolean accept(long[] at) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] < low[i] || at[i] > high[i]) {
                return false;
            }
        }
        try {
            if (sums.broken(at) >= 0) {
                return false;
            }
        } catch (ArithmeticException e) {
            // Too large to be added up: not a point that anything may rest on.
            return false;
        }
        for (int i = 0; i < at.length; i++) {
            possible.widen(cells[i], at[i]);
        }
        return true;
    }

    /** Between so many numbers a cell may be for the rest to be tried without the solver. */
    private static final long FEW = 1_000;

    private static final int DIVISIONS_MAX = 10_000;

    /** Divides what may be possible until the solver's numbers are whole ones. */
    private final class Branches {

        private final int index;
        private final int sign;
        private final boolean any;
        private boolean unknown;
        private int divisions;

        /** @param any whether some solution is enough, or the last of all is wanted */
        Branches(int index, int sign, boolean any) {
            this.index = index;
            this.sign = sign;
            this.any = any;
        }

        Reach search(long[] lowAll, long[] highAll) {
            ArrayDeque<long[][]> open = new ArrayDeque<>();
            open.push(new long[][] {lowAll, highAll});
            while (!open.isEmpty()) {
                if (millisLeft() <= 0 || Thread.currentThread().isInterrupted()) {
                    return Reach.UNKNOWN;
                }
                long[][] bounds = open.pop();
                if (!sums.narrow(bounds[0], bounds[1]) || !isBetter(bounds)) {
                    continue;
                }
                Simplex.Answer answer = simplex.best(index, sign, bounds[0], bounds[1], millisLeft());
                double @Nullable [] at = answer.at();
                if (at == null) {
                    if (!answer.isNone() && divide(bounds, open)) {
                        return Reach.YES;
                    }
                } else if (follow(at, bounds, open)) {
                    return Reach.YES;
                }
            }
            return unknown ? Reach.UNKNOWN : Reach.NO;
        }

        /** Where the solver says nothing: halves the widest of the few numbers that are left, down to single points. */
        private boolean divide(long[][] bounds, ArrayDeque<long[][]> open) {
            int widest = -1;
            boolean isPoint = true;
            for (int i = 0; i < bounds[0].length; i++) {
                isPoint &= bounds[0][i] == bounds[1][i];
                boolean isFew = sums.isWhole(i)
                        && bounds[0][i] != Sums.NO_LOW
                        && bounds[1][i] != Sums.NO_HIGH
                        && bounds[1][i] - bounds[0][i] <= FEW;
                if (isFew && (widest < 0 || width(bounds, i) > width(bounds, widest))) {
                    widest = i;
                }
            }
            if (isPoint) {
                return accept(bounds[0]) && any;
            }
            if (widest < 0 || width(bounds, widest) == 0 || ++divisions > DIVISIONS_MAX) {
                unknown = true;
                return false;
            }
            long middle = Math.floorDiv(bounds[0][widest] + bounds[1][widest], 2);
            long[][] below = {bounds[0].clone(), bounds[1].clone()};
            below[1][widest] = middle;
            bounds[0][widest] = middle + 1;
            open.push(bounds);
            open.push(below);
            return false;
        }

        private static long width(long[][] bounds, int cell) {
            return bounds[1][cell] - bounds[0][cell];
        }

        /** Whether these bounds leave anything better than what was found. */
        private boolean isBetter(long[][] bounds) {
            if (any) {
                return true;
            }
            int cell = cells[index];
            return sign > 0 ? bounds[0][index] < possible.least(cell) : bounds[1][index] > possible.most(cell);
        }

        private boolean follow(double[] at, long[][] bounds, ArrayDeque<long[][]> open) {
            if (!any) {
                // No whole number of this branch lies beyond the solver's.
                if (sign > 0) {
                    bounds[0][index] = Math.max(bounds[0][index], (long) Math.ceil(at[index] - WHOLE));
                } else {
                    bounds[1][index] = Math.min(bounds[1][index], (long) Math.floor(at[index] + WHOLE));
                }
                if (!isBetter(bounds)) {
                    return false;
                }
            }
            long[] rounded = new long[at.length];
            Arrays.setAll(rounded, i -> Math.max(bounds[0][i], Math.min(bounds[1][i], Math.round(at[i]))));
            if (accept(rounded) && (any || !isBetter(bounds))) {
                return any;
            }
            int fraction = mostFractional(at);
            if (fraction < 0) {
                // All whole and still no solution, or not at the end: the solver's arithmetic was not exact enough.
                unknown = true;
                return false;
            }
            long floor = (long) Math.floor(at[fraction]);
            long[][] below = {bounds[0].clone(), bounds[1].clone()};
            below[1][fraction] = floor;
            bounds[0][fraction] = floor + 1;
            boolean nearerBelow = at[fraction] - floor < 1 - (at[fraction] - floor);
            open.push(nearerBelow ? bounds : below);
            open.push(nearerBelow ? below : bounds);
            return false;
        }

        private int mostFractional(double[] at) {
            int found = -1;
            double most = WHOLE;
            for (int i = 0; i < at.length; i++) {
                double fraction = Math.abs(at[i] - Math.rint(at[i]));
                if (sums.isWhole(i) && fraction > most) {
                    found = i;
                    most = fraction;
                }
            }
            return found;
        }
    }
}
