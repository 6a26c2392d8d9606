package org.concordat.budgets.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.budgets.api.Town.aReturn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.SentEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns that travel as tables. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class TableTest {

    /** A busy machine takes its time over 50,000 lines; what is tested is that it takes them. */
    private static final RestAssuredConfig PATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 300_000));

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    @Test
    void a_csv_with_its_printed_total_gives_the_same_figures_in_pounds() {
        Town town = Town.withChart("TABLA");
        String id = town.as("finance")
                .contentType("text/csv; charset=windows-1252")
                .body("""
                        cost_centre;service_line;fund;type;current_budget;actual_to_date
                        FS-0100;;GENERAL_FUND;EXPENDITURE;£1.25;1.2
                        RE-0100;;GENERAL_FUND;EXPENDITURE;2.5;2.4
                        TOTAL;;;EXPENDITURE;3.76;
                        """.getBytes(java.nio.charset.Charset.forName("windows-1252")))
                .post("/returns?period=2016-17-P05&unit=GBP_MILLION")
                .then()
                .statusCode(201)
                .body("lines", hasSize(2))
                .body("lines[0].currentBudget", equalTo(1250000.0f))
                .body("findings[0].severity", equalTo("WARNING"))
                .body("findings[0].message", containsString("3.76"))
                .extract()
                .path("id");
        assertThat(town.as("officer").accept("text/csv").get("/returns/" + id).asString())
                .contains("FS-0100,3.1.2,GENERAL_FUND,EXPENDITURE,,,1250000.00,,1200000.00");
        assertThat(town.as("officer")
                        .accept("text/csv")
                        .get("/returns/" + id + "/source")
                        .asString())
                .contains("TOTAL;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", XLSX, ODS})
    void a_template_is_posted_back_as_it_is(String mediaType) {
        Town town = Town.withChart(
                "TABL" + (char) ('K' + List.of("text/csv", XLSX, ODS).indexOf(mediaType)));
        town.approved(aReturn("2016-17-P03"));
        var template = town.as("finance").accept(mediaType).get("/returns/template?period=2016-17-P04");
        template.then().statusCode(200).header("Content-Disposition", containsString("2016-17-P04"));
        town.as("finance")
                .contentType(mediaType)
                .body(template.asByteArray())
                .post("/returns?dryRun=true")
                .then()
                .statusCode(200)
                .body("period", equalTo("2016-17-P04"))
                .body("lines", hasSize(2))
                .body("lines[0].costCentre", equalTo("FS-0100"))
                .body("lines[0].originalBudget", equalTo(1200.0f))
                .body("lines[0].actualToDate", equalTo(null));
    }

    @Test
    void a_template_names_its_format_and_leaves_out_cost_centres_that_have_ended() {
        Town town = Town.withChart("TABLD");
        assertThat(town.as("finance")
                        .get("/returns/template?period=2016-17-P04&format=csv")
                        .asString())
                .contains("RE-0100")
                .doesNotContain("OLD-1");
        assertThat(town.as("finance")
                        .get("/returns/template?period=2012-13-P04&format=csv")
                        .asString())
                .contains("OLD-1");
        town.as("finance")
                .get("/returns/template?period=2016-17-P04&format=pdf")
                .then()
                .statusCode(400);
    }

    @Test
    void fifty_thousand_lines_are_taken_through_to_approval_and_one_more_is_not() {
        Town town = Town.withChart("TABLE");
        String header = "service_line,fund,type,subjective,current_budget,comment\n";
        String lines = IntStream.range(0, 50_000)
                .mapToObj(line -> "3.1.2,GENERAL_FUND,EXPENDITURE,group %d,%d.50,\n".formatted(line, line))
                .collect(Collectors.joining());
        String id = town.as("finance")
                .config(PATIENT)
                .contentType("text/csv")
                .body((header + lines).getBytes(StandardCharsets.UTF_8))
                .post("/returns?period=2016-17-P05&unit=GBP")
                .then()
                .statusCode(201)
                .body("lines.size()", equalTo(50_000))
                .extract()
                .path("id");
        town.as("finance")
                .config(PATIENT)
                .body("{\"comment\": \"the whole ledger\"}")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200);
        town.as("approver")
                .config(PATIENT)
                .body("{\"certification\": \"agrees with the ledger\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200);
        assertThat(Published.about("TABLE/2016-17-P05", 3))
                .extracting(SentEvent::type)
                .containsExactly(
                        "concordat.budgets.return-drafted.v1",
                        "concordat.budgets.return-submitted.v1",
                        "concordat.budgets.return-approved.v1");
        town.as("finance")
                .config(PATIENT)
                .contentType("text/csv")
                .body((header + lines + "3.1.2,GENERAL_FUND,EXPENDITURE,one more,1,\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/returns?period=2016-17-P06&unit=GBP")
                .then()
                .statusCode(413);
        assertThat(town.as("officer")
                        .config(PATIENT)
                        .accept("text/csv")
                        .get("/returns/" + id)
                        .asString()
                        .lines())
                .hasSize(50_001);
    }
}
