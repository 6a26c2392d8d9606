package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where the last results are going.
 *
 * @param change the latest less the earliest of them, in the unit of the indicator; none where there are not two
 * @param arithmetic in words
 */
public record Direction(Travel travel, Optional<BigDecimal> change, String arithmetic) {

    /** Which way, by the polarity of the indicator. */
    public enum Travel {
        IMPROVING,
        WORSENING,
        STEADY,
        /** It moves, and neither way is the good one. */
        UP,
        DOWN,
        UNKNOWN
    }

    /** As far back as it is looked. */
    public static final int RESULTS_MAX = 4;

    /**
     * @param values of the last results that may be compared with each other, earliest first: none from before a break in
     *     the series. Those before the last four are not looked at
     * @param target what near means where the polarity is that; otherwise not looked at
     */
    public static Direction of(KpiUnit unit, Polarity polarity, List<BigDecimal> values, Optional<BigDecimal> target) {
        List<BigDecimal> last = values.subList(Math.max(0, values.size() - RESULTS_MAX), values.size());
        if (last.size() < 2) {
            return new Direction(Travel.UNKNOWN, Optional.empty(), "There are not two results to compare.");
        }
        BigDecimal first = last.getFirst();
        BigDecimal latest = last.getLast();
        BigDecimal change = latest.subtract(first);
        Travel travel = travel(polarity, first, latest, target);
        return new Direction(
                travel,
                Optional.of(change),
                "%s after %s over %d results: %s%s."
                        .formatted(
                                unit.words(latest),
                                unit.words(first),
                                last.size(),
                                change.signum() > 0 ? "+" : "",
                                unit.differenceInWords(change)));
    }

    private static Travel travel(Polarity polarity, BigDecimal first, BigDecimal latest, Optional<BigDecimal> target) {
        int moved = latest.compareTo(first);
        if (moved == 0) {
            return Travel.STEADY;
        }
        int better = switch (polarity) {
            case HIGHER, LOWER -> moved * polarity.sign();
            case NEAR_TARGET ->
                target.map(near -> first.subtract(near)
                                .abs()
                                .compareTo(latest.subtract(near).abs()))
                        .orElse(0);
            case NONE -> 0;
        };
        if (better == 0) {
            return moved > 0 ? Travel.UP : Travel.DOWN;
        }
        return better > 0 ? Travel.IMPROVING : Travel.WORSENING;
    }
}
