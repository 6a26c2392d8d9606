package org.concordat.kpis.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class TargetsTest {

    private static final String CONSTANT = """
            {"unit": "PERCENT", "targets": [
              {"from": "2016-04-01", "until": "2017-03-31", "target": {"kind": "CONSTANT", "value": %s},
               "tolerance": {"points": 5}}]%s}""";

    @Test
    void a_target_that_moved_is_seen_to_have_moved_and_why() {
        ReturningBorough town = ReturningBorough.known("TARA");
        put(town, "CP-ICPC-15", CONSTANT.formatted(85, ""))
                .then()
                .statusCode(201)
                .header("Location", equalTo("/v1/boroughs/TARA/kpis/CP-ICPC-15/targets"))
                .body("targets[0].target.value", equalTo(85))
                .body("warnings", empty());
        put(town, "CP-ICPC-15", CONSTANT.formatted(70, "")).then().statusCode(428);
        Response unsaid = change(town, "CP-ICPC-15", 1, CONSTANT.formatted(70, ""));
        refused(unsaid, 422, "targets-invalid").then().body("findings.code", contains("REASON_MISSING"));
        change(town, "CP-ICPC-15", 1, CONSTANT.formatted(70, ", \"reason\": \"out of reach\""))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        town.as("auditor")
                .get("/kpis/CP-ICPC-15/targets/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.reason", contains("out of reach", null))
                .body("items.targets[0].target.value", contains(70))
                .body("items.targets[1].target.value", contains(85))
                .body("items.recordedBy", contains("officer.tara", "officer.tara"));
        town.as("officer")
                .get("/kpis/CP-ICPC-15/targets?version=1")
                .then()
                .body("targets[0].target.value", equalTo(85))
                .body("targets[0].tolerance.points", equalTo(5));
        town.as("officer").get("/targets").then().body("items.kpi", contains("CP-ICPC-15"));
        List<SentEvent> told = EventTopics.published("concordat.kpis", "TARA/targets/CP-ICPC-15", 2);
        assertThat(told).extracting(SentEvent::borough).containsExactly("TARA", "TARA");
        assertThat(told)
                .extracting(event -> event.data().at("/targets/0/target/value").asInt())
                .containsExactly(85, 70);
    }

    @Test
    void a_further_target_needs_no_reason() {
        ReturningBorough town = ReturningBorough.known("TARB");
        put(town, "CP-ICPC-15", CONSTANT.formatted(85, "")).then().statusCode(201);
        change(town, "CP-ICPC-15", 1, """
                {"unit": "PERCENT", "targets": [
                  {"from": "2016-04-01", "until": "2017-03-31", "target": {"kind": "CONSTANT", "value": 85.0},
                   "tolerance": {"points": 5}},
                  {"from": "2017-04-01", "target": {"kind": "ABOVE_COMPARATOR", "comparator": "ENGLAND",
                   "by": {"perCent": 2}}}], "comparator": "ENGLAND"}""").then().statusCode(200).body("version", equalTo(2));
    }

    /** What Westminster and Hammersmith and Fulham printed, oddities included. */
    @Test
    void oddities_of_papers_are_taken_with_a_warning_that_says_so() {
        ReturningBorough town = ReturningBorough.known("TARC");
        own(town, "TARC-EHCP", "COUNT", "HIGHER", "SUM");
        put(town, "TARC-EHCP", """
                {"unit": "COUNT", "targets": [{"from": "2017-04-01", "until": "2018-03-31", "printed": "832",
                  "target": {"kind": "CONSTANT", "value": 832}}],
                 "baseline": {"value": 53, "unit": "PERCENT", "on": "2017-03-31", "printed": "53"}}""")
                .then()
                .statusCode(201)
                .body("warnings.code", contains("UNITS_DIFFER"))
                .body("baseline.printed", equalTo("53"));
        put(town, "YP-NEET", """
                {"unit": "PERCENT", "targets": [{"from": "2011-04-01", "target": {"kind": "CONSTANT", "value": 6.5}}],
                 "baseline": {"value": 6.2, "unit": "PERCENT"}}""")
                .then()
                .statusCode(201)
                .body("warnings.code", contains("TARGET_WORSE_THAN_BASELINE"))
                .body(
                        "warnings[0].message",
                        equalTo("The target is 6.5 %, worse than the baseline of 6.2 % where less is better"));
        put(town, "CP-REVIEW-TIME", """
                {"unit": "PERCENT", "targets": [{"from": "2017-04-01", "printed": "TBC",
                  "target": {"kind": "TO_BE_CONFIRMED"}}]}""")
                .then()
                .statusCode(201)
                .body("targets[0].printed", equalTo("TBC"))
                .body("targets[0].target.value", nullValue());
    }

    @Test
    void two_targets_in_force_and_a_definition_that_has_ended_are_refused() {
        ReturningBorough town = ReturningBorough.known("TARD");
        Response two = put(town, "CP-ICPC-15", """
                {"unit": "PERCENT", "targets": [
                  {"from": "2016-04-01", "target": {"kind": "CONSTANT", "value": 70}},
                  {"from": "2017-04-01", "target": {"kind": "CONSTANT", "value": 75}}]}""");
        refused(two, 422, "targets-invalid")
                .then()
                .body("findings.code", contains("TWO_TARGETS_IN_FORCE"))
                .body("findings.at", contains("/targets/1/from"));
        town.as("officer").body("""
                        {"title": "Ended", "unit": "COUNT", "polarity": "HIGHER", "frequency": "MONTHLY",
                         "accrual": "FLOW", "combining": "SUM", "until": "2016-03-31"}""").put("/kpis/TARD-ENDED").then().statusCode(201);
        String counted = """
                {"unit": "COUNT", "targets": [{"from": "%s", "target": {"kind": "CONSTANT", "value": 70}}]}""";
        refused(put(town, "TARD-ENDED", counted.formatted("2016-04-01")), 422, "targets-invalid")
                .then()
                .body("findings.code", contains("KPI_ENDED"));
        put(town, "TARD-ENDED", counted.formatted("2016-03-31"))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("TARGET_AFTER_END"));
    }

    @Test
    void an_indicator_of_another_borough_has_no_targets_here() {
        ReturningBorough town = ReturningBorough.known("TARE");
        own(ReturningBorough.known("TARF"), "TARF-OWN", "COUNT", "HIGHER", "SUM");
        String body = """
                {"unit": "COUNT", "targets": []}""";
        refused(put(town, "TARF-OWN", body), 404, "kpi-unknown");
        refused(put(town, "T-NOWHERE", body), 404, "kpi-unknown");
        refused(town.as("officer").get("/kpis/T-NOWHERE/targets"), 404, "targets-unknown");
        put(town, "CIN-CONTACTS", body).then().statusCode(201);
        town.as("officer").get("/kpis/CIN-CONTACTS/targets").then().statusCode(200);
        ReturningBorough.named("TARF")
                .as("officer")
                .get("/kpis/CIN-CONTACTS/targets")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.borough("officer", "TARF"))
                .get("/v1/boroughs/TARE/kpis/CIN-CONTACTS/targets")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.oasis.opendocument.spreadsheet"
            })
    void a_table_of_targets_goes_in_and_comes_out_and_goes_in_elsewhere(String mediaType) {
        String code = "TART" + (char) ('A' + mediaType.length() % 26);
        ReturningBorough town = ReturningBorough.known(code + "A");
        table(town, """
                kpi,unit,from,until,target_kind,target_value,target_shape,target_points,tolerance_points,printed,baseline_value,baseline_unit
                CP-ICPC-15,PERCENT,2016-04-01,2017-03-31,CONSTANT,70,,,5,70%,62.5,PERCENT
                CP-ICPC-15,,2017-04-01,,CONSTANT,75,,,,,,
                CLA-RATE,RATE_PER_10000,2016-04-01,,MILESTONES,,STEP,2016-06-30 80.5; 2017-03-31 75,,,,
                """)
                .then()
                .statusCode(200)
                .body("items.kpi", contains("CP-ICPC-15", "CLA-RATE"))
                .body("items[0].targets.target.value", contains(70, 75))
                .body("items[1].warnings.code", contains("TARGET_WITHOUT_SIDE"));
        byte[] sheet = town.as("auditor")
                .accept(mediaType)
                .get("/targets")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        ReturningBorough other = ReturningBorough.known(code + "B");
        other.as("officer")
                .contentType(mediaType)
                .body(sheet)
                .post("/targets")
                .then()
                .statusCode(200);
        for (String kpi : List.of("CP-ICPC-15", "CLA-RATE")) {
            JsonPath here =
                    town.as("officer").get("/kpis/%s/targets".formatted(kpi)).jsonPath();
            JsonPath there =
                    other.as("officer").get("/kpis/%s/targets".formatted(kpi)).jsonPath();
            assertThat(there.<Object>get("targets")).isEqualTo(here.get("targets"));
            assertThat(there.<Object>get("baseline")).isEqualTo(here.get("baseline"));
        }
    }

    @Test
    void what_is_wrong_with_a_table_is_said_at_its_row_and_nothing_of_it_is_recorded() {
        ReturningBorough town = ReturningBorough.known("TARU");
        refused(table(town, """
                kpi,unit,from,target_kind,target_value
                CP-ICPC-15,PERCENT,2016-04-01,CONSTANT,70
                YP-NEET,PERCENT,2016-04-01,CONSTANT,seven
                """), 400, "table-unreadable")
                .then()
                .body("findings.at", contains("row 3, target_value (E3)"));
        refused(table(town, """
                kpi,unit,from,target_kind,target_value
                CP-ICPC-15,PERCENT,2016-04-01,CONSTANT,70
                YP-NEET,PERCENT,2016-04-01,CONSTANT,
                YP-NEET,PERCENT,2017-04-01,CONSTANT,101
                """), 422, "targets-invalid")
                .then()
                .body("findings.at", contains("row 3, target_value", "row 4, from (C4)", "row 4, target"));
        refused(table(town, """
                kpi,unit,from,target_kind,goal
                CP-ICPC-15,PERCENT,2016-04-01,CONSTANT,70
                ,PERCENT,2016-04-01,CONSTANT,70
                CP-ICPC-15,COUNT,2017-04-01,CONSTANT,70
                """), 400, "table-unreadable")
                .then()
                .body("findings.code", contains("UNKNOWN_COLUMN", "CODE_MISSING", "ROWS_DIFFER"));
        refused(table(town, "unit\nPERCENT\n"), 400, "table-unreadable")
                .then()
                .body("findings.code", contains("COLUMN_MISSING"));
        refused(town.as("officer").body("{}").post("/targets"), 415, "media-type-unsupported");
        town.as("officer").get("/targets").then().body("items", empty());
    }

    private static Response table(ReturningBorough town, String csv) {
        return town.as("officer")
                .contentType("text/csv")
                .body(csv.stripIndent())
                .post("/targets");
    }

    private static void own(ReturningBorough town, String code, String unit, String polarity, String combining) {
        town.as("officer")
                .body("""
                        {"title": "Own", "unit": "%s", "polarity": "%s", "frequency": "QUARTERLY", "accrual": "FLOW",
                         "combining": "%s"}""".formatted(unit, polarity, combining))
                .put("/kpis/" + code)
                .then()
                .statusCode(201);
    }

    private static Response put(ReturningBorough town, String kpi, String body) {
        return town.as("officer").body(body).put("/kpis/%s/targets".formatted(kpi));
    }

    private static Response change(ReturningBorough town, String kpi, int seen, String body) {
        return town.as("officer")
                .header("If-Match", "\"" + seen + "\"")
                .body(body)
                .put("/kpis/%s/targets".formatted(kpi));
    }
}
