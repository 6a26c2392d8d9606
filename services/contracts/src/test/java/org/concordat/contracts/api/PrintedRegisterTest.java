package org.concordat.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.testing.RealServers;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Registers as tables: Hammersmith &amp; Fulham's of January 2012 as it is printed, and large ones. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "contracts"))
class PrintedRegisterTest {

    private static final Logger LOG = Logger.getLogger(PrintedRegisterTest.class);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SAID =
            "?notice=P3M&procurementLead=P6M&intentionsOn=2012-01-17&decidedBy=Education Select Committee";

    @Test
    void the_printed_register_goes_in_and_comes_out_as_it_is_printed() throws IOException {
        Council town = Council.known("PRIA");
        byte[] paper = Council.paper("procurement-2011-12.csv");
        String upload = table(town, paper, SAID)
                .then()
                .statusCode(200)
                .body("counts.created", equalTo(15))
                .body("counts.awaitingConfirmation", equalTo(15))
                .body("rows.what", everyItem(equalTo("NEW")))
                .body("rows[7].findings.code", contains("RENEWAL_IS_NO_DATE"))
                .body("rows[7].findings.at", contains("row 9, renewal_date (D9)"))
                .extract()
                .path("upload");
        table(town, paper, SAID)
                .then()
                .statusCode(200)
                .body("counts.unchanged", equalTo(15))
                .body("counts.awaitingConfirmation", equalTo(0));
        town.as("approver")
                .post("/contracts/uploads/" + upload + "/confirmation")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(15));
        table(town, paper, SAID).then().statusCode(200).body("counts.unchanged", equalTo(15));

        assertThat(printed(town.as("officer")
                        .accept("text/csv")
                        .get("/contracts?unit=GBP_THOUSAND")
                        .asString()))
                .isEqualTo(printed(new String(paper, StandardCharsets.UTF_8)));

