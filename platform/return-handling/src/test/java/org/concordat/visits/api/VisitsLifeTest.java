package org.concordat.visits.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.visits.api.VisitingBorough.visits;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.testing.Tokens;
import org.concordat.visits.api.VisitingBorough.Event;
import org.junit.jupiter.api.Test;

/** What a service gets whose domain brings a form and a table of lines. */
@QuarkusTest
@QuarkusTestResource(VisitsServers.class)
class VisitsLifeTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_wrong_draft_is_kept_corrected_submitted_and_approved_by_somebody_else() {
        VisitingBorough borough = VisitingBorough.known("VISA");
        var saved = borough.posts("""
                        {"period": "2016-17-P01", "lines": [{"team": "EAST", "visits": 120}, {"team": "EAST", "visits": 80}]}
                        """).then();
        saved.statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("DRAFT"))
                .body("$", not(hasKey("unit")))
                .body("findings.code", contains("TEAM_TWICE"))
                .body("findings[0].at", equalTo("/lines/1/team"))
                .body("lines[0].team", equalTo("EAST"))
                .body("lines[0].visits", equalTo(120));
        String id = saved.extract().path("id");
        borough.as("finance")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:return-has-errors"));
        borough.as("finance")
                .header("If-Match", "\"0\"")
                .body(visits("2016-17-P01", 120, 80))
                .put("/returns/" + id)
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("controlTotals.sums", contains(allOf(hasKey("measure"), hasKey("reported"), hasKey("total"))));
        borough.asBoth().post("/returns/" + id + "/submission").then().statusCode(200);
        borough.asBoth()
                .body("{\"certification\": \"mine\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:concordat:problem:submitter-may-not-approve"));
        borough.as("approver")
                .body("{\"certification\": \"counted twice\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("certification", equalTo("counted twice"))
                .body("history.state", contains("DRAFT", "DRAFT", "SUBMITTED", "APPROVED"));

        List<Event> published = borough.published("2016-17-P01", 3);
        assertThat(published)
                .extracting(Event::type)
                .containsExactly(
                        "concordat.visits.return-drafted.v1",
                        "concordat.visits.return-submitted.v1",
                        "concordat.visits.return-approved.v1");
        JsonPath approved = JsonPath.from(published.getLast().payload());
        assertThat(approved.getList("lines.team")).containsExactly("EAST", "WEST");
        assertThat(approved.getInt("controlTotals.lines")).isEqualTo(2);
        assertThat(approved.getString("controlTotals.sums[0].total")).isEqualTo("200");
        assertThat(approved.getString("controlTotals.digest")).startsWith("sha256:");
        assertThat(approved.getString("unit")).isNull();
        assertThat(approved.getString("certification")).isEqualTo("counted twice");
    }

    @Test
    void a_restatement_supersedes_and_what_is_sent_back_is_corrected_in_its_version() {
        VisitingBorough borough = VisitingBorough.known("VISB");
        String first = borough.approved(visits("2016-17-P01", 120, 80));
        String second = borough.submitted(visits("2016-17-P01", 121, 80));
        borough.as("approver")
                .body("{\"reason\": \"West is a month old\"}")
                .post("/returns/" + second + "/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("West is a month old"));
        borough.as("finance")
                .header("If-Match", "*")
                .body(visits("2016-17-P01", 121, 90))
                .put("/returns/" + second)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("state", equalTo("DRAFT"));
        borough.as("finance")
                .post("/returns/" + second + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:warning-needs-comment"))
                .body("findings.code", contains("RESTATEMENT", "LINE_RESTATED", "LINE_RESTATED"));
        borough.as("finance")
                .body("{\"comment\": \"West was a month old\"}")
                .post("/returns/" + second + "/submission")
                .then()
                .statusCode(200);
        borough.as("approver")
                .body("{\"certification\": \"restated\"}")
                .post("/returns/" + second + "/approval")
                .then()
                .statusCode(200);
        borough.as("auditor")
                .get("/returns/" + first)
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(second))
                .body("history.last().statement", equalTo("restated by version 2: West was a month old"));
        borough.as("auditor")
                .get("/returns/" + second)
                .then()
                .body("comment", equalTo("West was a month old"))
                .body(
                        "findings.message",
                        contains(
                                "This return replaces the approved one of 2016-17-P01: 2 lines with other figures, 0 new and 0 gone. Say on submission why.",
                                "Team EAST: visits 121, approved as 120 (1 more).",
                                "Team WEST: visits 90, approved as 80 (10 more)."));
        borough.as("officer")
                .get("/returns?period=2016-17-P01")
                .then()
                .body("items.id", contains(first, second))
                .body("items.version", contains(1, 2))
                .body("items[0].unit", nullValue());
    }

    @Test
    void a_rule_compares_with_the_approved_month_before_and_a_warning_wants_a_comment() {
        VisitingBorough borough = VisitingBorough.known("VISC");
        borough.approved(visits("2016-17-P03", 100, 80));
        var saved = borough.posts(visits("2016-17-P04", 201, 80)).then();
        saved.body("findings.code", contains("VISITS_DOUBLED"));
        String id = saved.extract().path("id");
        borough.as("finance")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:warning-needs-comment"));
        borough.as("finance")
                .body("{\"comments\": [{\"code\": \"VISITS_DOUBLED\", \"comment\": \"a new team\"}]}")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200);
    }

    @Test
    void a_return_follows_the_last_approved_period_and_says_what_was_skipped_and_what_is_gone() {
        VisitingBorough borough = VisitingBorough.known("VISM");
        borough.approved(visits("2016-17-P03", 100, 80));
        borough.approved(visits("2016-17-P06", 100, 80));
        borough.posts("{\"period\": \"2016-17-P05\", \"lines\": [{\"team\": \"EAST\", \"visits\": 100}]}")
                .then()
                .body(
                        "findings.message",
                        contains(
                                "No return is approved for 2016-17-P04, so this one is compared with 2016-17-P03. Send what was skipped first, or say why it is left out.",
                                "Team WEST had 80 as its visits in 2016-17-P03 and is not in this return. Put it back, with 0 where nothing is left, or say on submission what became of it."));
    }

    @Test
    void a_table_is_taken_with_its_printed_total_and_given_back_in_three_formats() {
        VisitingBorough borough = VisitingBorough.known("VISD");
        String sent = "team,visits,comment\nEAST,120,\nWEST,80,two moved\nTOTAL,201,\n";
        var saved = borough.as("finance")
                .contentType("text/csv")
                .body(sent)
                .post("/returns?period=2016-17-P01")
                .then();
        saved.statusCode(201)
                .body("findings.severity", hasItem("ERROR"))
                .body("findings[0].message", containsString("201"));
        String id = saved.extract().path("id");
        borough.as("finance")
                .contentType("text/csv")
                .header("If-Match", "*")
                .body(sent.replace("201", "200"))
                .put("/returns/" + id)
                .then()
                .statusCode(200)
                .body("findings", empty());
        assertThat(borough.as("auditor").get("/returns/" + id + "/source").asByteArray())
                .isEqualTo(sent.replace("201", "200").getBytes(StandardCharsets.UTF_8));
        borough.as("officer")
                .accept("text/csv")
                .get("/returns/" + id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("VISD-2016-17-P01-v1.csv"))
                .body(containsString("period,team,visits,comment"))
                .body(containsString("2016-17-P01,WEST,80,two moved"));
        byte[] workbook = borough.as("officer")
                .accept(XLSX)
                .get("/returns/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        borough.as("finance")
                .contentType(XLSX)
                .header("If-Match", "*")
                .body(workbook)
                .put("/returns/" + id)
                .then()
                .statusCode(200)
                .body("lines.visits", contains(120, 80))
                .body("lines[1].comment", equalTo("two moved"));
    }

    @Test
    void a_template_has_the_teams_of_the_last_approved_return_and_is_sent_back_filled_in() {
        VisitingBorough borough = VisitingBorough.known("VISE");
        borough.approved(visits("2016-17-P03", 120, 80));
        String template = borough.as("finance")
                .get("/returns/template?period=2016-17-P05&format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(template).contains("2016-17-P05,EAST,,").contains("2016-17-P05,WEST,,");
        borough.as("finance")
                .contentType("text/csv; charset=UTF-8")
                .body(template.replace("EAST,,", "EAST,5,").replace("WEST,,", "WEST,6,"))
                .post("/returns")
                .then()
                .statusCode(201)
                .body("period", equalTo("2016-17-P05"))
                .body("lines.visits", contains(5, 6));
    }

    @Test
    void a_dry_run_stores_nothing() {
        VisitingBorough borough = VisitingBorough.known("VISF");
        borough.as("finance")
                .body(visits("2016-17-P03", 120, 80))
                .post("/returns?dryRun=true")
                .then()
                .statusCode(200)
                .body("lines", hasSize(2))
                .body("$", not(hasKey("id")));
        borough.as("finance").get("/returns").then().body("items", empty());
    }

    @Test
    void a_closed_period_takes_nothing_until_it_is_opened_again() {
        VisitingBorough borough = VisitingBorough.known("VISG");
        borough.approved(visits("2016-17-P03", 120, 80));
        borough.as("approver").post("/periods/2016-17-P03/closure").then().statusCode(200);
        borough.posts(visits("2016-17-P03", 1, 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:period-closed"));
        borough.as("finance")
                .body(visits("2016-17-P03", 1, 1))
                .post("/returns?dryRun=true")
                .then()
                .body("findings[0].code", equalTo("PERIOD_CLOSED"));
        borough.as("approver")
                .body("{\"reason\": \"a team was forgotten\"}")
                .post("/periods/2016-17-P03/reopening")
                .then()
                .statusCode(200)
                .body("history.what", contains("CLOSED", "REOPENED"));
        borough.posts(visits("2016-17-P03", 121, 80)).then().statusCode(201).body("version", equalTo(2));

        assertThat(borough.published("2016-17-P03", 6))
                .extracting(Event::type)
                .contains("concordat.visits.period-closed.v1", "concordat.visits.period-reopened.v1");
    }

    @Test
    void a_return_of_years_ago_is_late_and_counted_as_late() {
        VisitingBorough borough = VisitingBorough.known("VISH");
        borough.approved(visits("2016-17-P03", 120, 80));
        borough.as("officer")
                .get("/periods?financialYear=2016-17")
                .then()
                .body("find { it.period == '2016-17-P03' }.lateByWorkingDays", greaterThan(1000))
                .body("find { it.period == '2016-17-P03' }.latestReturn.state", equalTo("APPROVED"));
        borough.as("officer")
                .get("/reporting-rates?financialYear=2016-17")
                .then()
                .body("periods.find { it.period == '2016-17-P03' }.timeliness", equalTo("LATE"))
                .body("periods.find { it.period == '2016-17-P04' }.timeliness", equalTo("OVERDUE"))
                .body("toDate.reported", equalTo(1))
                .body("toDate.onTime", equalTo(0));
    }

    @Test
    void the_columns_are_told_as_the_form_says_them() {
        VisitingBorough.known("VISI")
                .as("finance")
                .get("/returns/columns")
                .then()
                .statusCode(200)
                .body("name", contains("team", "visits", "comment"))
                .body("kind", contains("code", "count", "text"))
                .body("[1].bounds", equalTo("a whole number from 0 to 100,000"))
                .body("[1].uses", hasItem("ADDED_UP"));
    }

    @Test
    void the_same_key_makes_one_return() {
        VisitingBorough borough = VisitingBorough.known("VISJ");
        for (int time = 0; time < 2; time++) {
            borough.as("finance")
                    .header("Idempotency-Key", "once")
                    .body(visits("2016-17-P03", 120, 80))
                    .post("/returns")
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith("/returns/" + idOfFirst(borough)));
        }
        borough.as("finance").get("/returns").then().body("items", hasSize(1));
    }

    private static String idOfFirst(VisitingBorough borough) {
        return borough.as("finance").get("/returns").then().extract().path("items[0].id");
    }

    @Test
    void the_service_describes_the_columns_of_its_form() {
        JsonPath document = io.restassured.RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath();
        assertThat(document.getMap("components.schemas.ReturnLine.properties"))
                .containsOnlyKeys("line", "team", "visits", "comment");
        assertThat(document.getString("paths.'/v1/boroughs/{borough}/returns'.post.requestBody"))
                .contains("EAST");
    }

    @Test
    void who_may_not_know_of_a_borough_finds_nothing() {
        VisitingBorough borough = VisitingBorough.known("VISK");
        String id = borough.draft(visits("2016-17-P03", 120, 80));
        for (String path : List.of("/returns", "/returns/" + id, "/returns/" + id + "/source", "/periods")) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(Tokens.borough("finance", "VISL"))
                    .get("/v1/boroughs/VISK" + path)
                    .then()
                    .statusCode(404);
        }
        borough.as("finance")
                .body("{\"certification\": \"x\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(403);
    }
}
