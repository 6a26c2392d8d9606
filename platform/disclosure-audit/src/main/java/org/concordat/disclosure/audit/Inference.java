package org.concordat.disclosure.audit;

import org.concordat.disclosure.audit.Exposure.Outcome;
import org.concordat.disclosure.whole.Island;
import org.concordat.disclosure.whole.Island.Reach;
import org.concordat.disclosure.whole.Possible;
import org.concordat.disclosure.whole.Sums;
import org.jspecify.annotations.Nullable;

/** What one attacker can work out of one cell. */
final class Inference {

    private final AuditCell cell;
    private final View view;
    private final Possible possible;
    private final Island island;
    private final int index;
    private final int number;
    /** How far below its true value it must be possible, as a distance: nought or less. */
    private final long below;
    /** The same above it. */
    private final long above;

    private final long width;

    Inference(Distances distances, AuditLimits limits, View view, Possible possible, Island island, int index) {
        this.view = view;
        this.possible = possible;
        this.island = island;
        this.index = index;
        this.number = island.cell(index);
        this.cell = distances.cell(number);
        long lowest = distances.lowest(number);
        long highest = distances.highest(number);
        this.below = Math.max(lowest, -limits.margin(cell));
        this.above = Math.min(highest, limits.margin(cell));
        boolean ends = lowest != Sums.NO_LOW && highest != Sums.NO_HIGH;
        this.width = ends ? Math.min(limits.width(cell), highest - lowest) : limits.width(cell);
    }

    /** Whether the limits are kept, and what was found on the way. */
    Exposure judged(Attacker attacker) {
        Reach down = island.reach(index, below);
        Reach up = island.reach(index, above);
        Outcome ends = outcome(down, up);
        Outcome outcome = ends == Outcome.SAFE ? wideEnough() : ends;
        Range interval = outcome == Outcome.LEAK && ends == Outcome.LEAK
                ? new Range(
                        lowEnd(down == Reach.NO ? Math.max(view.low(number), below + 1) : view.low(number)),
                        highEnd(up == Reach.NO ? Math.min(view.high(number), above - 1) : view.high(number)))
                : found(Reach.YES, Reach.YES);
        return new Exposure(attacker.name(), cell.name(), interval, outcome);
    }

    /** The same with the exact ends. */
    Exposure measured(Attacker attacker) {
        Outcome outcome = judged(attacker).outcome();
        Reach low = island.end(index, false);
        Reach high = island.end(index, true);
        boolean measured = low != Reach.UNKNOWN && high != Reach.UNKNOWN;
        return new Exposure(attacker.name(), cell.name(), found(low, high), measured ? outcome : Outcome.UNKNOWN);
    }

    private static Outcome outcome(Reach down, Reach up) {
        if (down == Reach.NO || up == Reach.NO) {
            return Outcome.LEAK;
        }
        return down == Reach.YES && up == Reach.YES ? Outcome.SAFE : Outcome.UNKNOWN;
    }

    /** Whether both ends are far enough apart, where reaching both margins does not show it. */
    private Outcome wideEnough() {
        for (boolean upwards : new boolean[] {true, false}) {
            if (isWideEnough()) {
                return Outcome.SAFE;
            }
            switch (island.end(index, upwards)) {
                case NO -> {
                    return Outcome.SAFE;
                }
                case UNKNOWN -> {
                    return isWideEnough() ? Outcome.SAFE : Outcome.UNKNOWN;
                }
                case YES -> {}
            }
        }
        return isWideEnough() ? Outcome.SAFE : Outcome.LEAK;
    }

    private boolean isWideEnough() {
        return possible.most(number) - possible.least(number) >= width;
    }

    private Range found(Reach low, Reach high) {
        return new Range(
                low == Reach.NO ? null : lowEnd(possible.least(number)),
                high == Reach.NO ? null : highEnd(possible.most(number)));
    }

    private @Nullable Long lowEnd(long distance) {
        return distance == Sums.NO_LOW ? null : cell.value() + distance;
    }

    private @Nullable Long highEnd(long distance) {
        return distance == Sums.NO_HIGH ? null : cell.value() + distance;
    }
}
