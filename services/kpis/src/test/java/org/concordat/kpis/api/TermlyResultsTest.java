package org.concordat.kpis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.returns.RecordedCouncils;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;

/** Results that are due after each school term, by the calendar of the borough. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class TermlyResultsTest {

    @Test
    void a_termly_result_is_due_when_a_term_of_the_boroughs_own_calendar_has_ended() {
        ReturningBorough town = ReturningBorough.known("TERA");
        defined(town);
        assertThat(due(town, "2016-17-P12")).as("in the usual months").containsExactly("2016-17-T3");
        RecordedCouncils.terms("TERA", "2016-17", """
                {"from": "2016-09-05", "until": "2016-12-20"}, {"from": "2017-01-04", "until": "2017-04-07"},
                {"from": "2017-04-24", "until": "2017-07-21"}""");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(due(town, "2016-17-P12")).isEmpty());
        assertThat(due(town, "2016-17-P09")).containsExactly("2016-17-T2");
        assertThat(due(town, "2017-18-P01")).as("from 1 to 30 April").containsExactly("2016-17-T3");
        assertThat(due(town, "2017-18-P04")).containsExactly("2017-18-T1");
        assertThat(due(town, "2017-18-P05")).isEmpty();
        town.posts(result(town, "2016-17-P12", "2016-17-T3"))
                .then()
                .statusCode(201)
                .body("findings.code", contains("SPAN_NOT_ENDED"))
                .body(
                        "findings.message",
                        hasItem(containsString("2016-17-T3 (2017-01-04 to 2017-04-07 by the borough's calendar)")));
        town.approved(result(town, "2016-17-P09", "2016-17-T2"));
        town.as("finance")
                .body("{\"period\": \"2017-18-P01\", \"lines\": [{\"kpi\": \"CIN-CONTACTS\", \"value\": 900}]}")
                .post("/returns?dryRun=true")
                .then()
                .body("findings.code", contains("RESULT_DUE"))
                .body("findings.message", hasItem(containsString("for 2016-17-T3 (2017-01-04 to 2017-04-07")));
        town.posts(result(town, "2017-18-P10", "2017-18-T2")).then().body("findings", empty());
        town.posts(result(town, "2017-18-P11", "2017-18-T3"))
                .then()
                .body("findings.message", hasItem(containsString("by the usual months, since the borough's calendar")));
    }

    @Test
    void a_school_year_of_six_terms_has_six_results() {
        ReturningBorough town = ReturningBorough.known("TERB");
        defined(town);
        RecordedCouncils.terms("TERB", "2016-17", """
                {"from": "2016-09-05", "until": "2016-10-21"}, {"from": "2016-10-31", "until": "2016-12-20"},
                {"from": "2017-01-04", "until": "2017-02-10"}, {"from": "2017-02-20", "until": "2017-03-31"},
                {"from": "2017-04-18", "until": "2017-05-26"}, {"from": "2017-06-05", "until": "2017-07-21"}""");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(due(town, "2016-17-P12")).containsExactly("AY2016-17-T4of6"));
        town.posts(result(town, "2016-17-P12", "AY2016-17-T4of6"))
                .then()
                .statusCode(201)
                .body("findings", empty());
        town.posts(result(town, "2016-17-P09", "2016-17-T2"))
                .then()
                .body("findings.code", contains("SPAN_UNREADABLE"))
                .body("findings.message", hasItem(containsString("AY2016-17-T1of6 to AY2016-17-T6of6")));
    }

    /** An indicator of the borough's own that is reported after each term. */
    private static void defined(ReturningBorough town) {
        town.as("officer").body("""
                        {"title": "Exclusions", "unit": "COUNT", "polarity": "LOWER",
                         "frequency": "TERMLY", "accrual": "FLOW", "combining": "SUM"}
                        """).put("/kpis/TERM-" + town.code()).then().statusCode(201);
    }

    private static String result(ReturningBorough town, String period, String span) {
        return "{\"period\": \"%s\", \"lines\": [{\"kpi\": \"TERM-%s\", \"span\": \"%s\", \"value\": 3}]}"
                .formatted(period, town.code(), span);
    }

    /** What the template asks for. */
    private static List<String> due(ReturningBorough town, String period) {
        return town.as("finance")
                .get("/returns/template?period=%s&format=csv".formatted(period))
                .asString()
                .lines()
                .filter(line -> line.contains("TERM-" + town.code()))
                .map(line -> line.replaceAll(".*?(2\\d{3}-\\d{2}-T\\d|AY[^,]*).*", "$1"))
                .toList();
    }
}
