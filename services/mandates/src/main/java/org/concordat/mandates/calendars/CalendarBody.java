package org.concordat.mandates.calendars;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.web.reference.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is sent.
 *
 * @param periods that returns are made for, in any order
 * @param terms of the school year that begins in the calendar's financial year, in order; the usual ones where they are
 *     left out
 */
record CalendarBody(
        List<Calendar.DueDate> periods, @Nullable List<SchoolTerms.Days> terms) {

    private static final int ENTRIES_MAX = 50;

    Calendar toDomain(Borough borough, FinancialYear year) {
        Limits limits = new Limits();
        limits.count(periods, ENTRIES_MAX, "/periods");
        for (int i = 0; i < periods.size(); i++) {
            limits.day(Optional.of(periods.get(i).due()), "/periods/" + i + "/due");
        }
        List<SchoolTerms.Days> days = terms == null ? List.of() : terms;
        limits.count(days, SchoolTerms.TERMS_MAX, "/terms");
        for (int i = 0; i < days.size(); i++) {
            limits.day(Optional.of(days.get(i).from()), "/terms/" + i + "/from");
            limits.day(Optional.of(days.get(i).until()), "/terms/" + i + "/until");
        }
        limits.require();
        return new Calendar(
                borough,
                year,
                periods.stream()
                        .sorted(java.util.Comparator.comparing(Calendar.DueDate::period))
                        .toList(),
                days);
    }
}
