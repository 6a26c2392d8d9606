package org.concordat.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.EventCatalogue;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;
import org.junit.jupiter.api.Test;

/** What Hammersmith &amp; Fulham meant to commission in 2011, as it is printed. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "contracts"))
class IntentionsTest {

    private static final String TRANSPORT = """
            {"service": "Transport", "models": [{"years": "2011-12", "model": "TO_BE_MARKET_TESTED"},
             {"years": "%s", "model": "CONTRACTED_OUT"}], "objectives": ["One contract for two boroughs"]%s}""";

    @Test
    void printed_intentions_go_in_and_come_out_as_they_are_printed() {
        Council town = Council.known("INTA");
        byte[] paper = Council.paper("commissioning-intentions.csv");
        String upload = table(town, paper, "")
                .then()
                .statusCode(200)
                .body("counts.created", equalTo(17))
                .body("counts.awaitingConfirmation", equalTo(17))
                .extract()
                .path("upload");
        town.as("approver")
                .post("/commissioning-intentions/uploads/" + upload + "/confirmation")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(17));
        table(town, paper, "").then().body("counts.unchanged", equalTo(17));
        assertThat(sorted(town.as("officer")
                        .accept("text/csv")
                        .get("/commissioning-intentions")
                        .asString()))
                .isEqualTo(sorted(new String(paper, StandardCharsets.UTF_8)));
        town.as("officer")
                .get("/commissioning-intentions/TRANSPORT")
                .then()
                .body("division", equalTo("Children Youth and Communities"))
                .body("models.model", contains("TO_BE_MARKET_TESTED", "CONTRACTED_OUT", "CONTRACTED_OUT"))
                .body("models.years", contains("2011-12", "2012-13", "2013-15"));
    }

    @Test
    void the_split_of_spend_says_which_per_cent_the_paper_leaves_out() {
        Council town = Council.known("INTB");
        byte[] paper = Council.paper("spend-by-delivery-model.csv");
        String upload = table(town, paper, "?service=Children's Services")
                .then()
                .statusCode(200)
                .body("rows.code", contains("SPEND-BY-DELIVERY-MODEL"))
                .body("rows[0].findings.code", contains("PERCENT_WORKED_OUT", "PERCENT_WORKED_OUT"))
                .body("rows[0].findings.at", contains("row 4, 2012-13_percent (E4)", "row 4, 2013-15_percent (G4)"))
                .extract()
                .path("upload");
        town.as("approver")
                .post("/commissioning-intentions/uploads/" + upload + "/confirmation")
                .then()
                .statusCode(200);
        town.as("officer")
                .get("/commissioning-intentions/SPEND-BY-DELIVERY-MODEL")
                .then()
                .statusCode(200)
                .body("shares.findAll { it.workedOut }.years", containsInAnyOrder("2012-13", "2013-15"))
                .body("shares.findAll { it.workedOut }.percent", contains(100, 100))
                .body("shares.findAll { it.years == '2012-13' && it.model == 'COMMISSIONED' }.percent", contains(5))
                .body("totals.findAll { it.percent == null }.years", contains("2012-13", "2013-15"));
        assertThat(sorted(town.as("officer")
                        .accept("text/csv")
                        .get("/commissioning-intentions/SPEND-BY-DELIVERY-MODEL/spend")
                        .asString()))
                .isEqualTo(sorted(new String(paper, StandardCharsets.UTF_8)
                        .replace("TOTAL AS PUBLISHED", "TOTAL")
                        .replace("Directly Provided", "DIRECTLY_PROVIDED")
                        .replace("Commissioned", "COMMISSIONED")));
        SentEvent event = EventTopics.published(
                        "concordat.contracts", "INTB/commissioning-intentions/SPEND-BY-DELIVERY-MODEL", 1)
                .getFirst();
        assertThat(EventCatalogue.onClassPath().type(event.type()).violations(event.payload()))
                .isEmpty();
        assertThat(event.data().at("/totals/1").has("percent")).isFalse();
        assertThat(event.data().at("/totals/1/amount").decimalValue()).isEqualByComparingTo("58647000");
        assertThat(event.data().path("confirmedBy").asText()).isEqualTo("approver.intb");
    }

    @Test
    void an_intention_is_confirmed_by_another_person_whatever_it_changes() {
        Council town = Council.known("INTC");
        town.as("finance")
                .body(TRANSPORT.formatted("2013-15", ""))
                .put("/commissioning-intentions/TRANSPORT")
                .then()
                .statusCode(202);
        town.as("approver")
                .post("/commissioning-intentions/TRANSPORT/proposals/1/confirmation")
                .then()
                .statusCode(200);
        refused(
                        town.as("finance")
                                .header("If-Match", "\"1\"")
                                .body(TRANSPORT.formatted("2014-15", ""))
                                .put("/commissioning-intentions/TRANSPORT"),
                        422,
                        "commissioning-intention-invalid")
                .then()
                .body("findings.code", contains("REASON_MISSING"));
        town.as("finance")
                .header("If-Match", "\"1\"")
                .body(TRANSPORT.formatted("2014-15", ", \"reason\": \"Later\""))
                .put("/commissioning-intentions/TRANSPORT")
                .then()
                .statusCode(202)
                .body("proposal", equalTo(3));
        town.as("approver")
                .body("{\"reason\": \"Not yet\"}")
                .post("/commissioning-intentions/TRANSPORT/proposals/3/rejection")
                .then()
                .statusCode(204);
        town.as("auditor")
                .get("/commissioning-intentions/TRANSPORT/versions")
                .then()
                .body("items.version", contains(1));
        refused(town.as("officer").get("/commissioning-intentions/NONE/spend"), 404, "commissioning-intention-unknown");
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_place() {
        Council town = Council.known("INTD");
        town.as("finance")
                .body(TRANSPORT.formatted("2013-13", ", \"serviceLine\": \"3\""))
                .put("/commissioning-intentions/TRANSPORT")
                .then()
                .statusCode(422)
                .body("findings.code", contains("YEARS_UNREADABLE", "SERVICE_LINE_IS_TOTAL"));
        town.as("finance")
                .body("{\"service\": \"Nothing\"}")
                .put("/commissioning-intentions/NOTHING")
                .then()
                .statusCode(422)
                .body("findings.code", contains("NOTHING_SAID"));
        refused(
                        table(town, "service,2011-12\nA,SOMEHOW\n".getBytes(StandardCharsets.UTF_8), ""),
                        400,
                        "table-unreadable")
                .then()
                .body("findings.at", contains("row 2, 2011-12 (B2)"));
        refused(table(town, "colour\nred\n".getBytes(StandardCharsets.UTF_8), ""), 400, "table-unreadable")
                .then()
                .body("findings.code", hasItem("COLUMN_MISSING"));
        refused(
                table(town, ("service\n" + "A\n".repeat(50_001)).getBytes(StandardCharsets.UTF_8), ""),
                413,
                "table-too-large");
    }

    private static Response table(Council town, byte[] csv, String query) {
        return town.as("finance").contentType("text/csv").body(csv).post("/commissioning-intentions" + query);
    }

    private static List<String> sorted(String csv) {
        return Arrays.stream(csv.replace("\uFEFF", "").strip().split("\\R"))
                .map(line -> line.replace("\"", ""))
                .sorted()
                .toList();
    }
}
