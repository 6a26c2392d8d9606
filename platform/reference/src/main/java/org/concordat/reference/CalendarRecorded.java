package org.concordat.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.returns.ReportingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code concordat.mandates.calendar-recorded.v1}.
 *
 * @param openingDue absent where the calendar asks for no opening budget
 */
record CalendarRecorded(
        String borough,
        String financialYear,
        List<Due> periods,
        @Nullable String openingDue) {

    record Due(String period, String due) {}

    ReportingCalendar asCalendar() {
        return asCalendar(FinancialYear.parse(financialYear), everyPeriod());
    }

    /** With the opening budget, which the event tells beside the others. */
    List<Due> everyPeriod() {
        return openingDue == null
                ? periods
                : Stream.concat(
                                Stream.of(new Due(
                                        FinancialYear.parse(financialYear)
                                                .opening()
                                                .toString(),
                                        openingDue)),
                                periods.stream())
                        .toList();
    }

    static ReportingCalendar asCalendar(FinancialYear year, List<Due> periods) {
        return new ReportingCalendar(
                year,
                new TreeMap<>(periods.stream()
                        .collect(Collectors.toMap(due -> Period.parse(due.period), due -> LocalDate.parse(due.due)))));
    }
}
