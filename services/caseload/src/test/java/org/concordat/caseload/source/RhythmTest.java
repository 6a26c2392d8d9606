package org.concordat.caseload.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void hours_are_counted_from_what_was_heard_last() {
        assertThat(Rhythm.of("PT1H").orElseThrow().after(Instant.parse("2024-05-07T09:30:00Z")))
                .isEqualTo(Instant.parse("2024-05-07T10:30:00Z"));
    }

    @Test
    void days_last_until_the_end_of_the_day_in_london() {
        Rhythm daily = Rhythm.of("P1D").orElseThrow();
        assertThat(daily.after(Instant.parse("2024-01-08T02:00:00Z"))).isEqualTo(Instant.parse("2024-01-10T00:00:00Z"));
        // Half past midnight on the 8th there; the night of the 9th is an hour earlier by UTC.
        assertThat(daily.after(Instant.parse("2024-07-07T23:30:00Z"))).isEqualTo(Instant.parse("2024-07-09T23:00:00Z"));
        // Over the day on which the clocks go forward.
        assertThat(daily.after(Instant.parse("2024-03-30T12:00:00Z"))).isEqualTo(Instant.parse("2024-03-31T23:00:00Z"));
        assertThat(Rhythm.of("P1M").orElseThrow().after(Instant.parse("2024-01-31T12:00:00Z")))
                .isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
    }

    @Test
    void what_is_no_period_or_none_is_no_rhythm() {
        for (String text : List.of("daily", "P0D", "PT0S", "P-1D", "PT-1H", "", "T", "P")) {
            assertThat(Rhythm.of(text)).as(text).isEmpty();
        }
    }
}
