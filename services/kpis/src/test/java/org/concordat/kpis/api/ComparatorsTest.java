package org.concordat.kpis.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class ComparatorsTest {

    private static final String WHOLE = """
            {"title": "%s", "sets": []}""";
    private static final String VALUES = """
            {"unit": "PERCENT", "values": [
              {"span": "2015-16", "value": 76.4, "source": "Department for Education", "published": "2016-11-03"},
              {"span": "2015-16", "member": "Camden", "value": 81.2, "source": "Department for Education",
               "published": "2016-11-03"},
              {"span": "2015-16", "member": "Leeds", "qualifier": "NOT_AVAILABLE",
               "source": "Department for Education", "published": "2016-11-03"}]}""";

    @Test
    void neighbours_are_dated_and_a_borough_has_its_own() {
        ReturningBorough town = ReturningBorough.known("COMA");
        String neighbours = """
                {"title": "Neighbours", "sets": [
                  {"from": "2011-04-01", "until": "2021-03-31", "source": "model of 2011", "members": ["Camden"]},
                  {"from": "2021-04-01", "source": "model of 2021", "members": ["Islington", "Camden"]}]}""";
        town.as("finance")
                .body(neighbours)
                .put("/comparators/STATISTICAL_NEIGHBOURS")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/v1/boroughs/COMA/comparators/STATISTICAL_NEIGHBOURS"))
                .body("borough", equalTo("COMA"))
                .body("sets[1].members", contains("Islington", "Camden"));
        town.as("finance")
                .header("If-Match", "\"1\"")
                .body(neighbours.replace("\"2021-04-01\"", "\"2021-03-31\""))
                .put("/comparators/STATISTICAL_NEIGHBOURS")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:comparator-invalid"))
                .body("findings.code", contains("TWO_SETS_IN_FORCE"));
        town.as("finance")
                .body(VALUES)
                .put("/comparators/STATISTICAL_NEIGHBOURS/values/CP-ICPC-15")
                .then()
                .statusCode(201)
                .body("values.from", contains("2015-04-01", "2015-04-01", "2015-04-01"))
                .body("values[2].value", nullValue())
                .body("warnings.code", contains("MEMBER_NOT_IN_SET"))
                .body("warnings.at", contains("/values/2/member"));
        town.as("auditor")
                .get("/comparators/STATISTICAL_NEIGHBOURS/values/CP-ICPC-15")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        assertThat(EventTopics.published("concordat.kpis", "comparators/COMA/STATISTICAL_NEIGHBOURS", 1))
                .extracting(SentEvent::type)
                .containsExactly("concordat.kpis.comparator-set-recorded.v1");
        assertThat(EventTopics.published(
                        "concordat.kpis", "comparator-values/COMA/STATISTICAL_NEIGHBOURS/CP-ICPC-15", 1))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data().at("/values/1/member").asText()).isEqualTo("Camden"));
    }

    @Test
    void an_administrator_records_for_everybody_what_everybody_reads() {
        admin().body(WHOLE.formatted("England"))
                .put("/v1/comparators/T_ENGLAND")
                .then()
                .statusCode(201);
        admin().body(VALUES)
                .put("/v1/comparators/T_ENGLAND/values/CP-ICPC-15")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(Tokens.borough("officer", "COMZ"))
                .get("/v1/comparators/T_ENGLAND/values/CP-ICPC-15")
                .then()
                .statusCode(200)
                .body("borough", nullValue())
                .body("recordedBy", nullValue())
                .body("values[0].source", equalTo("Department for Education"));
        admin().get("/v1/comparators/T_ENGLAND").then().statusCode(200).body("sets", empty());
        admin().get("/v1/comparators?limit=500").then().body("items.comparator", hasItems("T_ENGLAND"));
        admin().header("If-Match", "\"1\"")
                .body(VALUES.replace("PERCENT", "COUNT"))
                .put("/v1/comparators/T_ENGLAND/values/CP-ICPC-15")
                .then()
                .statusCode(200)
                .body("warnings.code", hasItems("VALUES_IN_ANOTHER_UNIT"));
    }

    @Test
    void values_need_a_comparator_and_an_indicator_and_say_each_thing_once() {
        refused(admin().body(VALUES).put("/v1/comparators/T_NONE/values/CP-ICPC-15"), 404, "comparator-unknown");
        admin().body(WHOLE.formatted("London"))
                .put("/v1/comparators/T_LONDON")
                .then()
                .statusCode(201);
        refused(admin().body(VALUES).put("/v1/comparators/T_LONDON/values/T-NOWHERE"), 404, "kpi-unknown");
        refused(
                        admin().body(VALUES.replace("\"member\": \"Camden\", ", ""))
                                .put("/v1/comparators/T_LONDON/values/CP-ICPC-15"),
                        422,
                        "values-invalid")
                .then()
                .body("findings.code", contains("DUPLICATE_VALUE"));
        refused(admin().get("/v1/comparators/T_LONDON/values/CP-ICPC-15"), 404, "values-unknown");
        admin().body(WHOLE.formatted("Small"))
                .put("/v1/comparators/small")
                .then()
                .statusCode(400);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.administrator()).contentType("application/json");
    }
}
