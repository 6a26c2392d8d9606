package org.concordat.budgets.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatenessTest {

    /** A Friday before the spring bank holiday. */
    private static final LocalDate DUE = LocalDate.parse("2016-05-27");

    private static int late(String day) {
        return Lateness.workingDays(DUE, Optional.of(LocalDate.parse(day)), LocalDate.parse("2016-12-31"));
    }

    @Test
    void on_the_due_day_or_before_it_is_not_late() {
        assertThat(late("2016-05-27")).isZero();
        assertThat(late("2016-05-01")).isZero();
    }

    @Test
    void neither_a_weekend_nor_a_bank_holiday_makes_it_later() {
        assertThat(late("2016-05-30")).isZero();
        assertThat(late("2016-05-31")).isEqualTo(1);
        assertThat(late("2016-06-03")).isEqualTo(4);
    }

    @Test
    void what_has_not_come_in_gets_later_every_working_day() {
        assertThat(Lateness.workingDays(DUE, Optional.empty(), LocalDate.parse("2016-06-01")))
                .isEqualTo(2);
    }
}
