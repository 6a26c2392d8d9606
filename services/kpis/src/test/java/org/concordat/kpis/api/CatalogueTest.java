package org.concordat.kpis.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class CatalogueTest {

    private static final String COUNT = """
            {"title": "%s", "unit": "COUNT", "polarity": "HIGHER", "frequency": "QUARTERLY", "accrual": "FLOW",
             "combining": "SUM"}""";

    @Test
    void the_indicators_of_childrens_services_come_with_the_program() {
        admin().get("/v1/kpis?limit=100")
                .then()
                .statusCode(200)
                .body("items.kpi", hasItem("CP-ICPC-15"))
                .body("items.findAll { it.borough == null }.size()", equalTo(items()));
        admin().get("/v1/kpis/CLA-SDQ")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1))
                .body("unit", equalTo("SCORE"))
                .body("combining", equalTo("WEIGHTED_MEAN"))
                .body("numerator", equalTo("sum of scores"))
                .body("area", equalTo("Children looked after"))
                .body("borough", nullValue());
        assertThat(published("kpis/CLA-SDQ", 1)
                        .getFirst()
                        .data()
                        .at("/polarity")
                        .asText())
                .isEqualTo("LOWER");
    }

    /** Those that came with the program, and those of other tests that are for everybody. */
    private static int items() {
        List<String> shared = admin().get("/v1/kpis?limit=100").path("items.findAll { it.borough == null }.kpi");
        assertThat(shared).hasSizeGreaterThanOrEqualTo(49);
        return shared.size();
    }

    @Test
    void a_definition_is_recorded_in_versions_that_never_change() {
        Response first = admin().body(COUNT.formatted("Family hubs")).put("/v1/kpis/T-HUBS");
        first.then().statusCode(201).header("ETag", equalTo("\"1\"")).header("Location", equalTo("/v1/kpis/T-HUBS"));
        admin().body(COUNT.formatted("Hubs")).put("/v1/kpis/T-HUBS").then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .body(COUNT.formatted("Family hubs opened"))
                .put("/v1/kpis/T-HUBS")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        admin().header("If-Match", "\"1\"")
                .body(COUNT.formatted("Hubs"))
                .put("/v1/kpis/T-HUBS")
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"2\"")
                .body(COUNT.formatted("Family hubs opened"))
                .put("/v1/kpis/T-HUBS")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        admin().get("/v1/kpis/T-HUBS?version=1").then().body("title", equalTo("Family hubs"));
        admin().get("/v1/kpis/T-HUBS?version=3").then().statusCode(404);
        assertThat(published("kpis/T-HUBS", 2))
                .extracting(event -> event.data().at("/title").asText())
                .containsExactly("Family hubs", "Family hubs opened");
    }

    @Test
    void a_borough_defines_its_own_and_nobody_else_does() {
        ReturningBorough own = ReturningBorough.known("CATA");
        ReturningBorough other = ReturningBorough.known("CATB");
        own.as("officer")
                .body(COUNT.formatted("Own"))
                .put("/kpis/CATA-OWN")
                .then()
                .statusCode(201);
        admin().get("/v1/kpis/CATA-OWN").then().statusCode(200).body("borough", equalTo("CATA"));
        other.as("officer")
                .body(COUNT.formatted("Theirs"))
                .put("/kpis/CATA-OWN")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:kpi-of-another-owner"));
        admin().body(COUNT.formatted("Everybody's"))
                .put("/v1/kpis/CATA-OWN")
                .then()
                .statusCode(409);
        own.as("officer")
                .body(COUNT.formatted("Own").replace("{", "{\"partnership\": \"tri-borough\", "))
                .put("/kpis/CATA-TWO")
                .then()
                .statusCode(422)
                .body("findings.code", contains("OF_TWO_OWNERS"));
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_place() {
        admin().body(COUNT.formatted("Share").replace("COUNT", "PERCENT"))
                .put("/v1/kpis/T-WRONG")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:kpi-invalid"))
                .body("findings.code", contains("DOES_NOT_COMBINE_SO"))
                .body("findings.at", contains("/combining"));
        admin().body(COUNT.formatted("")).put("/v1/kpis/T-WRONG").then().statusCode(400);
        admin().body(COUNT.formatted("Small")).put("/v1/kpis/small").then().statusCode(400);
        admin().get("/v1/kpis/T-WRONG")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:concordat:problem:kpi-unknown"));
    }

    @Test
    void every_version_is_in_the_audit() {
        admin().body(COUNT.formatted("Audited"))
                .put("/v1/kpis/T-AUDITED")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(Tokens.auditor("CATC"))
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("clean", equalTo(true));
    }

    @Test
    void a_page_leads_to_the_next() {
        Response first = admin().get("/v1/kpis?limit=2");
        first.then().statusCode(200).body("items", hasSize(2));
        List<String> codes = first.path("items.kpi");
        admin().get("/v1/kpis?limit=2&after=" + codes.getLast())
                .then()
                .body("items.size()", equalTo(2))
                .body("items.kpi.any { it in ['%s', '%s'] }".formatted(codes.get(0), codes.get(1)), equalTo(false));
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.administrator()).contentType("application/json");
    }

    private static List<SentEvent> published(String aggregate, int count) {
        return EventTopics.published("concordat.kpis", aggregate, count);
    }
}
