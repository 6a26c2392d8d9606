package org.concordat.kernel.caseload.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.concordat.kernel.WorkingDays;

/** How long something may take, and how that is counted. Day 0 is the day of the event, unless it says otherwise. */
public sealed interface Allowance {

    /** The last day on which what is asked for is in time. */
    LocalDate lastDay(LocalDate event);

    /** Days from one day to a later one as this allowance counts them: working days or days of the calendar. */
    int days(LocalDate from, LocalDate to);

    /** How it is counted, as it is printed where a figure is. */
    String convention();

    /** Working days of England; an event at the weekend is day 0 all the same, and Monday is day 1. */
    record OfWorkingDays(int count) implements Allowance {

        @Override
        public LocalDate lastDay(LocalDate event) {
            return WorkingDays.englandAndWales().after(event, count);
        }

        @Override
        public int days(LocalDate from, LocalDate to) {
            return WorkingDays.englandAndWales().between(from, to);
        }

        @Override
        public String convention() {
            return "within %d working days; the day of the event is day 0".formatted(count);
        }
    }

    /** Months of the calendar; from the 31st to the last day of a shorter month. */
    record OfMonths(int count) implements Allowance {

        @Override
        public LocalDate lastDay(LocalDate event) {
            return event.plusMonths(count);
        }

        @Override
        public int days(LocalDate from, LocalDate to) {
            return calendarDays(from, to);
        }

        @Override
        public String convention() {
            return "within %d months, to the same day of the month or the last of a shorter one".formatted(count);
        }
    }

    /** @param beginsWithEvent whether the day of the event is the first day of the first week */
    record OfWeeks(int count, boolean beginsWithEvent) implements Allowance {

        @Override
        public LocalDate lastDay(LocalDate event) {
            LocalDate sameWeekday = event.plusWeeks(count);
            return beginsWithEvent ? sameWeekday.minusDays(1) : sameWeekday;
        }

        @Override
        public int days(LocalDate from, LocalDate to) {
            return calendarDays(from, to);
        }

        @Override
        public String convention() {
            return beginsWithEvent
                    ? "within %d weeks beginning with the day of the event".formatted(count)
                    : "within %d weeks; the day of the event is day 0".formatted(count);
        }
    }

    private static int calendarDays(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
