package org.concordat.consolidation;

import org.concordat.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_to_the_rules_of_structure() {
        Architecture.check("org.concordat.consolidation");
    }
}
