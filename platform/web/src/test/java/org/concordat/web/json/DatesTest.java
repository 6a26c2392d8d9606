package org.concordat.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @Test
    void moments_and_days_of_the_years_1_to_9999_are_read() {
        assertThat(Dates.instant("0001-01-01T00:00:00Z")).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
        assertThat(Dates.instant("9999-12-31T23:59:59.999Z")).isEqualTo(Instant.parse("9999-12-31T23:59:59.999Z"));
        assertThat(Dates.day("2016-02-29")).isEqualTo(LocalDate.of(2016, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z",
                        "0000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00Z", "2016-07-15", "yesterday", ""
            })
    void other_moments_are_none(String text) {
        assertThatThrownBy(() -> Dates.instant(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-0001-01-01", "0000-01-01", "+10000-01-01", "2016-02-30", "15/07/2016", ""})
    void other_days_are_none(String text) {
        assertThatThrownBy(() -> Dates.day(text)).isInstanceOf(InvalidValue.class);
    }
}
