package org.concordat.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;
import org.junit.jupiter.api.Test;

class ReportingTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2016-17");
    private static final ReportingCalendar CALENDAR = ReportingCalendar.standard(YEAR);

    @Test
    void wants_months_ten_working_days_after_their_end_and_the_outturn_sixty_days_after_the_year() {
        // May 2016: the bank holiday of the 2nd does not count.
        assertThat(CALENDAR.due(YEAR.month(1))).contains(LocalDate.of(2016, 5, 16));
        assertThat(CALENDAR.due(YEAR.outturn())).contains(LocalDate.of(2017, 5, 30));
        assertThat(CALENDAR.dueDates()).hasSize(13);
    }

    @Test
    void takes_no_periods_that_are_not_its_own() {
        assertThatThrownBy(() -> calendarOf(Period.parse("2016-17-Q1"))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> calendarOf(Period.parse("2017-18-P01"))).isInstanceOf(InvalidValue.class);
        assertThat(calendarOf(YEAR.month(3)).includes(YEAR.month(1))).isFalse();
    }

    private static ReportingCalendar calendarOf(Period period) {
        return new ReportingCalendar(YEAR, new TreeMap<>(Map.of(period, LocalDate.of(2016, 7, 15))));
    }

    @Test
    void tells_on_time_from_late_and_not_yet_due_from_overdue() {
        Period april = YEAR.month(1);
        LocalDate due = CALENDAR.due(april).orElseThrow();

        assertThat(CALENDAR.timeliness(april, Optional.of(due), due.plusDays(9)))
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(CALENDAR.timeliness(april, Optional.of(due.plusDays(1)), due.plusDays(9)))
                .isEqualTo(Timeliness.LATE);
        assertThat(CALENDAR.timeliness(april, Optional.empty(), due)).isEqualTo(Timeliness.NOT_YET_DUE);
        assertThat(CALENDAR.timeliness(april, Optional.empty(), due.plusDays(1)))
                .isEqualTo(Timeliness.OVERDUE);
        assertThat(calendarOf(YEAR.month(3)).timeliness(april, Optional.empty(), due))
                .isEqualTo(Timeliness.NOT_EXPECTED);
    }

    @Test
    void knows_when_a_period_has_begun() {
        assertThat(ReportingCalendar.hasBegun(YEAR.month(3), LocalDate.of(2016, 5, 31)))
                .isFalse();
        assertThat(ReportingCalendar.hasBegun(YEAR.month(3), LocalDate.of(2016, 6, 1)))
                .isTrue();
        assertThat(ReportingCalendar.hasBegun(YEAR.outturn(), LocalDate.of(2017, 3, 31)))
                .isFalse();
        assertThat(ReportingCalendar.hasBegun(YEAR.outturn(), LocalDate.of(2017, 4, 1)))
                .isTrue();
    }

    @Test
    void an_opening_budget_begins_on_the_first_of_january_before_its_year() {
        assertThat(ReportingCalendar.hasBegun(YEAR.opening(), LocalDate.of(2015, 12, 31)))
                .isFalse();
        assertThat(ReportingCalendar.hasBegun(YEAR.opening(), LocalDate.of(2016, 1, 1)))
                .isTrue();
    }

    @Test
    void an_opening_budget_that_nobody_asked_for_is_never_missing_and_due_before_the_year_begins() {
        Period opening = YEAR.opening();
        LocalDate later = LocalDate.of(2016, 9, 1);
        assertThat(CALENDAR.includes(opening)).isFalse();
        assertThat(CALENDAR.due(opening)).contains(LocalDate.of(2016, 3, 31));
        assertThat(CALENDAR.timeliness(opening, Optional.empty(), later)).isEqualTo(Timeliness.NOT_EXPECTED);
        assertThat(CALENDAR.workingDaysLate(opening, Optional.empty(), later)).isZero();
        assertThat(CALENDAR.timeliness(opening, Optional.of(LocalDate.of(2016, 3, 31)), later))
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(CALENDAR.timeliness(opening, Optional.of(LocalDate.of(2016, 4, 1)), later))
                .isEqualTo(Timeliness.LATE);
        assertThat(CALENDAR.workingDaysLate(opening, Optional.of(LocalDate.of(2016, 4, 1)), later))
                .isEqualTo(1);
        assertThat(CALENDAR.due(YEAR.next().opening())).isEmpty();
    }

    @Test
    void an_opening_budget_that_the_calendar_asks_for_is_due_and_missed_like_any_return() {
        Period opening = YEAR.opening();
        ReportingCalendar asked =
                new ReportingCalendar(YEAR, new TreeMap<>(Map.of(opening, LocalDate.of(2016, 3, 10))));
        assertThat(asked.timeliness(opening, Optional.empty(), LocalDate.of(2016, 3, 10)))
                .isEqualTo(Timeliness.NOT_YET_DUE);
        assertThat(asked.timeliness(opening, Optional.empty(), LocalDate.of(2016, 3, 11)))
                .isEqualTo(Timeliness.OVERDUE);
        assertThat(asked.timeliness(opening, Optional.of(LocalDate.of(2016, 3, 11)), LocalDate.of(2016, 4, 1)))
                .isEqualTo(Timeliness.LATE);
        assertThat(asked.withoutOpening().timeliness(opening, Optional.empty(), LocalDate.of(2016, 4, 1)))
                .isEqualTo(Timeliness.NOT_EXPECTED);
    }

    @Test
    void rates_combine_by_their_counts() {
        ReportingRate one = ReportingRate.of(List.of(Timeliness.ON_TIME, Timeliness.LATE, Timeliness.NOT_YET_DUE));
        ReportingRate other = ReportingRate.of(List.of(Timeliness.OVERDUE, Timeliness.NOT_EXPECTED));
        ReportingRate both = one.plus(other);

        assertThat(both).isEqualTo(new ReportingRate(3, 2, 1));
        assertThat(both.reportingPercent()).contains(new BigDecimal("66.7"));
        assertThat(both.onTimePercent()).contains(new BigDecimal("33.3"));
        assertThat(ReportingRate.NONE.reportingPercent()).isEmpty();
    }

    /** Due on a Friday before the spring bank holiday. */
    private static int workingDaysLate(String submitted) {
        return calendarDue(LocalDate.parse("2016-05-27"))
                .workingDaysLate(YEAR.month(3), Optional.of(LocalDate.parse(submitted)), LocalDate.parse("2016-12-31"));
    }

    private static ReportingCalendar calendarDue(LocalDate due) {
        return new ReportingCalendar(YEAR, new TreeMap<>(Map.of(YEAR.month(3), due)));
    }

    @Test
    void on_the_due_day_or_before_it_is_not_late() {
        assertThat(workingDaysLate("2016-05-27")).isZero();
        assertThat(workingDaysLate("2016-05-01")).isZero();
    }

    @Test
    void neither_a_weekend_nor_a_bank_holiday_makes_it_later() {
        assertThat(workingDaysLate("2016-05-30")).isZero();
        assertThat(workingDaysLate("2016-05-31")).isEqualTo(1);
        assertThat(workingDaysLate("2016-06-03")).isEqualTo(4);
    }

    @Test
    void what_has_not_come_in_gets_later_every_working_day() {
        assertThat(calendarDue(LocalDate.parse("2016-05-27"))
                        .workingDaysLate(YEAR.month(3), Optional.empty(), LocalDate.parse("2016-06-01")))
                .isEqualTo(2);
    }

    @Test
    void what_nobody_expects_is_never_late() {
        assertThat(calendarDue(LocalDate.parse("2016-05-27"))
                        .workingDaysLate(YEAR.month(4), Optional.empty(), LocalDate.parse("2016-12-31")))
                .isZero();
    }

    @Test
    void a_due_day_ends_at_midnight_in_london() {
        assertThat(London.dayOf(Instant.parse("2016-06-15T22:59:59Z"))).isEqualTo(LocalDate.of(2016, 6, 15));
        assertThat(London.dayOf(Instant.parse("2016-06-15T23:00:00Z"))).isEqualTo(LocalDate.of(2016, 6, 16));
    }

    @Test
    void a_day_begins_and_ends_in_london_also_when_clocks_change() {
        LocalDate change = LocalDate.parse("2016-03-27");
        assertThat(London.startOf(change)).isEqualTo("2016-03-27T00:00:00Z");
        assertThat(London.endOf(change)).isEqualTo("2016-03-27T23:59:59+01:00");
        assertThat(London.endOf(change).getOffset()).hasToString("+01:00");
    }
}
