package org.concordat.returns.periods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.concordat.returns.ReportingRate;
import org.concordat.returns.Timeliness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A year's reporting rates as people read them. */
@Schema(name = "ReportingRates")
record RateView(String borough, String financialYear, LocalDate today, List<OfPeriod> periods, Rate toDate) {

    /** One period's: whether its return was in, and in time. */
    @Schema(name = "ReportingRateOfPeriod")
    record OfPeriod(String period, LocalDate due, Timeliness timeliness, Rate rate) {}

    /**
     * @param reportingRate reported of due, in per cent with one decimal; absent while nothing is due
     * @param onTimeRate in time of due
     */
    @Schema(name = "ReportingRate")
    record Rate(
            int due,
            int reported,
            int onTime,
            @Nullable BigDecimal reportingRate,
            @Nullable BigDecimal onTimeRate) {

        static Rate of(ReportingRate rate) {
            return new Rate(
                    rate.due(),
                    rate.reported(),
                    rate.onTime(),
                    rate.reportingPercent().orElse(null),
                    rate.onTimePercent().orElse(null));
        }
    }

    static RateView of(String borough, String financialYear, LocalDate today, List<OfPeriod> periods) {
        return new RateView(
                borough,
                financialYear,
                today,
                periods,
                Rate.of(ReportingRate.of(
                        periods.stream().map(OfPeriod::timeliness).toList())));
    }
}
