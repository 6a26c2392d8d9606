package org.concordat.consolidation.returnsstatus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.returns.ReportingRate;

/**
 * Who has posted what and when it was due, at one moment. No figures.
 *
 * @param partnership whose members these are; empty for a borough's own status
 * @param period what was asked about
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReturnsStatus(
        Optional<String> partnership, Optional<String> title, String period, Instant asAt, List<Member> boroughs) {

    /** @param year how many of the year's returns came on time so far */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Member(String borough, List<Line> periods, Year year) {}

    /**
     * @param workingDaysLate 0 while it is not late, and for lateness within a weekend
     * @param closed whether the borough has closed the period; empty for who is not told of restatements, since a
     *     period opened again is one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Line(
            String period,
            PeriodStatus.State state,
            Optional<Integer> version,
            Optional<LocalDate> due,
            Optional<Instant> submittedAt,
            Optional<Instant> approvedAt,
            boolean late,
            int workingDaysLate,
            Optional<Boolean> closed) {

        static Line of(PeriodStatus status, Optional<Boolean> closed) {
            return new Line(
                    status.period().toString(),
                    status.state(),
                    status.version(),
                    status.due(),
                    status.submittedAt(),
                    status.approvedAt(),
                    status.late(),
                    status.workingDaysLate(),
                    closed);
        }
    }

    /** @param onTimeRate per cent; empty while nothing is due */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Year(String financialYear, int onTime, int due, Optional<BigDecimal> onTimeRate) {

        static Year of(Period period, ReportingRate rate) {
            return new Year(period.year().toString(), rate.onTime(), rate.due(), rate.onTimePercent());
        }
    }
}
