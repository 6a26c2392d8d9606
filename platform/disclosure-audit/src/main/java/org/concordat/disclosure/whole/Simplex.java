package org.concordat.disclosure.whole;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** The end of what is possible of a cell where parts of one are allowed as well, by the solver of ojAlgo. */
final class Simplex {

    /**
     * What the solver answered.
     *
     * @param at a point at the end; null where there is none
     * @param isNone whether it said that no point is possible; otherwise a missing point means nothing
     */
    record Answer(double @Nullable [] at, boolean isNone) {}

    private static final Answer UNKNOWN = new Answer(null, false);
    private static final Answer NONE = new Answer(null, true);

    /** So many cells times sums fit in what a solver may take of memory; what is larger is not answered. */
    private static final long SIZE_MAX = 4_000_000;

    /** In how many units money moves where it moves most. */
    private static final double STEPS = 100;

    /** So far it is taken to move where nobody knows, in pence. */
    private static final double MONEY_WIDTH = 100_000;

    private final Sums sums;
    /** Money moves in pence by the million and counts by ones: each is counted in units of its own. */
    private final double[] unit;

    Simplex(Sums sums, long[] low, long[] high) {
        this.sums = sums;
        this.unit = new double[sums.cells()];
        double widest = MONEY_WIDTH;
        for (int i = 0; i < unit.length; i++) {
            if (!sums.isWhole(i) && low[i] != Sums.NO_LOW && high[i] != Sums.NO_HIGH) {
                widest = Math.max(widest, (double) high[i] - low[i]);
            }
        }
        for (int i = 0; i < unit.length; i++) {
            unit[i] = sums.isWhole(i) ? 1 : widest / STEPS;
        }
    }

    /**
     * A point within the bounds at which all sums hold and one cell is least, or greatest.
     *
     * @param sign 1 for the least, -1 for the greatest
     */
    Answer best(int cell, int sign, long[] low, long[] high, long millisLeft) {
        if (isTooLarge()) {
            return UNKNOWN;
        }
        LinearSolver.Builder builder = builder(cell, sign);
        for (int i = 0; i < unit.length; i++) {
            builder.range(
                    i,
                    low[i] == Sums.NO_LOW ? Double.NEGATIVE_INFINITY : low[i] / unit[i],
                    high[i] == Sums.NO_HIGH ? Double.POSITIVE_INFINITY : high[i] / unit[i]);
        }
        for (int s = 0; s < sums.size(); s++) {
            Sums.Sum sum = sums.sum(s);
            add(builder, sum, sum.low(), sum.high());
        }
        return solved(builder, millisLeft);
    }

    /**
     * The direction in which one cell falls or rises most while nothing stops it, at most a unit of each cell.
     *
     * @param falls for each cell whether it may fall without end
     * @param rises the same upwards
     */
    Answer direction(int cell, int sign, boolean[] falls, boolean[] rises, long millisLeft) {
        if (isTooLarge()) {
            return UNKNOWN;
        }
        LinearSolver.Builder builder = builder(cell, sign);
        for (int i = 0; i < unit.length; i++) {
            builder.range(i, falls[i] ? -1 : 0, rises[i] ? 1 : 0);
        }
        for (int s = 0; s < sums.size(); s++) {
            Sums.Sum sum = sums.sum(s);
            add(
                    builder,
                    sum,
                    sum.low() == Sums.NO_LOW ? Sums.NO_LOW : 0,
                    sum.high() == Sums.NO_HIGH ? Sums.NO_HIGH : 0);
        }
        return solved(builder, millisLeft);
    }

    private boolean isTooLarge() {
        return (long) sums.cells() * sums.size() > SIZE_MAX;
    }

    private LinearSolver.Builder builder(int cell, int sign) {
        double[] objective = new double[unit.length];
        objective[cell] = sign;
        return LinearSolver.newBuilder(objective);
    }

    private void add(LinearSolver.Builder builder, Sums.Sum sum, long low, long high) {
        double[] row = new double[unit.length];
        double largest = 0;
        for (int k = 0; k < sum.cells().length; k++) {
            int cell = sum.cells()[k];
            row[cell] = sum.factors()[k] * unit[cell];
            largest = Math.max(largest, Math.abs(row[cell]));
        }
        for (int i = 0; i < row.length; i++) {
            row[i] /= largest;
        }
        if (low == high) {
            builder.equality(low / largest, row);
            return;
        }
        if (high != Sums.NO_HIGH) {
            builder.inequality(high / largest, row);
        }
        if (low != Sums.NO_LOW) {
            double[] negated = new double[row.length];
            Arrays.setAll(negated, i -> -row[i]);
            builder.inequality(-low / largest, negated);
        }
    }

    private Answer solved(LinearSolver.Builder builder, long millisLeft) {
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = Math.max(1, millisLeft);
        Optimisation.Result result;
        try {
            result = builder.build(options).solve();
        } catch (RuntimeException e) {
            // A solver that broke down has answered nothing, and the cell is not known to be safe.
            return UNKNOWN;
        }
        return switch (result.getState()) {
            case OPTIMAL, DISTINCT -> {
                double[] at = new double[unit.length];
                Arrays.setAll(at, i -> result.doubleValue(i) * unit[i]);
                yield new Answer(at, false);
            }
            case INFEASIBLE -> NONE;
            default -> UNKNOWN;
        };
    }
}
