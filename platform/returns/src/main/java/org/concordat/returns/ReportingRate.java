package org.concordat.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * How many of the returns that were due are in, and in time. Carries its counts, so that rates of several boroughs or
 * periods combine by adding, never by averaging percentages.
 *
 * @param due returns whose due date has passed, or that are in before it
 * @param reported of those, the ones that are in
 * @param onTime of those, the ones that were in by the due date
 */
public record ReportingRate(int due, int reported, int onTime) {

    public static final ReportingRate NONE = new ReportingRate(0, 0, 0);

    public static ReportingRate of(Collection<Timeliness> returns) {
        ReportingRate rate = NONE;
        for (Timeliness one : returns) {
            rate = rate.plus(
                    switch (one) {
                        case ON_TIME -> new ReportingRate(1, 1, 1);
                        case LATE -> new ReportingRate(1, 1, 0);
                        case OVERDUE -> new ReportingRate(1, 0, 0);
                        case NOT_YET_DUE, NOT_EXPECTED -> NONE;
                    });
        }
        return rate;
    }

    public ReportingRate plus(ReportingRate other) {
        return new ReportingRate(due + other.due, reported + other.reported, onTime + other.onTime);
    }

    /** Reported of due, in per cent with one decimal; none when nothing was due. */
    public Optional<BigDecimal> reportingPercent() {
        return percent(reported);
    }

    /** In time of due, in per cent with one decimal; none when nothing was due. */
    public Optional<BigDecimal> onTimePercent() {
        return percent(onTime);
    }

    private Optional<BigDecimal> percent(int count) {
        return due == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(count * 100L).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP));
    }
}
