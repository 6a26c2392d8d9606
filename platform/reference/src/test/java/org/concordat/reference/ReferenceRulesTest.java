package org.concordat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.concordat.testing.Architecture;
import org.concordat.testing.Refusals;
import org.junit.jupiter.api.Test;

/** What it does is tested where it is used: with the made-up returns of return-handling, and in contracts. */
class ReferenceRulesTest {

    @Test
    void every_refusal_there_is_has_a_test_that_provokes_it() {
        assertThat(Refusals.in(Path.of("src/main/java")).notProvokedIn(Path.of("../return-handling/src/test/java")))
                .isEmpty();
    }

    @Test
    void the_module_keeps_the_rules_of_structure() {
        Architecture.checkWrapper("org.concordat.reference");
    }
}
