package org.concordat.budgets.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recharge between boroughs, from a file to the event. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class CounterpartyTest {

    private static final String CSV = "text/csv; charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String TABLE = """
            cost_centre,fund,type,counterparty,current_budget,actual_to_date,forecast_outturn
            FS-0100,GENERAL_FUND,INCOME,%s,120,30.50,120
            FS-0100,GENERAL_FUND,INCOME,,10,2,10
            """;

    private static byte[] table(String counterparty) {
        return TABLE.formatted(counterparty).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_recharge_names_whom_it_is_charged_to_and_the_event_tells_and_proves_it() throws Exception {
        Town payer = Town.known("CPTYA");
        Town charger = Town.withChart("CPTYB");

        String id = charger.as("finance")
                .contentType(CSV)
                .body(table("cptya"))
                .post("/returns?period=2016-17-P01&unit=GBP")
                .then()
                .statusCode(201)
                .body("findings", empty())
                .body("lines.counterparty", contains(payer.code, null))
                .extract()
                .path("id");
        charger.as("finance")
                .body("{\"comment\": \"a first month\"}")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200);
        charger.as("approver")
                .body("{\"certification\": \"agrees with the ledger\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200);

        JsonNode approved = Published.about("CPTYB/2016-17-P01", 3).getLast().data();
        assertThat(approved.at("/lines/0/counterparty").asText()).isEqualTo("CPTYA");
        assertThat(approved.at("/lines/1").has("counterparty")).isFalse();
        assertThat(approved.at("/controlTotals/digest").asText()).isEqualTo("sha256:" + sha256("""
                1|FS-0100|3.1.2|GENERAL_FUND|INCOME||120.00||30.50||120.00|counterparty=CPTYA
                2|FS-0100|3.1.2|GENERAL_FUND|INCOME||10.00||2.00||10.00
                """));
        assertThat(charger.as("officer")
                        .accept("text/csv")
                        .get("/returns/" + id)
                        .asString())
                .contains("comment,counterparty", ",120.00,,CPTYA");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", XLSX, ODS})
    void the_template_of_the_next_month_has_it_and_is_read_back(String mediaType) {
        Town.known("CPTYA");
        Town town = Town.withChart(mediaType.equals(XLSX) ? "CPTYC" : mediaType.equals(ODS) ? "CPTYD" : "CPTYE");
        town.approved("""
                {"period": "2016-17-P03", "unit": "GBP", "lines": [
                  {"costCentre": "FS-0100", "type": "INCOME", "counterparty": "CPTYA", "currentBudget": 120}]}""");

        byte[] template = town.as("finance")
                .accept(mediaType)
                .get("/returns/template?period=2016-17-P04")
                .asByteArray();

        town.as("finance")
                .contentType(mediaType)
                .body(template)
                .post("/returns?dryRun=true")
                .then()
                .statusCode(200)
                .body("lines[0].counterparty", equalTo("CPTYA"))
                .body("lines[0].currentBudget", equalTo(120.0f))
                .body("lines", hasSize(2))
                .body("lines[1].counterparty", equalTo(null));
    }

    @Test
    void a_sheet_of_the_boroughs_own_says_it_under_a_heading_of_its_own() {
        Town.known("CPTYA");
        Town town = Town.withChart("CPTYF");
        String sheet = """
                CC,Recharged to,Current Budget (£k),Full year forecast (£k)
                FS-0100,CPTYA,120,121
                """;
        town.as("finance")
                .contentType(CSV)
                .body(sheet.getBytes(StandardCharsets.UTF_8))
                .post("/table-profiles/suggestion")
                .then()
                .statusCode(200)
                .body("profile.columns.column", hasItem("counterparty"))
                .body("unplaced", empty());
    }

    @Test
    void a_return_without_recharges_is_what_it_was() throws Exception {
        Town town = Town.withChart("CPTYG");
        town.approved(Town.aReturn("2016-17-P03"));

        JsonNode approved = Published.about("CPTYG/2016-17-P03", 3).getLast().data();

        assertThat(approved.toString()).doesNotContain("counterparty");
        assertThat(approved.at("/controlTotals/digest").asText()).isEqualTo("sha256:" + sha256("""
                1|FS-0100|3.1.2|GENERAL_FUND|EXPENDITURE|1200.00|1200.00|100.00|100.50|0.00|1200.00
                2|RE-0100|3.1.1|GENERAL_FUND|EXPENDITURE|800.00|800.00|100.00|100.00|0.00|800.00
                """));
    }
}
