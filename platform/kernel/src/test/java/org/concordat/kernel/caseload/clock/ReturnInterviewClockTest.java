package org.concordat.kernel.caseload.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.caseload.clock.ReturnInterviewClock.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnInterviewClockTest {

    private static final Instant RETURNED = Instant.parse("2026-11-06T22:15:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-06T22:15:00Z, IN_TIME",
        "2026-11-09T22:15:00Z, IN_TIME",
        "2026-11-09T22:15:01Z, LATE",
        "2026-11-06T22:14:59Z, CONTRADICTED"
    })
    void seventy_two_hours_go_by_over_a_weekend(Instant held, Standing standing) {
        assertThat(ReturnInterviewClock.standing(RETURNED, Optional.of(held), Instant.parse("2026-12-01T00:00:00Z")))
                .contains(standing);
    }

    /** From Friday 22:15 of summer time to Monday 21:15 of winter time are 72 hours. */
    @Test
    void where_the_clocks_change_hours_go_by_as_they_do() {
        Instant returned = Instant.parse("2026-10-23T21:15:00Z");
        Instant at = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(ReturnInterviewClock.lastMoment(returned)).isEqualTo("2026-10-26T21:15:00Z");
        assertThat(ReturnInterviewClock.standing(returned, Optional.of(Instant.parse("2026-10-26T22:00:00Z")), at))
                .contains(Standing.LATE);
    }

    @Test
    void a_moment_says_how_it_stood_then() {
        Optional<Instant> held = Optional.of(Instant.parse("2026-11-10T09:00:00Z"));
        assertThat(ReturnInterviewClock.standing(RETURNED, held, RETURNED.minusSeconds(1)))
                .isEmpty();
        assertThat(ReturnInterviewClock.standing(RETURNED, held, Instant.parse("2026-11-09T22:15:00Z")))
                .contains(Standing.RUNNING);
        assertThat(ReturnInterviewClock.standing(RETURNED, held, Instant.parse("2026-11-09T22:15:01Z")))
                .contains(Standing.OVERDUE);
        assertThat(ReturnInterviewClock.standing(RETURNED, held, Instant.parse("2026-11-10T09:00:00Z")))
                .contains(Standing.LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-06, 2026-11-06, IN_TIME",
        "2026-11-06, 2026-11-08, IN_TIME",
        "2026-11-06, 2026-11-09, NOT_KNOWN",
        "2026-11-06, 2026-11-10, LATE",
        "2026-11-06, 2026-11-05, CONTRADICTED",
        // The Sunday of autumn has 25 hours: from Saturday's first minute to Monday's last are more than 72.
        "2026-10-24, 2026-10-26, NOT_KNOWN",
        // That of spring has 23: from the end of Friday to the beginning of Tuesday are 71.
        "2026-03-27, 2026-03-31, NOT_KNOWN",
        "2026-03-27, 2026-03-29, IN_TIME"
    })
    void days_alone_tell_where_they_can(LocalDate returned, LocalDate held, Standing standing) {
        assertThat(ReturnInterviewClock.standing(returned, held)).isEqualTo(standing);
    }
}
