package org.concordat.returns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.WorkingDays;
import org.concordat.kernel.span.London;

/**
 * For which periods of a financial year a borough makes returns, and by which day each is due. An opening budget may be
 * posted whether the calendar asks for one or not: unasked it is expected of nobody, and due before the year begins.
 *
 * @param dueDates in the order of the periods; a return submitted on the day itself is on time
 */
public record ReportingCalendar(FinancialYear year, SortedMap<Period, LocalDate> dueDates) {

    private static final int WORKING_DAYS_AFTER_A_MONTH = 10;
    private static final int DAYS_AFTER_THE_YEAR = 60;
    private static final int MONTHS_BEFORE_THE_YEAR = 3;

    public ReportingCalendar {
        for (Period period : dueDates.keySet()) {
            if (!period.isReporting() || !period.year().equals(year)) {
                throw new InvalidValue(
                        "reporting period", period.toString(), "the opening budget, a month or the outturn of " + year);
            }
        }
        dueDates = Collections.unmodifiableSortedMap(new TreeMap<>(dueDates));
    }

    /** Where a borough recorded none: every month ten working days after its end, the outturn 60 days after the year. */
    public static ReportingCalendar standard(FinancialYear year) {
        WorkingDays workingDays = WorkingDays.englandAndWales();
        Map<Period, LocalDate> due = year.reportingPeriods()
                .collect(Collectors.toMap(
                        period -> period,
                        period -> period.kind() == Period.Kind.OUTTURN
                                ? year.end().plusDays(DAYS_AFTER_THE_YEAR)
                                : workingDays.after(period.end(), WORKING_DAYS_AFTER_A_MONTH)));
        return new ReportingCalendar(year, new TreeMap<>(due));
    }

    /** Whether the borough is asked for it. */
    public boolean includes(Period period) {
        return dueDates.containsKey(period);
    }

    /** The same for a domain that has no opening budgets. */
    public ReportingCalendar withoutOpening() {
        if (!includes(year.opening())) {
            return this;
        }
        SortedMap<Period, LocalDate> others = new TreeMap<>(dueDates);
        others.remove(year.opening());
        return new ReportingCalendar(year, others);
    }

    /**
     * The last day on which it is on time; none for a period outside the calendar but the opening budget, which is on
     * time before its year begins.
     */
    public Optional<LocalDate> due(Period period) {
        return Optional.ofNullable(dueDates.get(period))
                .or(() ->
                        period.equals(year.opening()) ? Optional.of(year.start().minusDays(1)) : Optional.empty());
    }

    /**
     * From which day on there can be figures of it. The outturn begins when the year has ended, the opening budget on the
     * 1 January before the year: councils set their budgets by 10 March (Local Government Finance Act 1992, section 30(6)).
     */
    public static LocalDate begins(Period period) {
        return switch (period.kind()) {
            case OPENING -> period.year().start().minusMonths(MONTHS_BEFORE_THE_YEAR);
            case OUTTURN -> period.end().plusDays(1);
            case MONTH, QUARTER, HALF, TERM, YEAR -> period.start();
        };
    }

    public static boolean hasBegun(Period period, LocalDate today) {
        return !today.isBefore(begins(period));
    }

    /**
     * The one rule of punctuality, and its one clock: when the borough submitted, not when anybody came to know of it.
     *
     * @param submittedOn the day ({@link London#dayOf}) of the first submission that was not sent back, in Europe/London; none while it is not in
     */
    public Timeliness timeliness(Period period, Optional<LocalDate> submittedOn, LocalDate today) {
        Optional<LocalDate> due = due(period);
        if (due.isEmpty() || submittedOn.isEmpty() && !includes(period)) {
            return Timeliness.NOT_EXPECTED;
        }
        LocalDate counted = submittedOn.orElse(today);
        boolean inTime = !counted.isAfter(due.get());
        if (submittedOn.isPresent()) {
            return inTime ? Timeliness.ON_TIME : Timeliness.LATE;
        }
        return inTime ? Timeliness.NOT_YET_DUE : Timeliness.OVERDUE;
    }

    /**
     * Working days after the due day on which it came in, or up to today while it has not; 0 when it is not late, or not
     * expected.
     *
     * @param submittedOn as of {@link #timeliness}
     */
    public int workingDaysLate(Period period, Optional<LocalDate> submittedOn, LocalDate today) {
        return due(period)
                .filter(due -> submittedOn.isPresent() || includes(period))
                .map(due -> WorkingDays.englandAndWales().between(due, submittedOn.orElse(today)))
                .orElse(0);
    }
}
