package org.concordat.disclosure;

import org.concordat.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_module_keeps_the_rules_of_structure() {
        Architecture.check("org.concordat.disclosure");
    }
}
