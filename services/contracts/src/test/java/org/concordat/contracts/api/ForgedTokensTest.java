package org.concordat.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.concordat.testing.RealServers;
import org.concordat.testing.tokens.ForgedTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "contracts"))
class ForgedTokensTest {

    @Test
    void no_token_lets_in_that_the_provider_has_not_issued_for_access() {
        int trials = ForgedTokens.of(Council.known("FORGED").code())
                .in("proposal", "1")
                .in("contract", "HF-CAT-01")
                .in("upload", "00000000-0000-4000-8000-000000000000")
                .in("intention", "SAFEGUARDING")
                .tryAll();

        assertThat(trials).isGreaterThan(1_000);
    }
}
