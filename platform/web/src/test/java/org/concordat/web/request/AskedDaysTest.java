package org.concordat.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedDaysTest {

    @ParameterizedTest
    @CsvSource({"2024-05-01,2024-05-01", "2024-05-01,2024-05-31", "2024-05-01,2025-05-02"})
    void a_day_is_enough_and_a_year_is_not_too_much(LocalDate from, LocalDate until) {
        assertThat(AskedDays.of(from, until)).isEqualTo(new AskedDays(from, until));
    }

    @ParameterizedTest
    @CsvSource({",2024-05-31", "2024-05-01,", ",", "2024-05-02,2024-05-01", "2024-05-01,2025-05-03"})
    void both_days_are_said_in_their_order_at_most_a_year_apart(@Nullable LocalDate from, @Nullable LocalDate until) {
        assertThatThrownBy(() -> AskedDays.of(from, until))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("days-missing"));
    }
}
