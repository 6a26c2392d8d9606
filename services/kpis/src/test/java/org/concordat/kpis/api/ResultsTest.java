package org.concordat.kpis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;

/** Results through the life of a return. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class ResultsTest {

    private static final String JUNE = """
            {"period": "2016-17-P03", "lines": [
              {"kpi": "CP-ICPC-15", "numerator": 9, "denominator": 12, "comment": "three held a day late"},
              {"kpi": "cin-contacts", "result": "1,204"},
              {"kpi": "CLA-3-PLACEMENTS", "result": "TBC"}]}
            """;

    @Test
    void results_are_posted_approved_and_published_as_they_were_reported() {
        ReturningBorough town = ReturningBorough.known("RESA");
        String id = town.approved(JUNE);
        town.as("officer")
                .get("/returns/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("findings", empty())
                .body("lines[0].title", equalTo("Initial conferences within 15 working days"))
                .body("lines[0].span", equalTo("2016-17-P03"))
                .body("lines[1].kpi", equalTo("CIN-CONTACTS"))
                .body("lines[1].value", equalTo(1204))
                .body("lines[1].result", equalTo("1,204"))
                .body("lines[2].span", equalTo("2016-17-Q1"))
                .body("lines[2].qualifier", equalTo("TO_BE_CONFIRMED"));

        List<SentEvent> events = published("RESA/2016-17-P03", 3);
        assertThat(events)
                .extracting(SentEvent::type)
                .containsExactly(
                        "concordat.kpis.return-drafted.v1",
                        "concordat.kpis.return-submitted.v1",
                        "concordat.kpis.return-approved.v1");
        JsonNode lines = events.getLast().data().at("/lines");
        assertThat(lines).hasSize(3);
        assertThat(lines.at("/0/denominator").decimalValue()).isEqualByComparingTo("12");
        assertThat(lines.at("/2/result").asText()).isEqualTo("TBC");
        assertThat(lines.at("/2/value").isMissingNode()).isTrue();
    }

    @Test
    void the_same_results_come_in_as_a_table_and_its_findings_name_row_and_cell() {
        ReturningBorough town = ReturningBorough.known("RESB");
        town.as("finance")
                .contentType("text/csv")
                .body("""
                        kpi,numerator,denominator,result,qualifier
                        CP-ICPC-15,13,12,,
                        CIN-CONTACTS,,,12%,
                        CLA-RATE,,,,
                        NOT-THERE,,,1,
                        """)
                .post("/returns?period=2016-17-P03")
                .then()
                .statusCode(201)
                .body(
                        "findings.code",
                        containsInAnyOrder(
                                "NUMERATOR_ABOVE_DENOMINATOR", "RESULT_UNREADABLE", "RESULT_MISSING", "KPI_UNKNOWN"))
                .body("findings.at", hasItem("row 2, numerator (B2)"))
                .body("findings.message", hasItem(containsString("missing is not zero")));
    }

    @Test
    void a_template_has_what_is_due_and_then_what_is_reported_and_due() {
        ReturningBorough town = ReturningBorough.known("RESC");
        assertThat(town.as("finance")
                        .get("/returns/template?period=2016-17-P02&format=csv")
                        .asString())
                .contains("CIN-CONTACTS", "2016-17-P02")
                .doesNotContain("CLA-3-PLACEMENTS");
        town.approved(JUNE);
        String september = town.as("finance")
                .get("/returns/template?period=2016-17-P06&format=csv")
                .asString();
        assertThat(september.lines().skip(1))
                .hasSize(3)
                .anyMatch(line -> line.contains("CLA-3-PLACEMENTS") && line.contains("2016-17-Q2"));
        town.as("finance")
                .body("""
                        {"period": "2016-17-P04", "lines": [{"kpi": "CIN-CONTACTS", "value": 900}]}""")
                .post("/returns?dryRun=true")
                .then()
                .statusCode(200)
                .body("findings.code", contains("RESULT_DUE"))
                .body("findings.message", hasItem(containsString("CP-ICPC-15 for 2016-17-P04")));
    }

    @Test
    void the_first_year_that_there_is_has_no_years_before_it() {
        ReturningBorough.known("RESF").approved("""
                        {"period": "1974-75-P01", "lines": [{"kpi": "CIN-CONTACTS", "value": 900}]}""");
    }

    @Test
    void a_restatement_says_what_it_changes() {
        ReturningBorough town = ReturningBorough.known("RESD");
        town.approved(JUNE);
        town.posts(JUNE.replace("\"numerator\": 9", "\"numerator\": 10"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("findings.code", hasItem("LINE_RESTATED"))
                .body("findings.message", hasItem(containsString("CP-ICPC-15 for 2016-17-P03")));
    }

    @Test
    void the_columns_are_told_and_reconciled() {
        ReturningBorough town = ReturningBorough.known("RESE");
        town.as("finance").get("/returns/columns").then().statusCode(200).body("name", hasItem("numerator"));
        town.approved(JUNE);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(org.concordat.testing.Tokens.auditor("RESE"))
                .get("/v1/reconciliation?period=2016-17-P03")
                .then()
                .statusCode(200)
                .body("clean", equalTo(true))
                .body("returns.lines", contains(3));
    }

    private static List<SentEvent> published(String aggregate, int count) {
        return EventTopics.published("concordat.kpis", aggregate, count);
    }
}
