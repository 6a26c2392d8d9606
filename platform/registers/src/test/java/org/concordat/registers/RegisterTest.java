package org.concordat.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.registers.Told.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.ProvedTables;
import org.concordat.testing.RealServers;
import org.concordat.testing.RowLevelSecurity;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "allotments"))
class RegisterTest {

    private static final String PLOT = """
            {"title": "%s", "size": %s, "beds": [{"crop": "leeks"}], "reason": "%s"}""";
    private static final String HERE = "/v1/boroughs/LBHF/allotments/";

    @Test
    void a_version_never_changes_and_who_changes_a_record_says_which_one_they_saw() {
        put("versions", PLOT.formatted("By the gate", "85", "new"))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", equalTo(HERE + "versions"))
                .body("allotment", equalTo("versions"))
                .body("version", equalTo(1))
                .body("beds.crop", contains("leeks"));
        put("versions", PLOT.formatted("By the pump", "85", "moved")).then().statusCode(428);
        officer("LBHF")
                .header("If-None-Match", "*")
                .body(PLOT.formatted("By the pump", "85", "moved"))
                .put(HERE + "versions")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:concordat:problem:exists-already"));
        change("versions", 1, PLOT.formatted("By the pump", "85", "moved"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        change("versions", 1, PLOT.formatted("By the road", "85", "moved again"))
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:concordat:problem:version-stale"));
        get("versions").then().statusCode(200).header("ETag", equalTo("\"2\"")).body("title", equalTo("By the pump"));
        get("versions?version=1").then().statusCode(200).body("title", equalTo("By the gate"));
        get("versions?version=3")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:concordat:problem:allotment-unknown"));
    }

    @Test
    void what_means_the_same_is_no_new_version() {
        put("same", PLOT.formatted("Same", "85", "new")).then().statusCode(201);
        change("same", 1, PLOT.formatted("Same", "85.00", "another reason for nothing"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("reason", equalTo("new"));
        change("same", 1, PLOT.formatted("Same", "85.01", "measured"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void an_error_refuses_a_version_and_a_warning_stays_with_it() {
        put("found", PLOT.formatted("None", "0", "new"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:allotment-invalid"))
                .body("findings.code", contains("NO_SIZE"));
        get("found").then().statusCode(404);
        assertThat(told("LBHF/allotments/found")).isEmpty();
        put("found", PLOT.formatted("Field", "300", "new"))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("LARGE"));
        get("found").then().body("warnings.code", contains("LARGE"));
        change("found", 1, "{\"title\": \"Field\", \"size\": 200}")
                .then()
                .statusCode(422)
                .body("findings.code", contains("REASON_MISSING"));
        change("found", 1, PLOT.formatted("Field", "200", "split")).then().body("warnings", empty());
    }

    @Test
    void the_history_says_who_recorded_what_when_and_why() {
        put("history", PLOT.formatted("History", "1", "first")).then().statusCode(201);
        change("history", 1, PLOT.formatted("History", "2", "second")).then().statusCode(200);
        change("history", 2, PLOT.formatted("History", "3", "third")).then().statusCode(200);
        Response page = get("history/versions?limit=2");
        page.then()
                .statusCode(200)
                .body("items.version", contains(3, 2))
                .body("items.reason", contains("third", "second"))
                .body("items.recordedBy", contains("officer.lbhf", "officer.lbhf"))
                .body("items[0].recordedAt", notNullValue());
        officer("LBHF")
                .get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("next", nullValue());
        get("history/versions?after=x").then().statusCode(400);
        get("nothing/versions").then().statusCode(404);
    }

    @Test
    void a_list_is_answered_a_page_at_a_time() {
        for (String code : List.of("a", "b", "c")) {
            officer("RBKC")
                    .body(PLOT.formatted(code, "1", "new"))
                    .put("/v1/boroughs/RBKC/allotments/" + code)
                    .then()
                    .statusCode(201);
        }
        Response page = officer("RBKC").get("/v1/boroughs/RBKC/allotments?limit=2");
        page.then().body("items.allotment", contains("a", "b"));
        officer("RBKC").get(page.<String>path("next")).then().body("items.allotment", contains("c"));
    }

    @Test
    void texts_lists_and_days_have_bounds_wherever_they_stand() {
        put("bounds", PLOT.formatted(" ", "1", "new"))
                .then()
                .statusCode(400)
                .body("findings.code", contains("EMPTY_TEXT"))
                .body("findings.at", contains("/title"));
        put("bounds", PLOT.formatted("x", "1", "x".repeat(4001)))
                .then()
                .statusCode(400)
                .body("findings.at", contains("/reason"));
        put("bounds", PLOT.formatted("x", "1", "new").replace("leeks", ""))
                .then()
                .statusCode(400)
                .body("findings.at", contains("/beds/0/crop"));
        put("bounds", PLOT.formatted("x", "1", "new").replace("{\"title", "{\"from\": \"1899-12-31\", \"title"))
                .then()
                .statusCode(400)
                .body("findings.code", contains("DAY_OUT_OF_RANGE"));
        put("bounds", PLOT.formatted("x", "1", "new").replace("[{\"crop\": \"leeks\"}]", beds(1_001)))
                .then()
                .statusCode(400)
                .body("findings.code", hasItem("TOO_MANY"));
        put("bounds", PLOT.formatted("x", "1", "new").replace("[{\"crop\": \"leeks\"}]", beds(1_000)))
                .then()
                .statusCode(201);
        put("unknown", "{\"title\": \"x\", \"size\": 1, \"colour\": \"red\"}")
                .then()
                .statusCode(400)
                .body("findings.code", contains("UNKNOWN_FIELD"));
    }

    private static String beds(int count) {
        return "[" + "{\"crop\": \"leeks\"},".repeat(count - 1) + "{\"crop\": \"leeks\"}]";
    }

    @Test
    void a_code_that_everybody_reads_is_of_one_owner_for_ever() {
        admin().body("{\"title\": \"Bread\"}").put("/v1/recipes/bread").then().statusCode(201);
        officer("LBHF")
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Our bread\"}")
                .put("/v1/boroughs/LBHF/recipes/bread")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:recipe-of-another-owner"));
        admin().header("If-Match", "\"1\"")
                .body("{\"title\": \"Bread\", \"partnership\": \"tri-borough\"}")
                .put("/v1/recipes/bread")
                .then()
                .statusCode(409);
        officer("LBHF")
                .body("{\"title\": \"Pie\"}")
                .put("/v1/boroughs/LBHF/recipes/pie")
                .then()
                .statusCode(201);
        officer("WCC")
                .get("/v1/recipes/pie")
                .then()
                .statusCode(200)
                .body("borough", equalTo("LBHF"))
                .body("recordedBy", nullValue());
    }

    @Test
    void boroughs_have_codes_and_walls_of_their_own() throws SQLException {
        put("walls", PLOT.formatted("Ours", "1", "new")).then().statusCode(201);
        officer("WCC").get(HERE + "walls").then().statusCode(404);
        officer("WCC")
                .body(PLOT.formatted("Theirs", "2", "new"))
                .put("/v1/boroughs/WCC/allotments/walls")
                .then()
                .statusCode(201);
        get("walls").then().body("title", equalTo("Ours"));
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("allotments")) {
            assertThat(RowLevelSecurity.unguardedTables(superuser, Set.of())).isEmpty();
            assertThat(ProvedTables.unproved(superuser)).isEmpty();
        }
    }

    @Test
    void what_is_recorded_is_told_and_audited_with_its_version() {
        put("told", PLOT.formatted("Told", "12.50", "new")).then().statusCode(201);
        assertThat(told("LBHF/allotments/told")).singleElement().satisfies(event -> {
            assertThat(event.path("borough").asText()).isEqualTo("LBHF");
            assertThat(event.path("allotment").asText()).isEqualTo("told");
            assertThat(event.path("version").asInt()).isEqualTo(1);
            assertThat(event.path("size").decimalValue()).isEqualByComparingTo("12.5");
            assertThat(event.has("recordedBy")).isFalse();
        });
        given().auth()
                .oauth2(Tokens.auditor("LBHF"))
                .get("/v1/audit?borough=LBHF&limit=500")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem("boroughs/LBHF/allotments/told"))
                .body("items.action", hasItem("allotment.record"));
        given().auth()
                .oauth2(Tokens.auditor("LBHF"))
                .get("/v1/audit/verification")
                .then()
                .body("clean", equalTo(true));
    }

    private static Response put(String code, String body) {
        return officer("LBHF").body(body).put(HERE + code);
    }

    private static Response change(String code, int seen, String body) {
        return officer("LBHF").header("If-Match", "\"" + seen + "\"").body(body).put(HERE + code);
    }

    private static Response get(String path) {
        return officer("LBHF").get(HERE + path);
    }

    private static RequestSpecification officer(String borough) {
        return given().auth().oauth2(Tokens.borough("officer", borough)).contentType("application/json");
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.administrator()).contentType("application/json");
    }
}
