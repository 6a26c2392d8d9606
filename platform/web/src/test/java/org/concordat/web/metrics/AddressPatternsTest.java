package org.concordat.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressPatternsTest {

    private static final AddressPatterns PATTERNS =
            new AddressPatterns(Set.of("/v1/audit", "v1/boroughs/{borough}/returns//{id: [a-z-]+}"));

    @Test
    void repeats_a_pattern_whatever_its_parameters_are_called() {
        assertThat(PATTERNS.orOther("/v1/boroughs/{borough}/returns/{id}"))
                .isEqualTo("/v1/boroughs/{borough}/returns/{id}");
        assertThat(PATTERNS.orOther("/v1/audit")).isEqualTo("/v1/audit");
        assertThat(PATTERNS.orOther("NOT_FOUND")).isEqualTo("NOT_FOUND");
    }

    @Test
    void does_not_repeat_somebodys_address() {
        assertThat(PATTERNS.orOther("/v1/boroughs/LBHF/returns/6dc4beff")).isEqualTo("OTHER");
        assertThat(PATTERNS.orOther("/v1/j.smith")).isEqualTo("OTHER");
        assertThat(PATTERNS.orOther("/v1/audit/6dc4beff")).isEqualTo("OTHER");
    }
}
