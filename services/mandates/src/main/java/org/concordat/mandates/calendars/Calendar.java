package org.concordat.mandates.calendars;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.WorkingDays;
import org.concordat.kernel.span.SchoolTerms;

/**
 * Which periods of a year a borough makes returns for, and by when, and the terms of its schools.
 *
 * @param terms of the school year that begins in the September of the year, which may be any number; none recorded: the
 *     usual three stand
 */
public record Calendar(
        Borough borough, FinancialYear financialYear, List<DueDate> periods, List<SchoolTerms.Days> terms) {

    /** After a month's end, when the borough has not said otherwise. */
    private static final int WORKING_DAYS_AFTER_MONTH = 10;

    /** After the year's end, when the borough has not said otherwise. */
    private static final int DAYS_AFTER_YEAR = 60;

    /** @param due last day on which the return is on time */
    public record DueDate(Period period, LocalDate due) {}

    public Calendar {
        periods = List.copyOf(periods);
        terms = List.copyOf(terms);
    }

    /** The calendar that holds until the borough's own is recorded. */
    public static Calendar usual(Borough borough, FinancialYear year) {
        return new Calendar(
                borough,
                year,
                year.reportingPeriods()
                        .map(period -> new DueDate(period, usualDue(period)))
                        .toList(),
                List.of());
    }

    private static LocalDate usualDue(Period period) {
        return period.kind() == Period.Kind.OUTTURN
                ? period.end().plusDays(DAYS_AFTER_YEAR)
                : WorkingDays.englandAndWales().after(period.end(), WORKING_DAYS_AFTER_MONTH);
    }
}
