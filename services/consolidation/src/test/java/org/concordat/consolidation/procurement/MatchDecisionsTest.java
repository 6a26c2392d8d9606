package org.concordat.consolidation.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the management decides about suppliers. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class MatchDecisionsTest {

    private static final String ON = "?on=2016-12-01";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final ContractEvents contracts = new ContractEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_rejected_match_is_no_opportunity_any_more_and_former_answers_stay() {
        Instant known = larkfields("match-a", "MSA", "MSB");
        String smt = Tokens.smt("match-a");
        JsonNode before = api.asAt(smt, opportunities("match-a"), known);
        assertThat(before.at("/opportunities")).hasSize(1);
        String then = api.get(smt, opportunities("match-a") + "&asAt=" + known).text();

        Api.Answer answer = decide(smt, "match-a", "Larkfield Care Ltd", "Larkfield Care", "REJECTED");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get(smt, opportunities("match-a"))
                        .json()
                        .at("/opportunities")
                        .isEmpty());
        JsonNode now = api.get(smt, opportunities("match-a")).json();
        assertThat(now.at("/decided/0/decision").asText()).isEqualTo("REJECTED");
        assertThat(now.at("/decided/0/reason").asText()).isEqualTo("asked both");
        assertThat(api.get(smt, opportunities("match-a") + "&asAt=" + known).text())
                .as("as at a moment before it was decided")
                .isEqualTo(then);
        for (String borough : List.of("MSA", "MSB")) {
            JsonNode audit = api.get(Tokens.auditor(borough), "/v1/audit?borough=" + borough)
                    .json();
            assertThat(audit.toString()).as(borough).contains("supplier-match.decide", "asked both");
        }

        decide(smt, "match-a", "Larkfield Care", "Larkfield Care Ltd", "CONFIRMED");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get(smt, opportunities("match-a"))
                        .json()
                        .at("/opportunities/0/verdict")
                        .asText()
                        .equals("SAME"));
    }

    @Test
    void only_the_management_decides_and_only_about_what_it_can_see() {
        Instant known = larkfields("match-b", "MSC", "MSD");
        contracts.recorded(
                contract("MSC", "C-2").by("Hartwell Trust", "04182234").lasting("2014-04-01", "2017-03-31"));
        contracts.recorded(
                contract("MSD", "D-2").by("Hartwell Homes", "05000001").lasting("2014-04-01", "2017-03-31"));
        council.borough("MSE", "match-b");
        council.partnership("match-b", "MSC", "MSD", "MSE");
        council.adopted("MSE", "match-b", "CONTRACT", "TOTALS");
        Instant hidden =
                contracts.recorded(contract("MSE", "E-1").by("Hidden Care").lasting("2014-04-01", "2017-03-31"));
        String smt = Tokens.smt("match-b");
        api.asAt(smt, opportunities("match-b"), hidden);

        assertThat(decide(
                                Tokens.borough("finance", "MSC"),
                                "match-b",
                                "Larkfield Care Ltd",
                                "Larkfield Care",
                                "REJECTED")
                        .status())
                .isEqualTo(403);
        assertThat(decide(Tokens.smt("match-x"), "match-b", "Larkfield Care Ltd", "Larkfield Care", "REJECTED")
                        .status())
                .isEqualTo(404);
        refused("supplier-not-listed", decide(smt, "match-b", "Larkfield Care Ltd", "Hidden Care", "REJECTED"));
        refused("supplier-not-listed", decide(smt, "match-b", "Larkfield Care Ltd", "Nowhere Care", "REJECTED"));
        refused("same-supplier", decide(smt, "match-b", "Larkfield Care", "Larkfield Care", "REJECTED"));
        refused("registration-number-says", api.post(smt, path("match-b"), """
                        {"one": {"name": "Hartwell Trust", "company": "04182234"},
                         "other": {"name": "Hartwell Homes", "company": "05000001"},
                         "decision": "CONFIRMED", "reason": "one family"}"""));
        refused("reason-missing", reasoned(smt, " "));
        refused("reason-too-long", reasoned(smt, "x".repeat(4_001)));
        assertThat(api.post(smt, path("match-b"), "{\"one\": {\"name\": \"A\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(known).isBefore(hidden);
    }

    private Instant larkfields(String partnership, String one, String other) {
        council.partnershipOn(List.of("3.1.1"), partnership, one, other);
        council.adopted(one, partnership, "CONTRACT", "DETAIL");
        council.adopted(other, partnership, "CONTRACT", "DETAIL");
        contracts.recorded(contract(one, "ONE").by("Larkfield Care Ltd").lasting("2014-04-01", "2017-03-31"));
        return contracts.recorded(contract(other, "OTHER").by("Larkfield Care").lasting("2014-04-01", "2017-03-31"));
    }

    private static void refused(String code, Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/type").asText()).endsWith(code);
    }

    private Api.Answer decide(String caller, String partnership, String one, String other, String decision) {
        return api.post(caller, path(partnership), """
                {"one": {"name": "%s"}, "other": {"name": "%s"}, "decision": "%s", "reason": "asked both"}""".formatted(one, other, decision));
    }

    private Api.Answer reasoned(String caller, String reason) {
        return api.post(caller, path("match-b"), """
                {"one": {"name": "Larkfield Care Ltd"}, "other": {"name": "Larkfield Care"}, "decision": "REJECTED",
                 "reason": "%s"}""".formatted(reason));
    }

    private static String path(String partnership) {
        return "/v1/partnerships/%s/supplier-matches%s".formatted(partnership, ON);
    }

    private static String opportunities(String partnership) {
        return "/v1/partnerships/%s/opportunities%s".formatted(partnership, ON);
    }
}
