package org.concordat.consolidation.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.concordat.kernel.Period;

/** The days that figures are about, the first and the last. */
public record ReportedDays(LocalDate first, LocalDate last) {

    public static ReportedDays of(Period period) {
        return new ReportedDays(period.start(), period.end());
    }

    /** As many whole months, right before. */
    public ReportedDays before() {
        long months = ChronoUnit.MONTHS.between(first, last.plusDays(1));
        return new ReportedDays(months == 0 ? first.minusDays(1) : first.minusMonths(months), first.minusDays(1));
    }

    /** Whether months are told of that it is made of. */
    public boolean isLongerThanAMonth() {
        return last.isAfter(first.plusMonths(1).minusDays(1));
    }
}
