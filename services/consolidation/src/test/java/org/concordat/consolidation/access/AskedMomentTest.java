package org.concordat.consolidation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.concordat.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedMomentTest {

    @ParameterizedTest
    @CsvSource({
        "2012-07-15, 2012-07-15T22:59:59.999Z",
        "2012-01-15, 2012-01-15T23:59:59.999Z",
        // The clocks go forward on the morning of 27 March 2016 and back on that of 30 October.
        "2016-03-26, 2016-03-26T23:59:59.999Z",
        "2016-03-27, 2016-03-27T22:59:59.999Z",
        "2016-10-29, 2016-10-29T22:59:59.999Z",
        "2016-10-30, 2016-10-30T23:59:59.999Z",
        "2016-12-31, 2016-12-31T23:59:59.999Z",
        "2016-02-29, 2016-02-29T23:59:59.999Z"
    })
    void a_day_is_its_last_moment_in_london(String day, Instant end) {
        assertThat(AskedMoment.parse(day).moment()).isEqualTo(end);
        assertThat(AskedMoment.parse(day).day()).isPresent();
    }

    @Test
    void an_instant_is_itself_in_milliseconds() {
        AskedMoment asked = AskedMoment.parse("2012-07-15T09:00:00.1239Z");
        assertThat(asked.moment()).isEqualTo(Instant.parse("2012-07-15T09:00:00.123Z"));
        assertThat(asked.day()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2012-02-30",
                "2012-13-01",
                "2012-7-15",
                "0000-01-01",
                "2012-07-15T09:00:00",
                " 2012-07-15"
            })
    void anything_else_is_refused_with_what_can_be_asked(String text) {
        assertThatThrownBy(() -> AskedMoment.parse(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("or a day such as 2016-07-15");
    }
}
