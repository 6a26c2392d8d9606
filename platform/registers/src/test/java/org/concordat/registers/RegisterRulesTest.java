package org.concordat.registers;

import org.concordat.testing.Architecture;
import org.junit.jupiter.api.Test;

class RegisterRulesTest {

    @Test
    void the_module_keeps_the_rules_of_structure() {
        Architecture.checkWrapper("org.concordat.registers");
    }
}
