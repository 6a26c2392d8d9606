package org.concordat.savings.api;

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
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.EventCatalogue;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.returns.ReturningBorough;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableWriter;
import org.concordat.web.table.writing.Value;
import org.junit.jupiter.api.Test;

/** Delivery through the life of a return. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "savings"))
class DeliveryTest {

    private static final String APRIL = """
            {"period": "2016-17-P01", "unit": "GBP_THOUSAND", "lines": [
              {"initiative": "hf-07", "delivered": 200, "onTrack": 100, "atRisk": 30, "undeliverable": 20,
               "forecast": 320, "inYearPressure": 15, "mitigation": 25, "assurance": "AT_RISK", "comment": "two leave late"}],
             "controlTotals": [{"fund": "GENERAL_FUND", "measure": "delivered", "total": 200}]}
            """;

    @Test
    void delivery_is_posted_approved_and_published_with_what_the_plan_says() {
        ReturningBorough town = planned("DELA");
        String id = town.approved(APRIL);
        town.as("officer")
                .get("/returns/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("findings", empty())
                .body("lines[0].initiative", equalTo("HF-07"))
                .body("lines[0].title", equalTo("Commissioning staff"))
                .body("lines[0].fund", equalTo("GENERAL_FUND"))
                .body("lines[0].class", equalTo("ADDITIONAL"));

        List<SentEvent> events = EventTopics.published("concordat.savings", "DELA/2016-17-P01", 3);
        assertThat(events)
                .extracting(SentEvent::type)
                .containsExactly(
                        "concordat.savings.return-drafted.v1",
                        "concordat.savings.return-submitted.v1",
                        "concordat.savings.return-approved.v1");
        JsonNode approved = events.getLast().data();
        assertThat(approved.at("/lines/0/target").decimalValue()).isEqualByComparingTo("350000");
        assertThat(approved.at("/lines/0/atRisk").decimalValue()).isEqualByComparingTo("30000");
        assertThat(approved.at("/controlTotals/sums/0/class").asText()).isEqualTo("ADDITIONAL");
        events.forEach(event -> assertThat(EventCatalogue.onClassPath()
                        .type(event.type())
                        .violations(event.data().toString()))
                .isEmpty());
    }

    @Test
    void the_same_delivery_comes_in_as_a_table_and_its_findings_name_row_and_cell() throws IOException {
        ReturningBorough town = planned("DELB");
        String csv = """
                initiative,target,delivered,at_risk,mitigation
                HF-07,350,200,125,25
                NEW-1,10,10,,
                TOTAL,361,210,,
                """;
        for (TableFormat format : List.of(TableFormat.CSV, TableFormat.XLSX)) {
            town.as("finance")
                    .contentType(format.mediaType())
                    .body(
                            format == TableFormat.CSV
                                    ? csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                    : workbook(csv))
                    .post("/returns?period=2016-17-P01&unit=GBP_THOUSAND&dryRun=true")
                    .then()
                    .statusCode(200)
                    .body(
                            "findings.code",
                            containsInAnyOrder(
                                    "AT_RISK_SHRUNK_BY_MITIGATION",
                                    "DELIVERY_WITHOUT_PLAN",
                                    "FUND_MISSING",
                                    "CLASS_MISSING",
                                    "CONTROL_TOTAL_ROUNDED"))
                    .body("findings.at", hasItem("row 3, initiative (A3)"))
                    .body("findings.message", hasItem(containsString("350 (£350,000.00)")));
        }
    }

    private static byte[] workbook(String csv) throws IOException {
        List<List<String>> rows =
                csv.lines().map(line -> List.of(line.split(",", -1))).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(
                TableFormat.XLSX,
                "return",
                rows.getFirst(),
                rows.stream()
                        .skip(1)
                        .map(row -> row.stream().map(DeliveryTest::value).toList()),
                out);
        return out.toByteArray();
    }

    private static Value value(String text) {
        return text.matches("\\d+") ? Value.of(new BigDecimal(text)) : Value.of(text);
    }

    @Test
    void westminsters_year_is_delivered_as_printed_with_its_total() {
        ReturningBorough town = ReturningBorough.known("DELC");
        String csv = Stream.concat(
                        Stream.of("initiative,title,fund,class,target_gbp_million,delivered_gbp_million"),
                        Stream.of(
                                "CC,Commissioning contracts,GENERAL_FUND,EXISTING_PLAN,0.564,0.564",
                                "CR,Commissioning restructure,GENERAL_FUND,EXISTING_PLAN,0.154,0.154",
                                "EH,Early Help - Children's Transformation,GENERAL_FUND,EXISTING_PLAN,1.388,1.388",
                                "ED,Education,GENERAL_FUND,EXISTING_PLAN,0.06,0.06",
                                "FR,Finance & Resources,GENERAL_FUND,EXISTING_PLAN,0.100,0.100",
                                "FP,Focus on Practice,GENERAL_FUND,EXISTING_PLAN,0.245,0.245",
                                "OF,Other family services Savings,GENERAL_FUND,EXISTING_PLAN,0.200,0.200",
                                "TOTAL,,,,2.711,2.711"))
                .collect(java.util.stream.Collectors.joining("\r\n"))
                .replace("_gbp_million", "");
        town.as("finance")
                .contentType("text/csv")
                .body(csv)
                .post("/returns?period=2016-17-P13&unit=GBP_MILLION")
                .then()
                .statusCode(201)
                .body("findings.findAll { it.severity == 'ERROR' }", empty())
                .body("findings.code", hasItem("DELIVERY_WITHOUT_PLAN"))
                .body("findings.code", org.hamcrest.Matchers.not(hasItem("CONTROL_TOTAL_ROUNDED")));
    }

    @Test
    void a_template_has_what_is_planned_and_a_restatement_says_what_it_changes() {
        ReturningBorough town = planned("DELD");
        assertThat(town.as("finance")
                        .get("/returns/template?period=2016-17-P01&format=csv")
                        .asString())
                .contains("HF-07", "Commissioning staff", "350000");
        town.approved(APRIL);
        town.posts(APRIL.replace("\"atRisk\": 30, \"undeliverable\": 20", "\"atRisk\": 20, \"undeliverable\": 30"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("findings.code", hasItem("LINE_RESTATED"));
    }

    @Test
    void what_was_approved_is_reconciled() {
        planned("DELE").approved(APRIL);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.auditor("DELE"))
                .get("/v1/reconciliation?period=2016-17-P01")
                .then()
                .statusCode(200)
                .body("clean", equalTo(true))
                .body("returns.lines", contains(1));
    }

    private static ReturningBorough planned(String code) {
        ReturningBorough town = ReturningBorough.known(code);
        town.as("finance")
                .body(Bodies.INITIATIVE)
                .put("/initiatives/HF-07")
                .then()
                .statusCode(201);
        return town;
    }
}
