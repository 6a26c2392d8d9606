package org.concordat.consolidation.procurement.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.procurement.ContractEvents;
import org.concordat.consolidation.procurement.ContractEvents.Draft;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.ocds.OcdsSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A borough's contracts in the words of Open Contracting. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class OcdsTest {

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final ContractEvents contracts = new ContractEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void recorded_extended_changed_in_value_and_terminated_are_four_releases_of_one_contract() {
        council.partnershipOn(List.of("3.1.1"), "ocds-a", "OCA");
        contracts.recorded(catering().with("confirmedAt", "2016-04-02T09:00:00Z"));
        contracts.recorded(
                extended().with("confirmedAt", "2016-05-02T09:00:00Z").with("reason", "option taken"));
        contracts.recorded(extended().worth("9000.50").with("confirmedAt", "2016-06-02T09:00:00Z"));
        Instant known = contracts.recorded(extended()
                .worth("9000.50")
                .with("termination", Map.of("on", "2016-12-31", "reason", "let together"))
                .with("confirmedAt", "2016-07-02T09:00:00Z"));

        JsonNode told = valid(api.asAt(Tokens.borough("officer", "OCA"), "/v1/boroughs/OCA/ocds", known));

        assertThat(texts(told, "/tag/0"))
                .containsExactly("contract", "contractAmendment", "contractAmendment", "contractTermination");
        assertThat(texts(told, "/ocid")).containsOnly("unregistered-OCA-CATERING");
        assertThat(texts(told, "/id"))
                .containsExactly(
                        "unregistered-OCA-CATERING-1",
                        "unregistered-OCA-CATERING-2",
                        "unregistered-OCA-CATERING-3",
                        "unregistered-OCA-CATERING-4");
        assertThat(texts(told, "/date")).startsWith("2016-04-02T09:00:00.000Z", "2016-05-02T09:00:00.000Z");
        assertThat(texts(told, "/contracts/0/period/endDate"))
                .containsExactly(
                        "2017-03-31T23:59:59+01:00",
                        "2018-03-31T23:59:59+01:00",
                        "2018-03-31T23:59:59+01:00",
                        "2016-12-31T23:59:59Z");
        assertThat(texts(told, "/contracts/0/status")).containsExactly("active", "active", "active", "terminated");
        assertThat(amount(told, 1)).isEqualByComparingTo("8000");
        assertThat(amount(told, 2)).isEqualByComparingTo("9000.50");
        JsonNode last = told.at("/releases/3");
        assertThat(last.at("/contracts/0/awardID")).isEqualTo(last.at("/awards/0/id"));
        assertThat(last.at("/awards/0/suppliers/0/id").asText()).isEqualTo("GB-COH-01234567");
        assertThat(last.at("/contracts/0/amendments")).hasSize(2);
        assertThat(last.at("/contracts/0/amendments/0/rationale").asText()).isEqualTo("option taken");
        assertThat(last.at("/contracts/0/amendments/1/amendsReleaseID").asText())
                .isEqualTo("unregistered-OCA-CATERING-2");
        assertThat(told.at("/publisher/uid").asText()).isEqualTo("E09000013");
        assertThat(told.at("/version").asText()).isEqualTo("1.1");
    }

    @Test
    void a_compiled_release_says_where_the_releases_of_a_contract_lead() {
        council.partnershipOn(List.of("3.1.1"), "ocds-b", "OCB");
        contracts.recorded(contract("OCB", "TWO").worth("1000").with("confirmedAt", "2016-04-02T09:00:00Z"));
        contracts.recorded(contract("OCB", "TWO").worth("1200").with("confirmedAt", "2016-05-02T09:00:00Z"));
        Instant known = contracts.recorded(contract("OCB", "ONE").worth("10"));
        String officer = Tokens.borough("officer", "OCB");

        JsonNode compiled = valid(api.asAt(officer, "/v1/boroughs/OCB/ocds/compiled", known));

        assertThat(texts(compiled, "/ocid")).containsExactly("unregistered-OCB-ONE", "unregistered-OCB-TWO");
        assertThat(texts(compiled, "/tag/0")).containsOnly("compiled");
        assertThat(compiled.at("/releases/1/date").asText()).isEqualTo("2016-05-02T09:00:00.000Z");
        assertThat(amount(compiled, 1)).isEqualByComparingTo("1200");
        JsonNode last = api.asAt(officer, "/v1/boroughs/OCB/ocds", known).at("/releases/2");
        assertThat(compiled.at("/releases/1/contracts")).isEqualTo(last.at("/contracts"));
    }

    /** Hammersmith & Fulham, 17 January 2012: contractors that are no company, a renewal that is no date, no value. */
    @Test
    void what_a_register_leaves_out_is_left_out_and_the_package_is_valid() {
        council.partnershipOn(List.of("3.1.1"), "ocds-c", "OCC");
        contracts.recorded(
                contract("OCC", "fostering").by("Various Fostering Agencies").year("2011-12", "", "2354000", ""));
        contracts.recorded(contract("OCC", "hire")
                .by("Rolling contract with various providers")
                .with("renewal", "Joint contract from Sept 2012"));
        Instant known = contracts.recorded(contract("OCC", "whole")
                .with("supplier", Map.of("name", "Trust", "charity", "NIC104226", "sme", true, "voluntary", true))
                .with("cpv", "55524000-9")
                .with("category", "School catering")
                .with("route", "CALL_OFF")
                .with("framework", "ESPO catering")
                .with("signed", "2011-10-01")
                .with("review", "2030-06-01")
                .with("modifications", List.of(Map.of("on", "2012-09-01", "what", "Two more kitchens")))
                .with(
                        "performance",
                        List.of(Map.of("quarter", "2011-12-Q3", "rating", "APPROACHING_TARGET", "note", "for us")))
                .year("2011-12", "", "", "2890500.25")
                .lasting("2011-11-05", "2031-11-04"));

        JsonNode told = valid(api.asAt(Tokens.borough("officer", "OCC"), "/v1/boroughs/OCC/ocds", known));

        JsonNode fostering = told.at("/releases/0");
        assertThat(fostering.at("/awards/0").has("suppliers")).isFalse();
        assertThat(fostering.at("/awards/0/description").asText())
                .isEqualTo("Supplier as printed: Various Fostering Agencies");
        assertThat(fostering.at("/contracts/0").has("value")).isFalse();
        assertThat(told.at("/releases/1/contracts/0").has("period")).isFalse();
        JsonNode whole = told.at("/releases/2");
        assertThat(whole.at("/tag").toString()).isEqualTo("[\"contract\",\"implementation\"]");
        assertThat(whole.at("/parties/1").toString())
                .contains("\"id\":\"GB-NIC-104226\"", "\"scale\":\"sme\"", "\"vcse\":true");
        assertThat(whole.at("/tender").has("procurementMethod")).isFalse();
        assertThat(whole.at("/tender/procurementMethodDetails").asText()).isEqualTo("Call-off: ESPO catering");
        assertThat(whole.at("/tender/mainProcurementCategory").asText()).isEqualTo("services");
        assertThat(whole.at("/tender/items/0/classification/id").asText()).isEqualTo("55524000");
        assertThat(whole.at("/contracts/0/dateSigned").asText()).isEqualTo("2011-10-01T00:00:00+01:00");
        assertThat(whole.at("/contracts/0/milestones/0/status").asText()).isEqualTo("scheduled");
        assertThat(whole.at("/contracts/0/implementation/transactions/0/value/amount")
                        .decimalValue())
                .isEqualByComparingTo("2890500.25");
        JsonNode rating = whole.at("/contracts/0/implementation/milestones/0");
        assertThat(rating.at("/status").asText()).isEqualTo("partiallyMet");
        assertThat(rating.at("/dueDate").asText()).isEqualTo("2011-12-31T23:59:59Z");
        assertThat(told.toString()).as("what is noted is the borough's").doesNotContain("for us");
    }

    @Test
    void a_plan_has_a_budget_and_no_contract() {
        council.partnershipOn(List.of("3.1.1"), "ocds-d", "OCD");
        Instant known = contracts.recorded(contract("OCD", "LATER")
                .by("TBC")
                .worth("3000000")
                .with("procurementLead", "P6M")
                .lasting("2017-04-01", "2020-03-31"));

        JsonNode plan = valid(api.asAt(Tokens.borough("officer", "OCD"), "/v1/boroughs/OCD/ocds", known))
                .at("/releases/0");

        assertThat(plan.at("/tag/0").asText()).isEqualTo("planning");
        assertThat(plan.at("/tender/status").asText()).isEqualTo("planned");
        assertThat(plan.at("/planning/budget/amount/amount").decimalValue()).isEqualByComparingTo("3000000");
        assertThat(plan.at("/planning/milestones/0/dueDate").asText()).isEqualTo("2016-10-01T23:59:59+01:00");
        assertThat(plan.has("contracts")).isFalse();
        assertThat(plan.has("awards")).isFalse();
    }

    @Test
    void what_boroughs_share_is_in_the_package_of_the_one_that_leads_with_its_whole_value() {
        council.partnershipOn(List.of("3.1.1"), "ocds-e", "OCE", "OCF");
        contracts.recorded(shared("OCE"));
        Instant known = contracts.recorded(shared("OCF"));

        JsonNode led = valid(api.asAt(Tokens.borough("officer", "OCE"), "/v1/boroughs/OCE/ocds", known));

        assertThat(amount(led, 0)).isEqualByComparingTo("1000");
        assertThat(led.at("/releases/0/parties").findValuesAsText("name")).contains("OCE", "OCF");
        assertThat(led.at("/releases/0/parties/1/roles/0").asText()).isEqualTo("payer");
        Api.Answer none = api.get(Tokens.borough("officer", "OCF"), "/v1/boroughs/OCF/ocds?asAt=" + known);
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.text()).contains("nothing-to-release");
    }

    @Test
    void a_package_is_of_its_moment_and_for_the_people_of_the_borough_alone() {
        council.partnershipOn(List.of("3.1.1"), "ocds-g", "OCG", "OCH");
        council.adopted("OCG", "ocds-g", "CONTRACT", "DETAIL");
        Instant before = contracts.recorded(contract("OCG", "FIRST").worth("1"));
        String officer = Tokens.borough("officer", "OCG");
        String then = api.asAt(officer, "/v1/boroughs/OCG/ocds", before).toString();
        Instant after = contracts.recorded(contract("OCG", "SECOND").worth("2"));

        assertThat(api.asAt(officer, "/v1/boroughs/OCG/ocds", after).at("/releases"))
                .hasSize(2);
        assertThat(api.asAt(officer, "/v1/boroughs/OCG/ocds", before)).hasToString(then);
        for (String other :
                List.of(Tokens.borough("officer", "OCH"), Tokens.borough("finance", "OCX"), Tokens.smt("ocds-g"))) {
            assertThat(api.get(other, "/v1/boroughs/OCG/ocds").status()).isEqualTo(404);
            assertThat(api.get(other, "/v1/boroughs/OCG/ocds/compiled").status())
                    .as("whatever a mandate shows")
                    .isEqualTo(404);
        }
    }

    @Test
    void what_is_no_package_does_not_validate() {
        council.partnershipOn(List.of("3.1.1"), "ocds-i", "OCI");
        Instant known = contracts.recorded(contract("OCI", "ONE").worth("1").lasting("2014-04-01", "2017-03-31"));
        JsonNode told = valid(api.asAt(Tokens.borough("officer", "OCI"), "/v1/boroughs/OCI/ocds", known));

        ObjectNode withoutAward = told.deepCopy();
        ((ObjectNode) withoutAward.at("/releases/0/contracts/0")).remove("awardID");
        ObjectNode unknownTag = told.deepCopy();
        ((ArrayNode) unknownTag.at("/releases/0/tag")).add("contractExtension");
        ObjectNode bareDay = told.deepCopy();
        ((ObjectNode) bareDay.at("/releases/0/contracts/0/period")).put("endDate", "2017-03-31");
        ObjectNode empty = told.deepCopy();
        ((ArrayNode) empty.at("/releases")).removeAll();

        for (JsonNode wrong : List.of(withoutAward, unknownTag, bareDay, empty)) {
            assertThat(OcdsSchema.mistakes(wrong.toString())).isNotEmpty();
        }
    }

    private static JsonNode valid(JsonNode told) {
        assertThat(OcdsSchema.mistakes(told.toString())).isEmpty();
        return told;
    }

    private static List<String> texts(JsonNode told, String pointer) {
        return StreamSupport.stream(told.at("/releases").spliterator(), false)
                .map(release -> release.at(pointer).asText())
                .toList();
    }

    private static BigDecimal amount(JsonNode told, int release) {
        return told.at("/releases/%d/contracts/0/value/amount".formatted(release))
                .decimalValue();
    }

    private static Draft catering() {
        return contract("OCA", "CATERING")
                .by("Example School Catering Ltd", "01234567")
                .worth("8000")
                .with("route", "OPEN")
                .lasting("2014-04-01", "2017-03-31");
    }

    private static Draft extended() {
        return catering().with("extensions", List.of(Map.of("until", "2018-03-31", "taken", true)));
    }

    private static Draft shared(String borough) {
        return contract(borough, "SHARED")
                .worth("400")
                .with("wholeValue", new BigDecimal("1000.00"))
                .with("lead", "OCE")
                .with("sharedReference", "meals")
                .with(
                        "shares",
                        List.of(Map.of("borough", "OCE", "percent", 40), Map.of("borough", "OCF", "percent", 60)));
    }
}
