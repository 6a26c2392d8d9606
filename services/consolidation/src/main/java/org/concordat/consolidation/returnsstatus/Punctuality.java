package org.concordat.consolidation.returnsstatus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * How many of a year's returns came on time so far.
 *
 * @param onTime posted on their due day or before
 * @param due posted, or with their due day past
 */
record Punctuality(int onTime, int due) {

    static Punctuality of(Collection<PeriodStatus> year, Instant asAt) {
        LocalDate today = asAt.atZone(PeriodStatus.LONDON).toLocalDate();
        int due = 0;
        int onTime = 0;
        for (PeriodStatus status : year) {
            if (status.counts(today)) {
                due++;
                onTime += status.late() ? 0 : 1;
            }
        }
        return new Punctuality(onTime, due);
    }

    /** Per cent with one decimal; none while nothing is due. */
    Optional<BigDecimal> rate() {
        return due == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(onTime * 100L).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP));
    }
}
