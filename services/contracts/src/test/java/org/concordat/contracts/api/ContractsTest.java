package org.concordat.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.EventCatalogue;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;
import org.junit.jupiter.api.Test;

/** One contract after the other, in JSON. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "contracts"))
class ContractsTest {

    private static final String MONITORED = Council.CONTRACT.formatted("""
            , "indicators": [{"title": "Take-up", "target": "45%"}],
             "performance": [{"quarter": "2024-25-Q1", "indicator": "Take-up", "rating": "GOOD"}],
             "reason": "Monitored"\
            """);

    @Test
    void a_contract_commits_money_and_so_another_person_confirms_it() {
        Council town = Council.known("CONA");
        town.as("finance")
                .body(Council.PLAIN)
                .put("/contracts/HF-CAT-01")
                .then()
                .statusCode(202)
                .header("Location", equalTo("/v1/boroughs/CONA/contracts/HF-CAT-01/proposals/1"))
                .body("warnings", empty());
        refused(town.as("officer").get("/contracts/HF-CAT-01"), 404, "contract-unknown");
        town.as("finance")
                .post("/contracts/HF-CAT-01/proposals/1/confirmation")
                .then()
                .statusCode(403);
        town.as("approver")
                .get("/contracts/proposals")
                .then()
                .statusCode(200)
                .body("items.contract", contains("HF-CAT-01"))
                .body("items.proposedBy", contains("finance.cona"));
        town.as("approver")
                .post("/contracts/HF-CAT-01/proposals/1/confirmation")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("confirmedBy", equalTo("approver.cona"));
        town.as("officer")
                .get("/contracts/HF-CAT-01")
                .then()
                .statusCode(200)
                .body("value", equalTo(300))
                .body("supplier.company", equalTo("01234567"))
                .body("recordedBy", equalTo("finance.cona"));
    }

    @Test
    void monitoring_needs_nobody_and_money_and_intentions_do() {
        Council town = Council.known("CONB");
        town.confirmed("HF-CAT-01", Council.PLAIN);
        town.as("finance").body(MONITORED).put("/contracts/HF-CAT-01").then().statusCode(428);
        refused(
                        town.as("finance")
                                .header("If-Match", "\"1\"")
                                .body(MONITORED.replace("\"reason\": \"Monitored\"", "\"review\": \"2026-01-01\""))
                                .put("/contracts/HF-CAT-01"),
                        422,
                        "contract-invalid")
                .then()
                .body("findings.code", contains("REASON_MISSING"));
        town.as("finance")
                .header("If-Match", "\"1\"")
                .body(MONITORED)
                .put("/contracts/HF-CAT-01")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("confirmedBy", nullValue());
        for (String change : new String[] {
            MONITORED.replace("\"value\": 300", "\"value\": 310"),
            MONITORED.replace(
                    "\"reason\"", "\"intentions\": [{\"on\": \"2025-01-01\", \"intention\": \"TO_END\"}], \"reason\""),
            MONITORED.replace(
                    "\"reason\"", "\"extensions\": [{\"until\": \"2031-03-31\", \"taken\": true}], \"reason\"")
        }) {
            town.as("finance")
                    .header("If-Match", "\"2\"")
                    .body(change)
                    .put("/contracts/HF-CAT-01")
                    .then()
                    .statusCode(202);
        }
        town.as("approver")
                .get("/contracts/proposals")
                .then()
                .body("items.proposal", contains(5))
                .body("items.version", contains(3));
        town.as("finance")
                .header("If-Match", "\"2\"")
                .body(MONITORED
                        .replace("\"GBP_THOUSAND\"", "\"GBP\"")
                        .replace("\"value\": 300", "\"value\": 300000")
                        .replace(
                                "\"value\": 50, \"forecast\": 45, \"spend\": 20",
                                "\"value\": 50000, \"forecast\": 45000, \"spend\": 20000"))
                .put("/contracts/HF-CAT-01")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void every_version_is_told_in_pounds_with_both_names_as_the_catalogue_says() {
        Council town = Council.known("CONC");
        town.confirmed("HF-CAT-01", Council.PLAIN);

        SentEvent event = EventTopics.published("concordat.contracts", "CONC/contracts/HF-CAT-01", 1)
                .getFirst();
        JsonNode data = event.data();
        assertThat(event.type()).isEqualTo("concordat.contracts.contract-recorded.v1");
        assertThat(data.path("proposedBy").asText()).isEqualTo("finance.conc");
        assertThat(data.path("confirmedBy").asText()).isEqualTo("approver.conc");
        assertThat(data.path("unit").asText()).isEqualTo("GBP");
        assertThat(data.path("printedUnit").asText()).isEqualTo("GBP_THOUSAND");
        assertThat(data.path("value").decimalValue()).isEqualByComparingTo("300000");
        assertThat(data.at("/years/0/spend").decimalValue()).isEqualByComparingTo("20000");
        assertThat(data.path("notice").asText()).isEqualTo("P3M");
        assertThat(EventCatalogue.onClassPath().type(event.type()).violations(event.payload()))
                .isEmpty();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.auditor("CONC"))
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("clean", equalTo(true));
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_place() {
        Council town = Council.known("COND");
        refused(
                        town.as("finance")
                                .body(Council.CONTRACT.formatted(", \"serviceLine\": \"3\""))
                                .put("/contracts/A-1"),
                        422,
                        "contract-invalid")
                .then()
                .body("findings.code", contains("SERVICE_LINE_IS_TOTAL"))
                .body("findings.at", contains("/serviceLine"));
        town.as("finance")
                .body(Council.CONTRACT.formatted(", \"serviceLine\": \"88\""))
                .put("/contracts/A-1")
                .then()
                .statusCode(422)
                .body("findings.code", contains("SERVICE_LINE_UNKNOWN"));
        town.as("finance")
                .body(Council.PLAIN.replace("2030-03-31", "2024-03-31"))
                .put("/contracts/A-1")
                .then()
                .statusCode(422)
                .body("findings.code", contains("END_BEFORE_START"))
                .body("findings.at", contains("/end"));
        town.as("finance").body(Council.PLAIN).put("/contracts/a-1").then().statusCode(400);
        town.as("finance")
                .body(Council.PLAIN.replace("P3M", "three months"))
                .put("/contracts/A-1")
                .then()
                .statusCode(400)
                .body("findings.at", contains("/notice"));
    }

    @Test
    void a_contract_that_may_be_there_twice_is_told_with_the_others_reference() {
        Council town = Council.known("CONE");
        town.confirmed("A-1", Council.PLAIN);
        town.as("finance")
                .body(Council.PLAIN.replace("Example Catering Ltd", "Example Catering Limited"))
                .put("/contracts/A-2")
                .then()
                .statusCode(202)
                .body("warnings.code", contains("LIKELY_DUPLICATE"))
                .body(
                        "warnings.message",
                        hasItem("A-1 is a contract with the same supplier and title at the same time"));
        town.as("finance")
                .body(Council.PLAIN
                        .replace("2024-04-01", "2030-04-01")
                        .replace("2030-03-31", "2034-03-31")
                        .replace("2024-25", "2030-31"))
                .put("/contracts/A-3")
                .then()
                .statusCode(202)
                .body("warnings", empty());
    }

    @Test
    void what_there_is_to_say_of_the_register_is_said_as_at_today() {
        Council town = Council.known("CONF");
        town.confirmed(
                "A-1",
                Council.PLAIN
                        .replace("2030-03-31", "2025-03-31")
                        .replace("\"end\"", "\"renewal\": \"Rolling\", \"end\"")
                        .replace("}]}", "}, {\"year\": \"2025-26\", \"spend\": 1}]}"));
        town.as("officer")
                .get("/contracts/findings")
                .then()
                .statusCode(200)
                .body("contracts.contract", contains("A-1"))
                .body(
                        "contracts[0].findings.code",
                        contains("YEARS_DO_NOT_ADD", "RENEWAL_IS_NO_DATE", "EXPIRED_STILL_PAYING", "DECISION_DUE"));
    }

    @Test
    void a_page_leads_to_the_next_and_another_boroughs_register_is_its_own() {
        Council town = Council.known("CONG");
        town.confirmed("A-1", Council.PLAIN);
        town.confirmed("A-2", Council.PLAIN);
        town.as("officer").get("/contracts?limit=1&after=A-1").then().body("items.contract", contains("A-2"));
        town.as("auditor")
                .get("/contracts/A-1/versions")
                .then()
                .body("items.version", contains(1))
                .body("items.confirmedBy", contains("approver.cong"));
        Council.known("CONH")
                .as("officer")
                .get("/contracts")
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
