package org.concordat.disclosure.whole;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a solution near the truth by putting one sum right after another, which is how somebody would find one by
 * hand: what one figure gains another of the same total loses. It finds most of what there is to find in a thousandth of
 * a solver's time, and says nothing where it finds none.
 */
final class Nearby {

    private static final int STEPS_MAX = 120;

    private final Sums sums;
    private int steps;

    Nearby(Sums sums) {
        this.sums = sums;
    }

    /** A point within the bounds at which all sums hold; null where none was found. One cell's bounds changed last. */
    long @Nullable [] within(long[] low, long[] high, int changed) {
        if (++steps > STEPS_MAX || !sums.narrow(low, high, changed)) {
            return null;
        }
        long[] at = new long[low.length];
        Arrays.setAll(at, i -> Math.max(low[i], Math.min(high[i], 0)));
        int broken = sums.broken(at);
        if (broken < 0) {
            return at;
        }
        Sums.Sum sum = sums.sum(broken);
        long off = sums.off(sum, at);
        Integer[] order = new Integer[sum.cells().length];
        Arrays.setAll(order, k -> k);
        // What stands in few other sums puts few others wrong.
        Arrays.sort(order, (a, b) -> sums.sumsOf(sum.cells()[a]).length - sums.sumsOf(sum.cells()[b]).length);
        for (int k : order) {
            int cell = sum.cells()[k];
            long factor = sum.factors()[k];
            boolean up = off < 0 == factor > 0;
            long room = up ? high[cell] - at[cell] : at[cell] - low[cell];
            boolean unbounded = up ? high[cell] == Sums.NO_HIGH : low[cell] == Sums.NO_LOW;
            long need = Math.ceilDiv(Math.abs(off), Math.abs(factor));
            long step = unbounded ? need : Math.min(need, room);
            if (step <= 0) {
                continue;
            }
            long[] lowThere = Arrays.copyOf(low, low.length);
            long[] highThere = Arrays.copyOf(high, high.length);
            if (up) {
                lowThere[cell] = at[cell] + step;
            } else {
                highThere[cell] = at[cell] - step;
            }
            long[] found = within(lowThere, highThere, cell);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
