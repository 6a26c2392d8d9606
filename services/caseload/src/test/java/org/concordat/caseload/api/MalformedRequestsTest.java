package org.concordat.caseload.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.malformed.MalformedRequests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class MalformedRequestsTest {

    @Test
    void whatever_is_wrong_with_a_request_is_a_problem_in_our_words() {
        int sent = MalformedRequests.as(Tokens.everyRole("LBHF"))
                .in("borough", "LBHF")
                .in("source", "mosaic")
                .in("profile", "concordat-mosaic")
                .in("code", "mid-2023")
                .send();

        assertThat(sent).isGreaterThan(300);
    }
}
