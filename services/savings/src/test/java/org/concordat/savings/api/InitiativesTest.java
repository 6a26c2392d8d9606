package org.concordat.savings.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;

/** One initiative after the other, in JSON. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "savings"))
class InitiativesTest {

    private static final String CHANGED = Bodies.INITIATIVE
            .replace("\"amount\": 350", "\"amount\": 300")
            .replace("\"additional\": 700", "\"additional\": 700, \"reason\": \"Consultation ended late\"");

    @Test
    void an_initiative_is_recorded_in_versions_with_a_reason_once_it_was_approved() {
        ReturningBorough town = ReturningBorough.known("INIA");
        town.as("finance")
                .body(Bodies.INITIATIVE)
                .put("/initiatives/HF-07")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", equalTo("/v1/boroughs/INIA/initiatives/HF-07"))
                .body("class", equalTo("ADDITIONAL"))
                .body("warnings", empty());
        town.as("finance").body(CHANGED).put("/initiatives/HF-07").then().statusCode(428);
        refused(
                        town.as("finance")
                                .header("If-Match", "\"1\"")
                                .body(CHANGED.replace(", \"reason\": \"Consultation ended late\"", ""))
                                .put("/initiatives/HF-07"),
                        422,
                        "initiative-invalid")
                .then()
                .body("findings.code", contains("REASON_MISSING"));
        town.as("finance")
                .header("If-Match", "\"1\"")
                .body(CHANGED)
                .put("/initiatives/HF-07")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("warnings.code", contains("PLAN_CHANGED_AFTER_APPROVAL"));
        town.as("finance")
                .header("If-Match", "\"1\"")
                .body(CHANGED)
                .put("/initiatives/HF-07")
                .then()
                .statusCode(412);
        town.as("finance")
                .header("If-Match", "\"2\"")
                .body(CHANGED.replace("300}", "300.0}"))
                .put("/initiatives/HF-07")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        town.as("officer")
                .get("/initiatives/HF-07?version=1")
                .then()
                .statusCode(200)
                .body("planned[0].amount", equalTo(350));
        town.as("auditor")
                .get("/initiatives/HF-07/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].reason", equalTo("Consultation ended late"))
                .body("items[0].recordedBy", equalTo("finance.inia"));
        town.as("finance")
                .get("/initiatives/findings")
                .then()
                .statusCode(200)
                .body("findings.code", contains("PLAN_CHANGED_AFTER_APPROVAL"))
                .body("findings.at", contains("HF-07/planned"));
    }

    @Test
    void every_version_is_published_in_pounds_and_is_in_the_audit() {
        ReturningBorough town = ReturningBorough.known("INIB");
        town.as("finance")
                .body(Bodies.INITIATIVE)
                .put("/initiatives/HF-07")
                .then()
                .statusCode(201);

        SentEvent event = EventTopics.published("concordat.savings", "INIB/initiatives/HF-07", 1)
                .getFirst();
        JsonNode data = event.data();
        assertThat(event.type()).isEqualTo("concordat.savings.initiative-recorded.v1");
        assertThat(data.at("/planned/0/amount").decimalValue()).isEqualByComparingTo("350000");
        assertThat(data.at("/class").asText()).isEqualTo("ADDITIONAL");
        assertThat(data.at("/assurance").asText()).isEqualTo("AT_RISK");
        assertThat(data.at("/decision/status").asText()).isEqualTo("AGREED");
        assertThat(data.at("/reason").isMissingNode()).isTrue();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.auditor("INIB"))
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("clean", equalTo(true));
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_place() {
        ReturningBorough town = ReturningBorough.known("INIC");
        refused(
                        town.as("finance")
                                .body(Bodies.INITIATIVE.replace("\"fund\"", "\"serviceLine\": \"3\", \"fund\""))
                                .put("/initiatives/HF-07"),
                        422,
                        "initiative-invalid")
                .then()
                .body("findings.code", contains("SERVICE_LINE_IS_TOTAL"))
                .body("findings.at", contains("/serviceLine"));
        town.as("finance")
                .body(Bodies.INITIATIVE.replace("350", "350.000001"))
                .put("/initiatives/HF-07")
                .then()
                .statusCode(422)
                .body("findings.code", contains("AMOUNT_TOO_FINE"))
                .body("findings.at", contains("/planned/0/amount"));
        town.as("finance")
                .body(Bodies.INITIATIVE.replace("350", "350000000"))
                .put("/initiatives/HF-07")
                .then()
                .statusCode(422)
                .body("findings.code", contains("AMOUNT_OUT_OF_BOUNDS"));
        town.as("finance")
                .body(Bodies.INITIATIVE)
                .put("/initiatives/hf-07")
                .then()
                .statusCode(400);
        refused(town.as("finance").get("/initiatives/HF-07"), 404, "initiative-unknown");
    }

    @Test
    void a_page_leads_to_the_next_and_another_boroughs_plan_is_not_there() {
        ReturningBorough town = ReturningBorough.known("INID");
        for (String reference : List.of("A-1", "A-2", "A-3")) {
            town.as("finance")
                    .body(Bodies.INITIATIVE)
                    .put("/initiatives/" + reference)
                    .then()
                    .statusCode(201);
        }
        town.as("approver")
                .get("/initiatives?limit=2&after=A-1")
                .then()
                .statusCode(200)
                .body("items.initiative", contains("A-2", "A-3"));
        town.as("officer").get("/initiatives?limit=1").then().body("items", hasSize(1));
        ReturningBorough.known("INIE")
                .as("officer")
                .get("/initiatives")
                .then()
                .statusCode(200)
                .body("items", empty());
        town.as("officer").get("/initiatives/findings").then().body("findings.code", hasItem("DOUBLE_COUNTED"));
    }
}
