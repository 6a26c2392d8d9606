package org.concordat.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.concordat.returns.Refusal;
import org.concordat.testing.Refusals;
import org.junit.jupiter.api.Test;

class EveryRefusalTest {

    @Test
    void every_refusal_there_is_has_a_test_that_provokes_it() {
        assertThat(Refusals.in(Path.of("src/main/java")).and(Refusal.values()).notProvokedIn(Path.of("src/test/java")))
                .isEmpty();
    }
}
