package org.concordat.budgets.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.kernel.FinancialYear;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.returns.RecordedCouncils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The opening budget of a year, from its template to what later returns are told. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class OpeningTest {

    private static final String OPENING = "2017-18-P00";
    private static final String CSV = "text/csv";
    private static final String TSV = "text/tab-separated-values";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String[] MONTHS = {
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "January",
        "February",
        "March"
    };

    /** Fostering with twelve months, residential without. */
    private static String opening(String fostering, String month) {
        String months = Arrays.stream(MONTHS)
                .map(name -> "\"profile%s\": %s".formatted(name, month))
                .collect(Collectors.joining(", "));
        return """
                {"period": "%s", "unit": "GBP", "lines": [
                  {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "originalBudget": %s, %s},
                  {"costCentre": "RE-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "originalBudget": 800}]}
                """.formatted(OPENING, fostering, months);
    }

    /** The same as rows of a table. */
    private static Stream<String[]> rows() {
        String[] header = Stream.concat(
                        Stream.of("cost_centre", "fund", "type", "original_budget"),
                        Arrays.stream(MONTHS).map(name -> "profile_" + name.toLowerCase(java.util.Locale.ROOT)))
                .toArray(String[]::new);
        String[] fostering = Stream.concat(
                        Stream.of("FS-0100", "GENERAL_FUND", "EXPENDITURE", "1200"),
                        Collections.nCopies(12, "100").stream())
                .toArray(String[]::new);
        String[] residential = Stream.concat(
                        Stream.of("RE-0100", "GENERAL_FUND", "EXPENDITURE", "800"),
                        Collections.nCopies(12, "").stream())
                .toArray(String[]::new);
        return Stream.of(header, fostering, residential);
    }

    private static byte[] text(String separator) {
        return rows().map(row -> String.join(separator, row))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ods() throws IOException {
        String table = rows().map(row -> Arrays.stream(row)
                        .map(cell -> cell.matches("\\d+")
                                ? "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
                                        .formatted(cell, cell)
                                : "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                                        .formatted(cell))
                        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
                .collect(Collectors.joining());
        String content = """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Budget">%s</table:table></office:spreadsheet></office:body></office:document-content>
                """.formatted(table).strip();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(ODS.getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static Response tried(Town town, String mediaType, byte[] body) {
        return town.as("finance")
                .contentType(mediaType)
                .body(body)
                .post("/returns?dryRun=true&period=" + OPENING + "&unit=GBP");
    }

    @Test
    void goes_through_the_life_of_a_return_under_types_of_its_own() {
        Town town = Town.withChart("OPENA");
        String id = town.posts(opening("1200", "100"))
                .then()
                .statusCode(201)
                .body("period", equalTo(OPENING))
                .body("findings", empty())
                .body("lines[0].originalBudget", equalTo(1200.0f))
                .body("lines[0].profileJune", equalTo(100.0f))
                .body("lines[0].currentBudget", nullValue())
                .body("lines[1].profileJune", nullValue())
                .extract()
                .path("id");
        town.as("finance").post("/returns/" + id + "/submission").then().statusCode(200);
        town.as("approver")
                .body("{\"reason\": \"the amendment is missing\"}")
                .post("/returns/" + id + "/rejection")
                .then()
                .statusCode(200);
        String etag = town.as("finance").get("/returns/" + id).header("ETag");
        town.as("finance")
                .header("If-Match", etag)
                .body(opening("1212", "101"))
                .put("/returns/" + id)
                .then()
                .statusCode(200);
        town.as("finance").post("/returns/" + id + "/submission").then().statusCode(200);
        town.as("approver")
                .body("{\"certification\": \"the budget as the council set it\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        town.as("approver")
                .post("/periods/" + OPENING + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("due", equalTo("2017-03-31"));
        town.posts(opening("1200", "100"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:period-closed"));
        town.as("approver")
                .body("{\"reason\": \"the council amended it\"}")
                .post("/periods/" + OPENING + "/reopening")
                .then()
                .statusCode(200);
        town.posts(opening("1200", "100"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("findings.code", contains("RESTATEMENT", "LINE_RESTATED"));

        assertThat(Published.about("OPENA/" + OPENING, 8))
                .extracting(SentEvent::type)
                .containsExactly(
                        "concordat.budgets.opening-drafted.v1",
                        "concordat.budgets.opening-submitted.v1",
                        "concordat.budgets.opening-rejected.v1",
                        "concordat.budgets.opening-submitted.v1",
                        "concordat.budgets.opening-approved.v1",
                        "concordat.budgets.opening-closed.v1",
                        "concordat.budgets.opening-reopened.v1",
                        "concordat.budgets.opening-drafted.v1");
        assertThat(Published.about("OPENA/" + OPENING, 8).get(4).payload())
                .contains("\"originalBudget\":1212.00")
                .doesNotContain("profile");
        town.as("auditor")
                .basePath("/v1")
                .get("/reconciliation?period=" + OPENING)
                .then()
                .statusCode(200)
                .body("clean", equalTo(true))
                .body("returns", hasSize(1));
    }

    @Test
    void is_the_same_in_every_format() throws IOException {
        Town town = Town.withChart("OPENB");
        for (Response tried : java.util.List.of(
                tried(town, CSV, text(",")),
                tried(town, TSV, text("\t")),
                tried(town, ODS, ods()),
                tried(town, "application/json", opening("1200", "100").getBytes(StandardCharsets.UTF_8)))) {
            tried.then()
                    .statusCode(200)
                    .body("period", equalTo(OPENING))
                    .body("findings", empty())
                    .body("lines.originalBudget", contains(1200.0f, 800.0f))
                    .body("lines[0].profileMarch", equalTo(100.0f))
                    .body("lines[1].profileMarch", nullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX})
    void a_template_has_its_columns_and_is_posted_back_as_it_is(String mediaType) {
        Town town = Town.withChart(mediaType.equals(XLSX) ? "OPENC" : "OPEND");
        assertThat(town.as("finance")
                        .accept(CSV)
                        .get("/returns/template?period=" + OPENING)
                        .asString())
                .contains("original_budget,profile_april,profile_may")
                .contains("profile_march,comment")
                .doesNotContain("actual_to_date")
                .contains("FS-0100");
        assertThat(town.as("finance")
                        .accept(CSV)
                        .get("/returns/template?period=2017-18-P01")
                        .asString())
                .doesNotContain("profile_april");
        town.approved(opening("1200", "100"));

        byte[] template = town.as("finance")
                .accept(mediaType)
                .get("/returns/template?period=" + OPENING)
                .asByteArray();

        town.as("finance")
                .contentType(mediaType)
                .body(template)
                .post("/returns?dryRun=true")
                .then()
                .statusCode(200)
                .body("period", equalTo(OPENING))
                .body("lines", hasSize(2))
                .body("lines[0].profileApril", equalTo(100.0f))
                .body("findings.code", contains("RESTATEMENT"))
                .body("findings[0].message", containsString("no figure differs"));
        assertThat(town.as("finance")
                        .accept(CSV)
                        .get("/returns/template?period=2017-18-P01")
                        .asString())
                .contains("FS-0100,3.1.2,GENERAL_FUND,EXPENDITURE,,1200.00,1200.00,,");
    }

    @Test
    void what_is_wrong_with_it_is_kept_and_cannot_be_submitted() {
        Town town = Town.withChart("OPENE");
        String id = town.posts(opening("1200.01", "100").replace("800}", "800, \"actualToDate\": 3}"))
                .then()
                .statusCode(201)
                .body("findings.code", contains("NOT_IN_OPENING", "PROFILE_NOT_THE_BUDGET"))
                .body("findings.at", contains("/lines/1/actualToDate", "/lines/0/profileApril"))
                .extract()
                .path("id");
        town.as("finance").post("/returns/" + id + "/submission").then().statusCode(422);
    }

    @Test
    void is_not_taken_before_the_first_of_january_before_its_year() {
        Town town = Town.withChart("OPENF");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        FinancialYear afterNext = new FinancialYear(today.getYear() + 1);
        String early = opening("1200", "100").replace(OPENING, afterNext + "-P00");

        town.as("finance")
                .body(early)
                .post("/returns?dryRun=true")
                .then()
                .statusCode(200)
                .body("findings.code", contains("PERIOD_NOT_BEGUN"))
                .body("findings[0].message", containsString("from %d-01-01 on".formatted(today.getYear() + 1)));
    }

    @Test
    void later_original_budgets_are_held_against_it_as_it_is_approved_now() {
        Town town = Town.withChart("OPENG");
        town.approved(opening("1200", "100"));
        String april = Town.aReturn("2017-18-P01", "1212", "800");

        town.as("finance")
                .body(april)
                .post("/returns?dryRun=true")
                .then()
                .body("findings.code", contains("ORIGINAL_BUDGET_NOT_AS_OPENED"))
                .body("findings.severity", contains("WARNING"))
                .body("findings[0].at", equalTo("/lines/0/originalBudget"));
        town.approved(april);
        String restatement = town.posts(opening("1212", "101"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        town.as("finance")
                .body("{\"comment\": \"the council voted an amendment\"}")
                .post("/returns/" + restatement + "/submission")
                .then()
                .statusCode(200);
        town.as("approver")
                .body("{\"certification\": \"as amended\"}")
                .post("/returns/" + restatement + "/approval")
                .then()
                .statusCode(200);
        town.as("finance")
                .body(Town.aReturn("2017-18-P02", "1212", "800")
                        .replace("\"profileToDate\": 100,", "\"profileToDate\": 202,"))
                .post("/returns?dryRun=true")
                .then()
                .body("findings", empty());
        town.as("finance")
                .body(Town.aReturn("2017-18-P02", "1212", "800"))
                .post("/returns?dryRun=true")
                .then()
                .body("findings.code", contains("PROFILE_NOT_AS_OPENED"))
                .body("findings[0].message", containsString("£202.00"));
    }

    @Test
    void without_one_the_years_first_return_still_fixes_the_original_budgets() {
        Town town = Town.withChart("OPENH");
        town.approved(Town.aReturn("2017-18-P01", "1200", "800"));
        town.as("finance")
                .body(Town.aReturn("2017-18-P02", "1212", "800"))
                .post("/returns?dryRun=true")
                .then()
                .body("findings.code", contains("ORIGINAL_BUDGET_CHANGED"))
                .body("findings.severity", contains("ERROR"));
        // Late, and other than what was reported: it is no error of the opening budget.
        town.approved(opening("1212", "101"));
        town.as("finance")
                .body(Town.aReturn("2017-18-P02", "1212", "800")
                        .replace("\"profileToDate\": 100,", "\"profileToDate\": 202,"))
                .post("/returns?dryRun=true")
                .then()
                .body("findings.severity", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem("ERROR")));
    }

    @Test
    void counts_in_the_rates_where_the_calendar_asks_for_it_or_it_is_in() {
        Town asked = Town.withChart("OPENI");
        Town unasked = Town.withChart("OPENJ");
        RecordedCouncils.append("calendars/OPENI/2017-18", "concordat.mandates.calendar-recorded.v1", """
                {"borough": "OPENI", "financialYear": "2017-18", "openingDue": "2017-03-10",
                 "periods": [{"period": "2017-18-P03", "due": "2017-07-14"}]}
                """);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asked.as("finance")
                        .get("/periods?financialYear=2017-18")
                        .then()
                        .body("period", contains(OPENING, "2017-18-P03")));
        asked.as("officer")
                .get("/reporting-rates?financialYear=2017-18")
                .then()
                .body("periods.timeliness", contains("OVERDUE", "OVERDUE"))
                .body("periods.due", contains("2017-03-10", "2017-07-14"));
        unasked.as("officer")
                .get("/reporting-rates?financialYear=2017-18")
                .then()
                .body("periods", hasSize(13))
                .body("toDate.due", equalTo(13));

        unasked.submitted(opening("1200", "100"));

        unasked.as("officer")
                .get("/reporting-rates?financialYear=2017-18")
                .then()
                .body("periods", hasSize(14))
                .body("periods[0].period", equalTo(OPENING))
                .body("periods[0].due", equalTo("2017-03-31"))
                .body("periods[0].timeliness", equalTo("LATE"))
                .body("toDate.due", equalTo(14))
                .body("toDate.reported", equalTo(1));
    }

    @Test
    void what_moves_before_the_year_is_no_virement() {
        Town town = Town.withChart("OPENK");
        town.as("finance")
                .body("""
                        {"effectiveFrom": "%s", "kind": "PERMANENT", "reason": "x", "legs": [
                          {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "amount": 1},
                          {"costCentre": "RE-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "amount": -1}]}
                        """.formatted(OPENING))
                .post("/virements")
                .then()
                .statusCode(400);
    }
}
