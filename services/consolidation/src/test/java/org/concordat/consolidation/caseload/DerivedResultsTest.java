package org.concordat.consolidation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.CaseEvents.event;
import static org.concordat.consolidation.kpi.KpiEvents.parts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.kpi.KpiEvents;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Results that follow from cases, beside those that were posted. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class DerivedResultsTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void what_was_not_posted_is_offered_and_what_differs_is_a_finding() {
        council.partnershipOn(List.of("3.1.1"), "derived-a", "CSDR");
        KpiEvents kpis = new KpiEvents(topics, "derived-a");
        kpis.defined("CIN-CONTACT-CONVERSION", Map.of());
        kpis.defined("CIN-REFERRAL-NFA", Map.of());
        kpis.defined("CP-SECOND-PLAN", Map.of());
        kpis.defined("WF-NOT-OF-CASES", Map.of());
        kpis.approved(
                "CSDR",
                MAY,
                1,
                parts("CIN-CONTACT-CONVERSION", MAY, 1, 2),
                parts("CIN-REFERRAL-NFA", MAY, 0, 1),
                parts("WF-NOT-OF-CASES", MAY, 1, 2));
        Instant known = new CaseEvents(topics, "CSDR")
                .told(
                        contact("1", "Ada", "REFERRAL"),
                        contact("2", "Ben", "REFERRAL"),
                        contact("3", "Cem", "NO_FURTHER_ACTION"),
                        event("4", "referral-received.v1", "Ada", "2016-05-09T12:00:00Z", "referral", "R-1"),
                        plan("5", "Ada"));

        JsonNode results = api.asAt(
                        Tokens.borough("finance", "CSDR"), "/v1/boroughs/CSDR/derived-results?period=" + MAY, known)
                .get("results");

        assertThat(results.findValuesAsText("kpi"))
                .containsExactlyInAnyOrder("CIN-CONTACT-CONVERSION", "CIN-REFERRAL-NFA", "CP-SECOND-PLAN");
        JsonNode differs = result(results, "CIN-CONTACT-CONVERSION");
        assertThat(differs.get("standing").asText()).isEqualTo("DIFFERS");
        assertThat(differs.get("finding").asText())
                .isEqualTo("Posted is 50.0 (1 of 2); the cases come to 66.7 (2 of 3).");
        assertThat(result(results, "CIN-REFERRAL-NFA").get("standing").asText()).isEqualTo("AGREES");
        JsonNode offered = result(results, "CP-SECOND-PLAN");
        assertThat(offered.get("standing").asText()).isEqualTo("OFFERED");
        assertThat(offered.at("/derived/denominator").asInt()).isEqualTo(1);
        assertThat(offered.get("span").asText()).isEqualTo(MAY);
        assertThat(api.get(
                                Tokens.borough("finance", "CSDR"),
                                "/v1/boroughs/CSDR/derived-results?period=%s&asAt=%s".formatted(MAY, known),
                                "text/csv")
                        .text())
                .contains("CIN-CONTACT-CONVERSION,", ",DIFFERS,66.7,2,3,50.0,1,2,");
        assertThat(api.get(Tokens.borough("finance", "CSDZ"), "/v1/boroughs/CSDR/derived-results?period=" + MAY)
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode result(JsonNode results, String kpi) {
        return StreamSupport.stream(results.spliterator(), false)
                .filter(result -> result.get("kpi").asText().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    private static CaseEvents.Draft contact(String id, String child, String outcome) {
        return event(
                id, "contact-received.v1", child, "2016-05-07T12:00:00Z", "contact", "C-" + id, "outcome", outcome);
    }

    private static CaseEvents.Draft plan(String id, String child) {
        return event(
                id,
                "protection-plan-started.v1",
                child,
                "2016-05-10T12:00:00Z",
                "plan",
                "P-" + child,
                "category",
                "NEGLECT");
    }
}
