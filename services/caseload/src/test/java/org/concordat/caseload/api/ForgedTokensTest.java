package org.concordat.caseload.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.concordat.testing.RealServers;
import org.concordat.testing.tokens.ForgedTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class ForgedTokensTest {

    @Test
    void no_token_lets_in_that_the_provider_has_not_issued_for_access() {
        int trials = ForgedTokens.of(CaseSystem.known("FORGED").borough())
                .in("source", "mosaic")
                .in("profile", "concordat-mosaic")
                .in("code", "mid-2023")
                .tryAll();

        assertThat(trials).isGreaterThan(300);
    }
}
