package org.concordat.consolidation.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An auditor of a partnership has everything audited that is shown to each of its audiences. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class ReleasesTest {

    private static final String JUNE = "2016-17-P03";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    private static String auditor(String partnership, String... boroughs) {
        return Tokens.user("auditor")
                .role("auditor")
                .partnerships(partnership)
                .boroughs(boroughs)
                .sign();
    }

    private Instant world(String partnership, String one, String two, String three) {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), partnership, one, two, three);
        council.adopted(one, partnership, "TOTALS");
        council.adopted(two, partnership, "TOTALS");
        council.adopted(three, partnership, "NAMED");
        new BudgetReturns(topics, one, JUNE).approved(1, "400000.00", "90000.00");
        new BudgetReturns(topics, two, JUNE).approved(1, "350000.00", "80000.00");
        return new BudgetReturns(topics, three, JUNE)
                .approved(1, "300000.00", "70000.00")
                .knownAt();
    }

    private static JsonNode release(JsonNode releases, String domain, String audience) {
        return StreamSupport.stream(releases.path("releases").spliterator(), false)
                .filter(one -> one.path("domain").asText().equals(domain)
                        && one.path("audience").asText().equals(audience))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_audience_of_every_domain_is_audited_and_nothing_can_be_worked_out() {
        Instant known = world("rel-a", "RAA", "RAB", "RAC");

        JsonNode releases = api.asAt(auditor("rel-a"), "/v1/partnerships/rel-a/releases?period=" + JUNE, known);

        assertThat(releases.path("releases"))
                .allSatisfy(one -> assertThat(one.path("verdict").asText()).isEqualTo("SAFE"));
        assertThat(release(releases, "budget", "MANAGEMENT").path("held").asLong())
                .as("figures of two who allow totals")
                .isPositive();
        assertThat(List.of("MANAGEMENT", "RAA", "RAB", "RAC"))
                .allSatisfy(audience ->
                        assertThat(release(releases, "savings", audience)).isNotNull());
    }

    @Test
    void between_which_values_a_figure_lies_is_told_of_what_the_auditor_may_know() {
        Instant known = world("rel-b", "RBA", "RBB", "RBC");
        String path = "/v1/partnerships/rel-b/releases?period=" + JUNE;
        String management = release(api.asAt(auditor("rel-b"), path, known), "budget", "MANAGEMENT")
                .path("id")
                .asText();

        JsonNode audit = api.get(auditor("rel-b"), "/v1/releases/" + management + "/audit")
                .json();

        assertThat(audit.path("verdict").asText()).isEqualTo("SAFE");
        assertThat(audit.path("intervals")).isNotEmpty();
        JsonNode interval = audit.path("intervals").get(0);
        assertThat(interval.path("attacker").asText()).isEqualTo("reader");
        assertThat(interval.path("told").asBoolean()).isTrue();
        assertThat(audit.toString()).as("no figure that is held back").doesNotContain("40000000", "35000000");
        String model = "/v1/releases/" + management + "/audit/model?end=LOW&cell="
                + URLEncoder.encode(interval.path("cell").asText(), StandardCharsets.UTF_8)
                + "&attacker=reader";
        assertThat(api.get(auditor("rel-b"), model, "text/plain").text())
                .contains("Minimize", "Subject To", "End")
                .doesNotContain("40000000", "35000000");

        String partner = release(api.asAt(auditor("rel-b"), path, known), "budget", "RBA")
                .path("id")
                .asText();
        JsonNode asPartner =
                api.get(auditor("rel-b"), "/v1/releases/" + partner + "/audit").json();
        assertThat(asPartner.path("intervals"))
                .as("who knows the figures of RBA works out what its auditor alone may know")
                .allSatisfy(one -> assertThat(one.path("told").asBoolean()).isFalse())
                .allSatisfy(one -> assertThat(
                                one.path("low").isNull() || one.path("low").isMissingNode())
                        .isTrue());
    }

    @Test
    void who_does_not_audit_the_partnership_finds_no_release() {
        Instant known = world("rel-c", "RCA", "RCB", "RCC");
        String id = release(
                        api.asAt(auditor("rel-c"), "/v1/partnerships/rel-c/releases?period=" + JUNE, known),
                        "budget",
                        "MANAGEMENT")
                .path("id")
                .asText();

        for (String token : List.of(
                auditor("rel-b"), Tokens.smt("rel-c"), Tokens.borough("officer", "RCA"), Tokens.auditor("RCA"))) {
            assertThat(api.get(token, "/v1/releases/" + id + "/audit").status()).isEqualTo(404);
        }
        assertThat(api.get(auditor("rel-c"), "/v1/releases/bm9uZQ/audit").status())
                .isEqualTo(404);
        assertThat(api.get(auditor("rel-c"), "/v1/releases/" + id + "/audit/model", "text/plain")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void where_charts_do_not_combine_nothing_is_shown_and_there_is_nothing_to_audit() {
        council.partnershipOn(List.of("3.1.1"), "rel-d", "REA");
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "rel-e", "REB");
        Instant known = council.partnership("rel-d", "REA", "REB").knownAt();

        JsonNode releases = api.asAt(auditor("rel-d"), "/v1/partnerships/rel-d/releases?period=" + JUNE, known)
                .path("releases");

        assertThat(releases).isEmpty();
    }
}
