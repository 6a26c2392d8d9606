package org.concordat.mandates.calendars;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.WorkingDays;

/** Which periods of a year a borough makes returns for, and by when. */
public record Calendar(Borough borough, FinancialYear financialYear, List<DueDate> periods) {

    /** After a month's end, when the borough has not said otherwise. */
    private static final int WORKING_DAYS_AFTER_MONTH = 10;

    /** After the year's end, when the borough has not said otherwise. */
    private static final int DAYS_AFTER_YEAR = 60;

    /** @param due last day on which the return is on time */
    public record DueDate(Period period, LocalDate due) {}

    public Calendar {
        periods = List.copyOf(periods);
    }

    /** The calendar that holds until the borough's own is recorded. */
    public static Calendar usual(Borough borough, FinancialYear year) {
        return new Calendar(
                borough,
                year,
                year.reportingPeriods()
                        .map(period -> new DueDate(period, usualDue(period)))
                        .toList());
    }

    private static LocalDate usualDue(Period period) {
        return period.kind() == Period.Kind.OUTTURN
                ? period.end().plusDays(DAYS_AFTER_YEAR)
                : WorkingDays.englandAndWales().after(period.end(), WORKING_DAYS_AFTER_MONTH);
    }
}
