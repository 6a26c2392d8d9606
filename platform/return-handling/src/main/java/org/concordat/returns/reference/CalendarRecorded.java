package org.concordat.returns.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.returns.ReportingCalendar;

/** What this service reads of {@code concordat.mandates.calendar-recorded.v1}. */
record CalendarRecorded(String borough, String financialYear, List<Due> periods) {

    record Due(String period, String due) {}

    ReportingCalendar asCalendar() {
        return asCalendar(FinancialYear.parse(financialYear), periods);
    }

    static ReportingCalendar asCalendar(FinancialYear year, List<Due> periods) {
        return new ReportingCalendar(
                year,
                new TreeMap<>(periods.stream()
                        .collect(Collectors.toMap(due -> Period.parse(due.period), due -> LocalDate.parse(due.due)))));
    }
}
