package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-04-29",
                "2012-06-04",
                "2012-06-05",
                "2020-05-08",
                "2022-06-02",
                "2022-06-03",
                "2022-09-19",
                "2023-05-08"
            })
    void knows_the_one_off_days_and_the_days_moved_for_them(LocalDate day) {
        assertThat(DAYS.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-05-28", "2020-05-04", "2022-05-30", "2023-05-02", "2024-09-19"})
    void works_on_the_days_that_a_holiday_was_moved_away_from(LocalDate day) {
        assertThat(DAYS.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-12-27", "2021-12-28", "2022-01-03", "2022-12-26", "2022-12-27", "2016-03-25", "2016-03-28"})
    void knows_substitute_days_and_easter(LocalDate day) {
        assertThat(DAYS.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-30, 10, 2016-05-16", // the May bank holiday lies between
        "2022-06-01, 1, 2022-06-06",
        "2022-09-16, 1, 2022-09-20",
        "2023-05-05, 1, 2023-05-09",
        "2012-06-30, 10, 2012-07-13",
        "2012-06-30, 0, 2012-06-30"
    })
    void counts_from_the_next_working_day(LocalDate event, int count, LocalDate expected) {
        assertThat(DAYS.after(event, count)).isEqualTo(expected);
    }

    @Test
    void rests_at_the_weekend() {
        assertThat(DAYS.isWorkingDay(LocalDate.of(2016, 7, 2))).isFalse();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2016, 7, 3))).isFalse();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2016, 7, 4))).isTrue();
    }

    @Property
    void ends_on_a_working_day_and_one_more_day_is_the_next_one(
            @ForAll @IntRange(max = 9000) int offset, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate event = LocalDate.of(2008, 1, 1).plusDays(offset);
        LocalDate end = DAYS.after(event, count);
        assertThat(DAYS.isWorkingDay(end)).isTrue();
        assertThat(DAYS.after(end, 1)).isEqualTo(DAYS.after(event, count + 1));
    }
}
