package org.concordat.mandates.calendars;

import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/**
 * A calendar as it is answered.
 *
 * @param recorded false while the usual due dates hold because the borough has not recorded its own
 */
record CalendarView(Borough borough, FinancialYear financialYear, boolean recorded, List<Calendar.DueDate> periods) {

    static CalendarView of(Calendar calendar, boolean recorded) {
        return new CalendarView(calendar.borough(), calendar.financialYear(), recorded, calendar.periods());
    }
}
