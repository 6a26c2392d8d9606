package org.concordat.mandates.calendars;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.web.reference.Limits;

/** A calendar as it is sent: the periods that returns are made for, in any order. */
record CalendarBody(List<Calendar.DueDate> periods) {

    private static final int ENTRIES_MAX = 50;

    Calendar toDomain(Borough borough, FinancialYear year) {
        Limits limits = new Limits();
        limits.count(periods, ENTRIES_MAX, "/periods");
        for (int i = 0; i < periods.size(); i++) {
            limits.day(Optional.of(periods.get(i).due()), "/periods/" + i + "/due");
        }
        limits.require();
        return new Calendar(
                borough,
                year,
                periods.stream()
                        .sorted(java.util.Comparator.comparing(Calendar.DueDate::period))
                        .toList());
    }
}
