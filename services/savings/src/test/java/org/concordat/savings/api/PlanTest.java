package org.concordat.savings.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.returns.ReturningBorough;
import org.concordat.web.table.TableFormat;
import org.junit.jupiter.api.Test;

/** Whole plans: as tables that papers print, and in JSON. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "savings"))
class PlanTest {

    private static final String CUMULATIVE = "/initiatives?counting=CUMULATIVE&recurrence=RECURRING&attribution=BOROUGH"
            + "&decision=AGREED&decisionReference=Cabinet&decisionDate=2011-12-05";
    private static final String IN_YEAR = "/initiatives?counting=IN_YEAR&recurrence=RECURRING&attribution=BOROUGH"
            + "&decision=AWAITING&fund=GENERAL_FUND";

    @Test
    void the_published_table_of_hammersmith_and_fulham_goes_in_as_printed_and_comes_back_out() {
        ReturningBorough town = ReturningBorough.known("PLANA");
        town.as("finance")
                .contentType("text/csv")
                .body(paper("lbhf-savings-2011-15.csv"))
                .post(CUMULATIVE)
                .then()
                .statusCode(200)
                .body("initiatives", hasSize(15))
                .body("initiatives.done", everyItem(equalTo("CREATED")))
                .body(
                        "findings.findAll { it.code == 'SPLIT_DIFFERS' }.message",
                        contains(containsString("330 (£330,000.00)")))
                .body("findings.findAll { it.code == 'SPLIT_DIFFERS' }.at", contains("row 15, /existingPlan"))
                .body("findings.findAll { it.code == 'RING_FENCED_IN_TOTAL' }", hasSize(4));

        String printed = new String(
                town.as("officer")
                        .accept("text/csv")
                        .get("/initiatives?unit=GBP_THOUSAND")
                        .asByteArray(),
                StandardCharsets.UTF_8);
        assertThat(printed.lines())
                .anyMatch(line -> line.contains("Exclude DSG savings,EXCLUSION,DSG") && line.contains("-620"))
                .anyMatch(line -> line.startsWith(",TOTAL,") && line.contains("1075,1550,4283,5297,,2227,2460"));
        town.as("finance")
                .contentType("text/csv")
                .body(printed.getBytes(StandardCharsets.UTF_8))
                .post(CUMULATIVE)
                .then()
                .statusCode(200)
                .body("initiatives.done", everyItem(equalTo("UNCHANGED")));
        assertThat(EventTopics.published("concordat.savings", "PLANA/initiatives/FINANCE-STAFF", 1))
                .hasSize(1);
    }

    @Test
    void the_plan_goes_out_as_a_workbook_and_comes_in_again() {
        ReturningBorough town = ReturningBorough.known("PLANB");
        town.as("finance")
                .contentType("text/csv")
                .body(paper("wcc-savings.csv"))
                .post(IN_YEAR)
                .then()
                .statusCode(200)
                .body("initiatives", hasSize(10))
                .body("findings.code", hasItem("COLUMN_OF_DELIVERY"));
        for (TableFormat format : new TableFormat[] {TableFormat.XLSX, TableFormat.ODS}) {
            byte[] workbook = town.as("officer")
                    .accept(format.mediaType())
                    .get("/initiatives?unit=GBP_MILLION")
                    .asByteArray();
            town.as("finance")
                    .contentType(format.mediaType())
                    .body(workbook)
                    .post("/initiatives")
                    .then()
                    .statusCode(200)
                    .body("initiatives.done", everyItem(equalTo("UNCHANGED")));
        }
        assertThat(town.as("officer")
                        .accept("text/csv")
                        .get("/initiatives?unit=GBP_MILLION")
                        .asString())
                .contains("2.711,6.259");
    }

    @Test
    void a_figure_that_a_paper_states_is_checked_against_its_table() {
        ReturningBorough town = ReturningBorough.known("PLANC");
        town.as("finance")
                .contentType("text/csv")
                .body(paper("lbhf-savings-2011-15.csv"))
                .post(CUMULATIVE)
                .then()
                .statusCode(200);
        town.as("officer")
                .body("""
                        {"figures": [
                          {"words": "£3.9 million assured", "amount": 3.9, "unit": "GBP_MILLION", "of": "FULL_YEAR_EFFECT"},
                          {"words": "4,687", "amount": 4687, "unit": "GBP_THOUSAND", "of": "FULL_YEAR_EFFECT"},
                          {"words": "of the general fund", "amount": 4677, "unit": "GBP_THOUSAND", "of": "PLANNED",
                           "year": "2014-15", "fund": "GENERAL_FUND"}]}""")
                .post("/initiatives/stated-figures")
                .then()
                .statusCode(200)
                .body("figures.table", contains(4.687f, 4687, 4677))
                .body("findings.code", contains("STATED_FIGURE_DIFFERS"))
                .body("findings.at", contains("/stated/0"))
                .body("findings.message", contains(containsString("a difference of 0.787 (£787,000.00)")));
        town.as("officer")
                .body("""
                        {"figures": [{"words": "planned", "amount": 1, "unit": "GBP", "of": "PLANNED"}]}""")
                .post("/initiatives/stated-figures")
                .then()
                .statusCode(400)
                .body("findings.code", contains("YEAR_MISSING"));
    }

    @Test
    void a_dry_run_finds_the_same_and_stores_nothing() {
        ReturningBorough town = ReturningBorough.known("PLAND");
        town.as("finance")
                .body("{\"initiatives\": {\"HF-07\": %s}}".formatted(Bodies.INITIATIVE))
                .post("/initiatives?dryRun=true")
                .then()
                .statusCode(200)
                .body("initiatives.initiative", contains("HF-07"))
                .body("findings", empty());
        refused(town.as("finance").get("/initiatives/HF-07"), 404, "initiative-unknown");
    }

    @Test
    void a_plan_is_recorded_whole_or_not_at_all() {
        ReturningBorough town = ReturningBorough.known("PLANE");
        refused(
                        town.as("finance")
                                .body("{\"initiatives\": {\"HF-07\": %s, \"HF-08\": %s}}"
                                        .formatted(
                                                Bodies.INITIATIVE,
                                                Bodies.INITIATIVE.replace(
                                                        "\"fund\"", "\"serviceLine\": \"88\", \"fund\"")))
                                .post("/initiatives"),
                        422,
                        "plan-refused")
                .then()
                .body("findings.at", contains("/initiatives/HF-08/serviceLine"));
        refused(town.as("finance").get("/initiatives/HF-07"), 404, "initiative-unknown");
        refused(
                        town.as("finance")
                                .contentType("text/csv")
                                .body("initiative,2016-17_gbp_thousand\nA,10")
                                .post("/initiatives"),
                        422,
                        "plan-refused")
                .then()
                .body("findings.code", hasItem("FUND_MISSING"))
                .body("findings.at", hasItem("row 2"));
    }

    @Test
    void a_file_that_is_no_plan_is_refused() {
        ReturningBorough town = ReturningBorough.known("PLANF");
        refused(
                town.as("finance").contentType("text/csv").body("colour\nred").post("/initiatives"),
                400,
                "plan-unreadable");
        refused(
                town.as("finance")
                        .contentType("text/csv")
                        .body("initiative\n" + "A\n".repeat(50_001))
                        .post("/initiatives"),
                413,
                "plan-too-large");
        town.as("finance")
                .contentType("text/csv")
                .body("initiative\nA")
                .post("/initiatives?counting=monthly")
                .then()
                .statusCode(400);
    }

    private static byte[] paper(String name) {
        try (InputStream file = Objects.requireNonNull(PlanTest.class.getResourceAsStream("/papers/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
