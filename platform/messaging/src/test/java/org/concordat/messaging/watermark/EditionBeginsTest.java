package org.concordat.messaging.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a release lets its edition begin, and in which edition a moment is. */
class EditionBeginsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Editions second = new Editions(2, Duration.ofSeconds(5));

    @Test
    void at_once_where_nobody_has_drawn_a_moment() {
        assertThat(second.isToBegin()).isTrue();
        assertThat(new Editions(1, Duration.ZERO).isToBegin())
                .as("the first needs no beginning")
                .isFalse();
    }

    @Test
    void not_as_long_as_a_release_of_a_lower_one_draws_moments() {
        second.drawn(1, NOON);
        second.drawn(2, NOON.plusMillis(4_999));
        assertThat(second.isToBegin()).isFalse();

        second.drawn(2, NOON.plusSeconds(5));
        assertThat(second.isToBegin()).isTrue();

        second.drawn(1, NOON.plusSeconds(6));
        assertThat(second.isToBegin()).as("it lives after all").isFalse();
    }

    @Test
    void it_is_of_the_moments_after_and_the_first_that_says_so_counts() {
        second.begins(2, NOON);
        second.begins(2, NOON.plusSeconds(9));

        assertThat(second.isToBegin()).isFalse();
        assertThat(second.of(NOON)).isEqualTo(1);
        assertThat(second.of(NOON.plusMillis(1))).isEqualTo(2);
        assertThat(second.of(NOON.plusSeconds(10))).isEqualTo(2);
    }

    @Test
    void none_begins_before_another_that_has_begun_and_a_later_one_is_told() {
        second.begins(3, NOON);
        second.begins(2, NOON.plusSeconds(1));
        second.begins(4, NOON.minusSeconds(1));

        assertThat(second.of(NOON.plusSeconds(2))).isEqualTo(3);
        assertThat(second.isToBegin()).isFalse();
    }
}
