package org.concordat.mandates.calendars;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells the other services of a calendar. */
@ApplicationScoped
class CalendarPublisher {

    private final Outbox outbox;

    CalendarPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Due(Period period, LocalDate due) {}

    /**
     * @param openingDue beside the others, among which consumers were promised no P00
     * @param terms absent where the borough has recorded none
     */
    private record CalendarRecorded(
            Borough borough,
            FinancialYear financialYear,
            List<Due> periods,
            @Nullable LocalDate openingDue,
            @Nullable List<SchoolTerms.Days> terms) {}

    void recorded(Calendar calendar) {
        outbox.publish(
                "concordat.mandates.calendar-recorded.v1",
                "calendars/%s/%s".formatted(calendar.borough(), calendar.financialYear()),
                null,
                new CalendarRecorded(
                        calendar.borough(),
                        calendar.financialYear(),
                        calendar.periods().stream()
                                .filter(entry -> !entry.period().isOpening())
                                .map(entry -> new Due(entry.period(), entry.due()))
                                .toList(),
                        calendar.periods().stream()
                                .filter(entry -> entry.period().isOpening())
                                .map(Calendar.DueDate::due)
                                .findFirst()
                                .orElse(null),
                        calendar.terms().isEmpty() ? null : calendar.terms()));
    }
}
