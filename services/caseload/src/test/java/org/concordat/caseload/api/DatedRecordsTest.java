package org.concordat.caseload.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Objects;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.EventCatalogue;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class DatedRecordsTest {

    private static final String ESTIMATE = "{\"on\": \"2023-06-30\", \"persons\": %d, \"source\": \"Illustrative\"}";
    private static final String BANDS = """
            {"from": "%s", "bands": [{"grade": "NEWLY_QUALIFIED", "least": 8, "most": 10},
                                     {"grade": "SOCIAL_WORKER", "least": 10, "most": 10}]}""";

    @Test
    void an_estimate_is_recorded_in_versions_and_told() {
        CaseSystem system = CaseSystem.known("DATEDA");
        put(system, "population-estimates/mid-2023", ESTIMATE.formatted(30_000)).statusCode(201);
        system.as("finance")
                .header("If-Match", "\"1\"")
                .body(ESTIMATE.formatted(30_001))
                .put("/population-estimates/mid-2023")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        system.as("auditor")
                .get("/population-estimates/mid-2023?version=1")
                .then()
                .statusCode(200)
                .body("persons", equalTo(30_000));
        system.as("officer").get("/population-estimates").then().body("items", hasSize(1));

        List<JsonNode> told = system.told("population-recorded");
        assertThat(told.stream().map(event -> event.path("persons").asInt())).containsExactly(30_000, 30_001);
        assertThat(told.getLast().path("on").asText()).isEqualTo("2023-06-30");
        assertThat(told.getLast().path("code").asText()).isEqualTo("mid-2023");
        assertThat(told.getLast().path("borough").asText()).isEqualTo("DATEDA");
    }

    @Test
    void an_estimate_is_of_somebody_and_one_for_its_day() {
        CaseSystem system = CaseSystem.known("DATEDB");
        refused(system, "population-estimates/mid-2023", ESTIMATE.formatted(0), "PERSONS_NONE");
        put(system, "population-estimates/mid-2023", ESTIMATE.formatted(1)).statusCode(201);
        refused(system, "population-estimates/other", ESTIMATE.formatted(2), "POPULATION_DAY_TAKEN");
        put(system, "population-estimates/Mid 2023", ESTIMATE.formatted(2)).statusCode(400);
    }

    @Test
    void bands_are_recorded_from_their_day_on_and_told() {
        CaseSystem system = CaseSystem.known("DATEDC");
        put(system, "caseload-bands/policy-2024", BANDS.formatted("2024-04-01")).statusCode(201);
        put(system, "caseload-bands/policy-2025", BANDS.formatted("2025-04-01")).statusCode(201);
        refused(system, "caseload-bands/again", BANDS.formatted("2025-04-01"), "BANDS_DAY_TAKEN");
        system.as("approver")
                .get("/caseload-bands/policy-2024")
                .then()
                .body("bands.grade", contains("NEWLY_QUALIFIED", "SOCIAL_WORKER"));

        JsonNode told = system.told("bands-recorded").getFirst();
        assertThat(told.path("from").asText()).isEqualTo("2024-04-01");
        assertThat(told.at("/bands/1/least").asInt()).isEqualTo(10);
    }

    @Test
    void bands_say_one_thing_of_each_post() {
        CaseSystem system = CaseSystem.known("DATEDD");
        String one = "{\"from\": \"2024-04-01\", \"bands\": [%s]}";
        refused(system, "caseload-bands/a", one.formatted(""), "BANDS_NONE");
        String band = "{\"grade\": \"OTHER\", \"least\": %d, \"most\": %d}";
        refused(system, "caseload-bands/a", one.formatted(band.formatted(9, 8)), "BAND_UPSIDE_DOWN");
        refused(system, "caseload-bands/a", one.formatted(band.formatted(-1, 8)), "BAND_UPSIDE_DOWN");
        refused(system, "caseload-bands/a", one.formatted(band.formatted(1, 1_001)), "BAND_UPSIDE_DOWN");
        refused(
                system,
                "caseload-bands/a",
                one.formatted(band.formatted(1, 2) + "," + band.formatted(3, 4)),
                "BAND_TWICE");
        put(system, "caseload-bands/a", one.formatted(band.formatted(0, 1_000))).statusCode(201);
    }

    @Test
    void bands_come_as_the_table_that_is_answered() {
        CaseSystem system = CaseSystem.known("DATEDE");
        String header = table(system);
        assertThat(header).contains("code", "from", "grade", "least", "most");
        String rows =
                "code,from,grade,least,most\nold,2020-04-01,NEWLY_QUALIFIED,8,10\nold,2020-04-01,SOCIAL_WORKER,10,12\n";
        system.as("officer")
                .contentType("text/csv")
                .body(rows)
                .post("/caseload-bands")
                .then()
                .statusCode(200)
                .body("items[0].bands.most", contains(10, 12));
        assertThat(table(system)).contains("SOCIAL_WORKER");
        system.as("officer")
                .contentType("text/csv")
                .body(rows.replace(",10\n", ",7\n"))
                .post("/caseload-bands")
                .then()
                .statusCode(422)
                .body("findings.code", hasItem("BAND_UPSIDE_DOWN"))
                .body("findings.at", hasItem(containsString("row 2")));
    }

    @Test
    void the_posts_of_bands_are_those_of_workers() {
        EventCatalogue catalogue = EventCatalogue.onClassPath();
        assertThat(enumeration(
                        catalogue, "concordat.caseload.bands-recorded.v1", "/properties/bands/items/properties/grade"))
                .isEqualTo(enumeration(catalogue, "concordat.caseload.inbound.worker-joined.v1", "/properties/grade"));
    }

    private static JsonNode enumeration(EventCatalogue catalogue, String type, String at) {
        return Objects.requireNonNull(catalogue.types().stream()
                .filter(one -> one.name().equals(type))
                .findFirst()
                .orElseThrow()
                .schema()
                .at(at)
                .get("enum"));
    }

    private static String table(CaseSystem system) {
        return system.as("officer")
                .accept("text/csv")
                .get("/caseload-bands")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse put(CaseSystem system, String path, String body) {
        return system.as("officer").body(body).put("/" + path).then();
    }

    private static void refused(CaseSystem system, String path, String body, String finding) {
        put(system, path, body).statusCode(422).body("findings.code", hasItem(finding));
    }
}
