package org.concordat.caseload.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.concordat.testing.Refusals;
import org.junit.jupiter.api.Test;

class EveryRefusalTest {

    @Test
    void every_refusal_there_is_has_a_test_that_provokes_it() {
        // Those of the shared life of a return are provoked where it is.
        assertThat(Refusals.in(Path.of("src/main/java")).notProvokedIn(Path.of("src/test/java")))
                .isEmpty();
    }
}