        // What goes out as a workbook says nothing new when it comes in.
        byte[] workbook = town.as("officer")
                .accept(XLSX)
                .get("/contracts?unit=GBP_THOUSAND")
                .asByteArray();
        town.as("finance")
                .contentType(XLSX)
                .body(workbook)
                .post("/contracts")
                .then()
                .statusCode(200)
                .body("counts.unchanged", equalTo(15));
    }

    /**
     * As at 17 January 2012, with three months' notice and six for a new procurement, what ends by 17 October 2012 had to
     * be decided on: of the printed dates 31 March 2012 (Connexions), whose day was 30 June 2011, and 30 September 2012
     * (grants), whose day was 30 December 2011. The next, 4 November 2012 (catering), has until 4 February 2012.
     */
    @Test
    void the_contracts_that_had_to_be_decided_on_are_those_worked_out_by_hand() throws IOException {
        Council town = Council.known("PRIB");
        String upload =
                table(town, Council.paper("procurement-2011-12.csv"), SAID).path("upload");
        town.as("approver")
                .post("/contracts/uploads/" + upload + "/confirmation")
                .then()
                .statusCode(200);
        Map<String, LocalDate> actBy = new TreeMap<>();
        JsonNode items = new ObjectMapper()
                .readTree(town.as("officer").get("/contracts").asString())
                .path("items");
        items.forEach(one -> {
            String renewal = one.path("renewal").asText();
            if (renewal.matches("\\d{4}-\\d{2}-\\d{2}")) {
                actBy.put(
                        one.path("title").asText() + ", "
                                + one.at("/supplier/name").asText(),
                        LocalDate.parse(renewal)
                                .minus(Period.parse(one.path("notice").asText()))
                                .minus(Period.parse(one.path("procurementLead").asText())));
            }
        });
        assertThat(items).hasSize(15);
        assertThat(actBy).hasSize(8);
        assertThat(actBy.entrySet().stream()
                        .filter(entry -> entry.getValue().isBefore(LocalDate.of(2012, 1, 17)))
                        .map(Map.Entry::getKey))
                .containsExactly("3rd Sector Grants programme, Various", "Connexions Service, CfBT Education Trust");
        assertThat(actBy)
                .containsEntry("Connexions Service, CfBT Education Trust", LocalDate.of(2011, 6, 30))
                .containsEntry("3rd Sector Grants programme, Various", LocalDate.of(2011, 12, 30))
                .containsEntry(
                        "Catering Management services for schools, Eden Food Services Ltd", LocalDate.of(2012, 2, 4));
    }

    @Test
    void a_row_changes_what_it_mentions_and_says_how_and_the_rest_stays() {
        Council town = Council.known("PRIC");
        town.confirmed("A-1", Council.PLAIN);
        table(town, "reference,value_gbp_thousand,spend_2025_26_gbp_thousand,reason\na-1,310,4.5,Grown\n", "")
                .then()
                .statusCode(200)
                .body("rows.what", contains("CHANGED"))
                .body("rows[0].awaitsConfirmation", equalTo(true))
                .body(
                        "rows[0].changes.at",
                        contains("/contract/value", "/contract/years/1/spend", "/contract/years/1/year"))
                .body("rows[0].changes.from", hasItem("300000"))
                .body("rows[0].changes.to", hasItem("310000"))
                .body("rows[0].version", equalTo(2));
        town.as("approver")
                .get("/contracts/A-1/proposals/3")
                .then()
                .statusCode(200)
                .body("title", equalTo("Catering for schools"))
                .body("notice", equalTo("P3M"))
                .body("reason", equalTo("Grown"));
    }

    @Test
    void a_row_that_is_wrong_is_refused_at_its_cell_and_with_it_all() {
        Council town = Council.known("PRID");
        String rows = """
                reference,title,contractor,value_gbp,start,end,cpv,company_number,sme,route,notice,shares
                A-1,Fine,Example Ltd,10,2024-04-01,2030-03-31,,,,,3 months,
                A-2,Wrong,Example Ltd,10,2024-04-01,2024-03-31,,,,,,
                A-3,Wrong,Example Ltd,10,,,5552400-9,123,,,,
                A-4,Wrong,Example Ltd,many,,,,,perhaps,sideways,soon,LBHF
                A-5,No contractor,,10,,,,,,,,
                a 6,No reference,Example Ltd,10,,,,,,,,
                A-1,Twice,Example Ltd,10,,,,,,,,
                """;
        refused(table(town, rows, ""), 422, "upload-refused")
                .then()
                .body(
                        "findings.code",
                        containsInAnyOrder(
                                "END_BEFORE_START",
                                "CPV_UNREADABLE",
                                "COMPANY_NUMBER_UNREADABLE",
                                "AMOUNT_NOT_A_NUMBER",
                                "NOT_YES_OR_NO",
                                "UNKNOWN_CODE",
                                "NOT_A_PERIOD",
                                "NOT_A_SHARE",
                                "MISSING",
                                "REFERENCE_INVALID",
                                "ROW_TWICE"))
                .body("findings.at", hasItem("row 3, end (F3)"))
                .body("findings.at", hasItem("row 4, company_number (H4)"))
                .body("findings.at", hasItem("row 5, value_gbp (D5)"));
        town.as("approver").get("/contracts/proposals").then().body("items", empty());
        table(town, rows, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows.what", contains("NEW", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"))
                .body("stored", equalTo(false));
    }

    @Test
    void what_is_no_register_is_refused() {
        Council town = Council.known("PRIE");
        refused(table(town, "colour\nred\n", ""), 400, "table-unreadable")
                .then()
                .body("findings.code", contains("UNKNOWN_COLUMN", "COLUMN_MISSING"));
        refused(table(town, "title,value\nA,1\n", ""), 400, "table-unreadable")
                .then()
                .body("findings.code", contains("UNIT_MISSING"));
        refused(table(town, "title,value_gbp,whole_value_gbp_thousand\nA,1,1\n", ""), 400, "table-unreadable")
                .then()
                .body("findings.code", contains("UNIT_DIFFERS"));
        refused(table(town, "title,contract_title\nA,1\n", ""), 400, "table-unreadable")
                .then()
                .body("findings.code", contains("COLUMN_TWICE"));
        refused(table(town, "title\n" + "A\n".repeat(50_001), ""), 413, "table-too-large");
        table(town, "title\nA\n", "?unit=shillings").then().statusCode(400);
        table(town, "title\nA\n", "?notice=soon").then().statusCode(400);
    }

    @Test
    void the_template_has_every_column_and_is_read() {
        Council town = Council.known("PRIF");
        String header = town.as("officer")
                .accept("text/csv")
                .get("/contracts/template?unit=GBP_THOUSAND")
                .asString()
                .replace("\uFEFF", "")
                .strip();
        assertThat(header).startsWith("reference,title,contractor,").contains("value_gbp_thousand", "future_intention");
        table(town, header + "\n", "").then().statusCode(200).body("rows", empty());
    }

    @Test
    void ten_thousand_contracts_are_one_upload_and_the_same_again_changes_nothing() {
        Council town = Council.known("PRIG");
        StringBuilder rows =
                new StringBuilder("reference,title,contractor,value_gbp,start,end,notice,future_intention\n");
        for (int i = 1; i <= 10_000; i++) {
            rows.append("C-%05d,Placement %d,Provider %d Ltd,%d,2024-04-01,2030-03-31,P3M,TO_BE_DECIDED\n"
                    .formatted(i, i, i % 700, 1_000 + i));
        }
        Instant first = Instant.now();
        String upload = table(town, rows.toString(), "?intentionsOn=2025-01-01")
                .then()
                .statusCode(200)
                .body("counts.created", equalTo(10_000))
                .body("rows", hasSize(10_000))
                .extract()
                .path("upload");
        Instant then = Instant.now();
        town.as("approver")
                .post("/contracts/uploads/" + upload + "/confirmation")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(10_000));
        Instant again = Instant.now();
        table(town, rows.toString(), "?intentionsOn=2025-01-01")
                .then()
                .statusCode(200)
                .body("counts.unchanged", equalTo(10_000));
        LOG.infof(
                "10,000 contracts: proposed in %s, confirmed in %s, the same again in %s",
                Duration.between(first, then), Duration.between(then, again), Duration.between(again, Instant.now()));
    }

    private static Response table(Council town, String csv, String query) {
        return table(town, csv.getBytes(StandardCharsets.UTF_8), query);
    }

    private static Response table(Council town, byte[] csv, String query) {
        return town.as("finance").contentType("text/csv").body(csv).post("/contracts" + query);
    }

    /** What the paper prints of each contract, in whichever order and under whichever titles. */
    private static List<List<String>> printed(String csv) {
        List<List<String>> rows = csv.replace("\uFEFF", "")
                .lines()
                .map(line -> Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .map(cell -> cell.replaceAll("^\"|\"$", ""))
                        .toList())
                .toList();
        List<String> header = rows.getFirst();
        List<Integer> columns = new ArrayList<>();
        for (String title : List.of("contractor", "description", "value", "renewal", "forecast", "intention")) {
            columns.add(header.indexOf(header.stream()
                    .filter(one -> one.contains(title) && !one.equals("intention_on"))
                    .findFirst()
                    .orElseThrow()));
        }
        return rows.stream()
                .skip(1)
                .map(row -> columns.stream().map(row::get).toList())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }
}
