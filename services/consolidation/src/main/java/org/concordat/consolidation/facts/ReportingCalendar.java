package org.concordat.consolidation.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.WorkingDays;

/**
 * When a borough's returns of a year are due.
 *
 * @param due the last day on time; periods that are not in it are not asked for
 */
public record ReportingCalendar(SortedMap<Period, LocalDate> due) {

    /** Without an agreement: working days after the period's end. */
    static final int WORKING_DAYS = 10;
    /** Without an agreement: calendar days after the year's end for the outturn. */
    static final int OUTTURN_DAYS = 60;

    public ReportingCalendar {
        due = new TreeMap<>(due);
    }

    /** What holds where a borough has agreed to nothing else. */
    static ReportingCalendar usual(FinancialYear year) {
        return of(year.reportingPeriods()
                .collect(Collectors.toMap(
                        period -> period,
                        period -> period.kind() == Period.Kind.OUTTURN
                                ? year.end().plusDays(OUTTURN_DAYS)
                                : WorkingDays.englandAndWales().after(period.end(), WORKING_DAYS))));
    }

    static ReportingCalendar of(Map<Period, LocalDate> due) {
        return new ReportingCalendar(new TreeMap<>(due));
    }
}
