package org.concordat.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.permissions.Asked;
import org.concordat.testing.permissions.PermissionMatrix;
import org.junit.jupiter.api.Test;

/** The page is {@code src/test/resources/permissions.md}. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
class PermissionMatrixTest {

    private static final Asked OWN = new Asked("MATRIXA", "matrix-a");
    private static final Asked ANOTHER = new Asked("MATRIXB", "matrix-b");

    @Test
    void everybody_may_what_the_page_says_and_nothing_else() {
        known(OWN);
        known(ANOTHER);

        int attempts = PermissionMatrix.of(OWN, ANOTHER)
                .in("domain", "budget")
                .in("period", "2016-17-P03")
                .in("on", "2016-06-30")
                .hold();

        assertThat(attempts).isGreaterThan(500);
    }

    private static void known(Asked asked) {
        try (Topics topics = new Topics()) {
            topics.append(
                    "concordat.mandates.chart-recorded.v1",
                    "charts/" + asked.partnership(),
                    "",
                    Map.of(
                            "chart",
                            asked.partnership(),
                            "title",
                            "Short",
                            "lines",
                            List.of(Map.of("code", "3", "title", "Children", "total", false))));
            CouncilEvents council = new CouncilEvents(topics);
            council.borough(asked.borough(), asked.partnership());
            Instant known =
                    council.partnership(asked.partnership(), asked.borough()).knownAt();
            String status = "/v1/partnerships/" + asked.partnership() + "/returns-status?period=2016-17-P03";
            assertThat(new Api().asAt(Tokens.smt(asked.partnership()), status, known))
                    .isNotEmpty();
        }
    }
}
