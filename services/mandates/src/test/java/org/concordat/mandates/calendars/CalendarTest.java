package org.concordat.mandates.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final Borough LBHF = new Borough("LBHF");
    private static final FinancialYear YEAR = new FinancialYear(2016);

    @Test
    void usually_wants_a_month_ten_working_days_after_it_and_the_outturn_sixty_days_after_the_year() {
        Calendar usual = Calendar.usual(LBHF, YEAR);
        assertThat(usual.periods())
                .hasSize(13)
                .contains(due("2016-17-P01", "2016-05-16"), due("2016-17-P13", "2017-05-30"));
        assertThat(CalendarCheck.check(usual)).isEmpty();
    }

    @Test
    void may_leave_periods_out() {
        assertThat(codes(due("2016-17-P03", "2016-07-15"), due("2016-17-P06", "2016-10-15")))
                .isEmpty();
    }

    @Test
    void refuses_no_period_one_twice_one_of_another_year_and_one_without_returns() {
        assertThat(codes()).containsExactly("NO_PERIODS");
        assertThat(codes(due("2016-17-P03", "2016-07-15"), due("2016-17-P03", "2016-07-16")))
                .containsExactly("DUPLICATE_PERIOD");
        assertThat(codes(due("2015-16-P03", "2016-07-15"))).containsExactly("NOT_A_PERIOD_OF_THE_YEAR");
        assertThat(codes(due("2016-17-Q1", "2016-07-15"))).containsExactly("NOT_A_PERIOD_OF_THE_YEAR");
    }

    @Test
    void refuses_a_due_date_before_the_period_is_over() {
        assertThat(codes(due("2016-17-P03", "2016-06-30"))).containsExactly("DUE_BEFORE_PERIOD_ENDS");
        assertThat(codes(due("2016-17-P03", "2016-07-01"))).isEmpty();
    }

    @Test
    void asks_for_an_opening_budget_only_where_it_says_so_and_before_the_year_begins() {
        assertThat(Calendar.usual(LBHF, YEAR).periods())
                .noneMatch(entry -> entry.period().isOpening());
        assertThat(codes(due("2016-17-P00", "2016-01-01"))).isEmpty();
        assertThat(codes(due("2016-17-P00", "2016-03-10"))).isEmpty();
        assertThat(codes(due("2016-17-P00", "2016-03-31"))).isEmpty();
        assertThat(codes(due("2016-17-P00", "2016-04-01"))).containsExactly("DUE_NOT_BEFORE_YEAR");
        assertThat(codes(due("2016-17-P00", "2015-12-31"))).containsExactly("DUE_NOT_BEFORE_YEAR");
    }

    private static List<String> codes(Calendar.DueDate... periods) {
        return CalendarCheck.check(new Calendar(LBHF, YEAR, List.of(periods), List.of())).stream()
                .map(Finding::code)
                .toList();
    }

    private static Calendar.DueDate due(String period, String day) {
        return new Calendar.DueDate(Period.parse(period), LocalDate.parse(day));
    }
}
