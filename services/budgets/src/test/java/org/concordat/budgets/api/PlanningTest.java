package org.concordat.budgets.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concordat.budgets.api.Town.aReturn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.concordat.testing.OwnRole;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.returns.RecordedCouncils;
import org.junit.jupiter.api.Test;

/** Charts, settings, virements, periods and rates. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class PlanningTest {

    private static final String VIREMENT = """
            {"effectiveFrom": "2016-17-P04", "kind": "PERMANENT", "reason": "two more placements", "legs": [
              {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "amount": 50},
              {"costCentre": "RE-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "amount": %s}]}
            """;

    @Test
    void a_chart_is_replaced_by_whoever_read_the_latest() {
        Town town = Town.withChart("PLANA");
        var read = town.as("finance").get("/chart");
        assertThat(read.jsonPath().getList("")).hasSize(3);
        String chart = read.asString();
        town.as("finance").body(chart).put("/chart").then().statusCode(428);
        town.as("finance")
                .header("If-None-Match", "*")
                .body(chart)
                .put("/chart")
                .then()
                .statusCode(412);
        town.as("finance")
                .header("If-Match", read.header("ETag"))
                .body(chart.replace("Fostering", "Fostering and adoption"))
                .put("/chart")
                .then()
                .statusCode(200);
        town.as("finance")
                .header("If-Match", read.header("ETag"))
                .body(chart)
                .put("/chart")
                .then()
                .statusCode(412);
        town.as("officer").get("/chart").then().body("title", hasItem("Fostering and adoption"));
    }

    @Test
    void a_chart_travels_as_csv_and_back() {
        Town town = Town.withChart("PLANB");
        var csv = town.as("finance").accept("text/csv").get("/chart");
        assertThat(csv.asString()).contains("cost_centre,title,service_line,from,until");
        town.as("finance")
                .contentType("text/csv")
                .header("If-Match", csv.header("ETag"))
                .body(csv.asByteArray())
                .put("/chart")
                .then()
                .statusCode(200)
                .body("costCentres", hasSize(3))
                .body("costCentres[0].from", equalTo("2012-04-01"));
    }

    @Test
    void a_chart_with_unknown_lines_is_refused_and_an_overlap_is_told() {
        Town town = Town.known("PLANC");
        town.as("finance")
                .body("[{\"costCentre\": \"A\", \"title\": \"A\", \"serviceLine\": \"9.9.9\"}]")
                .put("/chart")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:chart-refused"))
                .body("findings.code", contains("SERVICE_LINE_UNKNOWN"));
        town.as("finance")
                .body("""
                        [{"costCentre": "A", "title": "A", "serviceLine": "3.1.1"},
                         {"costCentre": "A", "title": "A", "serviceLine": "3.1.2"}]
                        """)
                .put("/chart")
                .then()
                .statusCode(200)
                .body("findings.code", contains("COST_CENTRE_OVERLAP"));
    }

    @Test
    void a_threshold_the_borough_sets_asks_for_commentary() {
        Town town = Town.withChart("PLAND");
        String overspent =
                aReturn("2016-17-P01").replaceFirst("\"forecastOutturn\": 1200", "\"forecastOutturn\": 1500");
        town.as("finance").body(overspent).post("/returns?dryRun=true").then().body("findings", hasSize(0));
        town.as("finance")
                .body("{\"commentaryThreshold\": {\"amount\": 10}}")
                .put("/settings")
                .then()
                .statusCode(403);
        town.as("approver")
                .body("{\"commentaryThreshold\": {\"amount\": 10}}")
                .put("/settings")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""));
        town.as("finance")
                .body(overspent)
                .post("/returns?dryRun=true")
                .then()
                .body("findings.code", contains("COMMENTARY_REQUIRED"));
        town.as("finance")
                .body(overspent.replaceFirst("1500", "1500, \"comment\": \"two more placements\""))
                .post("/returns?dryRun=true")
                .then()
                .body("findings", hasSize(0));
    }

    @Test
    void a_warning_is_answered_by_a_comment_on_submitting() {
        Town town = Town.withChart("PLANI");
        String spent = aReturn("2016-17-P01").replaceFirst("\"actualToDate\": 100.50", "\"actualToDate\": 1200.50");
        String id = town.posts(spent)
                .then()
                .statusCode(201)
                .body("findings.code", contains("FORECAST_BELOW_COMMITTED"))
                .extract()
                .path("id");
        town.as("finance")
                .body("{}")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:warning-needs-comment"));
        town.as("finance")
                .body("{\"comment\": \"a refund is due\"}")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("comment", equalTo("a refund is due"));
    }

    @Test
    void a_virement_moves_the_current_budget_once_somebody_else_approves_it() throws SQLException {
        Town town = Town.withChart("PLANE");
        town.approved(aReturn("2016-17-P03"));
        String moved = aReturn("2016-17-P04")
                .replaceFirst("\"currentBudget\": 1200", "\"currentBudget\": 1250")
                .replaceFirst("\"currentBudget\": 800", "\"currentBudget\": 750");
        town.as("finance")
                .body(moved)
                .post("/returns?dryRun=true")
                .then()
                .body("findings.severity", hasItem("WARNING"));

        String id = town.as("finance")
                .body(VIREMENT.formatted("-50"))
                .post("/virements")
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("legs[0].serviceLine", equalTo("3.1.2"))
                .extract()
                .path("id");
        town.as("approver")
                .post("/virements/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        town.as("approver")
                .post("/virements/" + id + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:virement-decided"));
        String decided = " where id = '" + id + "'";
        OwnRole.isRefused(
                "budgets",
                "PLANE",
                List.of(
                        "update virement set state = 'REJECTED'" + decided,
                        "update virement set decided_by = 'somebody'" + decided,
                        "update virement set reason = 'another'" + decided,
                        "delete from virement" + decided,
                        "update virement_leg set amount = 1 where virement_id = '" + id + "'",
                        "delete from virement_leg where virement_id = '" + id + "'",
                        "insert into virement_leg select borough, virement_id, 99, cost_centre, service_line, fund, type,"
                                + " amount from virement_leg where virement_id = '" + id + "' limit 1"));

        town.as("finance").body(moved).post("/returns?dryRun=true").then().body("findings", hasSize(0));
        assertThat(Published.about("PLANE/virements/" + id, 1).getFirst().payload())
                .contains("\"amount\":-50.00");
        town.as("officer").get("/virements?financialYear=2016-17").then().body("items.id", contains(id));
        town.as("officer").get("/virements?financialYear=2015-16").then().body("items", hasSize(0));
    }

    @Test
    void a_virement_that_does_not_add_up_to_nothing_is_refused() {
        Town town = Town.withChart("PLANF");
        town.as("finance")
                .body(VIREMENT.formatted("-49.99"))
                .post("/virements")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:virement-refused"))
                .body("findings.code", contains("VIREMENT_NOT_BALANCED"));
    }

    @Test
    void a_closed_period_takes_no_return_until_it_is_opened_again_for_a_reason() {
        Town town = Town.withChart("PLANG");
        town.as("approver")
                .post("/periods/2016-17-P03/closure")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:return-not-approved"));
        town.approved(aReturn("2016-17-P03"));
        town.as("approver")
                .post("/periods/2016-17-P03/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        town.as("approver")
                .post("/periods/2016-17-P03/closure")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:period-already-closed"));
        town.posts(aReturn("2016-17-P03"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:period-closed"));
        town.as("approver")
                .body("{\"reason\": \"late invoice\"}")
                .post("/periods/2016-17-P03/reopening")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("history.what", contains("CLOSED", "REOPENED"))
                .body("history[1].reason", equalTo("late invoice"));
        town.posts(aReturn("2016-17-P03")).then().statusCode(201);
        assertThat(Published.about("PLANG/2016-17-P03", 6))
                .extracting(SentEvent::type)
                .contains("concordat.budgets.period-closed.v1", "concordat.budgets.period-reopened.v1");
    }

    @Test
    void rates_count_what_came_in_and_what_came_in_time() {
        Town town = Town.withChart("PLANH");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        RecordedCouncils.calendar("PLANH", "2016-17", """
                {"period": "2016-17-P01", "due": "%s"}, {"period": "2016-17-P02", "due": "2016-06-14"},
                {"period": "2016-17-P03", "due": "2016-07-14"}, {"period": "2016-17-P04", "due": "%s"}
                """.formatted(today.plusDays(3), today.plusDays(3)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> town.as("finance")
                                .get("/periods?financialYear=2016-17")
                                .jsonPath()
                                .getList("")
                                .size()
                        == 4);
        town.submitted(aReturn("2016-17-P01"));
        town.submitted(aReturn("2016-17-P02"));
        town.as("officer")
                .get("/reporting-rates?financialYear=2016-17")
                .then()
                .statusCode(200)
                .body("periods.timeliness", contains("ON_TIME", "LATE", "OVERDUE", "NOT_YET_DUE"))
                .body("toDate.due", equalTo(3))
                .body("toDate.reported", equalTo(2))
                .body("toDate.reportingRate", equalTo(66.7f))
                .body("toDate.onTimeRate", equalTo(33.3f));
        assertThat(town.as("officer")
                        .get("/periods?financialYear=2016-17")
                        .jsonPath()
                        .getInt("[1].lateByWorkingDays"))
                .isGreaterThan(2000);
    }
}
