package org.concordat.mandates.calendars;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.SchoolTerms;

/**
 * A calendar as it is answered.
 *
 * @param recorded false while the usual due dates hold because the borough has not recorded its own
 * @param termsRecorded false while the usual school terms stand
 * @param terms of the school year that begins in the financial year
 */
record CalendarView(
        Borough borough,
        FinancialYear financialYear,
        boolean recorded,
        List<Calendar.DueDate> periods,
        boolean termsRecorded,
        List<Term> terms) {

    /** @param term the name by which results say that they are about it, such as {@code 2016-17-T2} */
    record Term(String term, LocalDate from, LocalDate until) {}

    static CalendarView of(Calendar calendar, boolean recorded) {
        SchoolTerms terms = SchoolTerms.of(Map.of(calendar.financialYear(), calendar.terms()));
        return new CalendarView(
                calendar.borough(),
                calendar.financialYear(),
                recorded,
                calendar.periods(),
                !calendar.terms().isEmpty(),
                terms.of(calendar.financialYear()).stream()
                        .map(term -> new Term(term.toString(), term.start(), term.end()))
                        .toList());
    }
}
