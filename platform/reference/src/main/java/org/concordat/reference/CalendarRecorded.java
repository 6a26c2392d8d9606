package org.concordat.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.returns.ReportingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code concordat.mandates.calendar-recorded.v1}.
 *
 * @param openingDue absent where the calendar asks for no opening budget
 * @param terms of the school year that begins in the year; absent where the borough has recorded none
 */
record CalendarRecorded(
        String borough,
        String financialYear,
        List<Due> periods,
        @Nullable String openingDue,
        @Nullable List<Term> terms) {

    record Due(String period, String due) {}

    record Term(String from, String until) {

        private SchoolTerms.Days days() {
            return new SchoolTerms.Days(LocalDate.parse(from), LocalDate.parse(until));
        }
    }

    SchoolTerms asTerms() {
        return terms == null ? SchoolTerms.USUAL : asTerms(Map.of(FinancialYear.parse(financialYear), terms));
    }

    /** @param byYear by the years in which the school years begin */
    static SchoolTerms asTerms(Map<FinancialYear, List<Term>> byYear) {
        Map<FinancialYear, List<SchoolTerms.Days>> days = new HashMap<>();
        byYear.forEach(
                (year, terms) -> days.put(year, terms.stream().map(Term::days).toList()));
        return SchoolTerms.of(days);
    }

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
