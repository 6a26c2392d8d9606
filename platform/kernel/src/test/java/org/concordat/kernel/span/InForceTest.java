package org.concordat.kernel.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InForceTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2017, 3, 31);

    @Test
    void both_ends_belong_to_it() {
        assertThat(InForce.on(FIRST, FIRST, Optional.of(LAST))).isTrue();
        assertThat(InForce.on(LAST, FIRST, Optional.of(LAST))).isTrue();
        assertThat(InForce.on(FIRST.minusDays(1), FIRST, Optional.of(LAST))).isFalse();
        assertThat(InForce.on(LAST.plusDays(1), FIRST, Optional.of(LAST))).isFalse();
    }

    @Test
    void an_end_that_is_not_said_is_none() {
        assertThat(InForce.on(LocalDate.MAX, FIRST, Optional.empty())).isTrue();
        assertThat(InForce.on(LocalDate.MIN, Optional.empty(), Optional.of(LAST)))
                .isTrue();
        assertThat(InForce.on(LAST.plusDays(1), Optional.empty(), Optional.of(LAST)))
                .isFalse();
    }
}
