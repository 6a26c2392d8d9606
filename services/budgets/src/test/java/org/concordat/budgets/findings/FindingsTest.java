package org.concordat.budgets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.testing.RealServers;
import org.concordat.testing.findings.FindingCodes;
import org.concordat.testing.findings.FindingExample;
import org.concordat.testing.findings.FindingPage;
import org.concordat.testing.findings.SentExample;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of the service, wrong and right, in every format that says it: {@code findings.md}. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class FindingsTest {

    private static final FindingPage PAGE = FindingPage.read(Path.of("src/test/resources/findings.md"));
    private static final Set<String> TEXTS =
            Set.of("cost_centre", "title", "service_line", "fund", "type", "from", "until", "comment", "counterparty");
    /** In capitals in a source that speaks of findings, and none; and what takes 50,001 rows to be told. */
    private static final Set<String> NO_CODES = Set.of("TOTAL", "NET", "TOO_MANY_LINES");

    private static final Map<String, ReturningBorough> TOWNS = new HashMap<>();

    private static final String CHART = """
            [{"costCentre": "FS-0100", "title": "Fostering", "serviceLine": "3.1.2"},
             {"costCentre": "RE-0100", "title": "Residential", "serviceLine": "3.1.1"},
             {"costCentre": "TWO-1", "title": "Placements", "serviceLine": "3.1.1"},
             {"costCentre": "TWO-1", "title": "Placements", "serviceLine": "3.1.2"},
             {"costCentre": "OLD-1", "title": "Closed long ago", "serviceLine": "3.1.1", "until": "2013-03-31"}]""";

    private static final String VIREMENT = """
            {"effectiveFrom": "2016-17-P05", "kind": "TEMPORARY", "reason": "Two more placements", "legs": [
              {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "amount": 50},
              {"costCentre": "RE-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "amount": -50}]}""";

    private static final String MONTHS = Stream.of(
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
                    "March")
            .map(month -> "\"profile%s\": 100".formatted(month))
            .collect(Collectors.joining(", "));

    static Stream<FindingExample> returns() {
        return Stream.of("a return", "an opening budget", "a return after the opening budget", "a return after a month")
                .flatMap(PAGE::of);
    }

    @ParameterizedTest
    @MethodSource("returns")
    void of_a_return_it_is_said_in_every_format_at_its_place(FindingExample example) {
        ReturningBorough town = switch (example.section()) {
            case "a return after the opening budget" -> town("FNBB", FindingsTest::opened);
            case "a return after a month" -> town("FNBC", FindingsTest::reported);
            default -> {
                town("FNBB", FindingsTest::opened);
                yield town("FNBA", FindingsTest::charted);
            }
        };
        String period = switch (example.section()) {
            case "an opening budget" -> "2017-18-P00";
            case "a return after the opening budget" -> "2017-18-P03";
            case "a return after a month" -> "2016-17-P02";
            default -> "2016-17-P01";
        };
        SentExample sent = new SentExample(example);
        sent.asTables((format, table) -> town.as("finance")
                .contentType(format)
                .body(table)
                .post("/returns?dryRun=true&unit=GBP_THOUSAND&period=" + period));
        sent.asLines(
                TEXTS, lines -> town.as("finance").body(returned(period, lines)).post("/returns?dryRun=true"));
    }

    static Stream<FindingExample> charts() {
        return PAGE.of("a chart");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void of_a_chart_it_is_said_in_every_format_at_its_place(FindingExample example) {
        ReturningBorough town = town("FNBD", FindingsTest::charted);
        SentExample sent = new SentExample(example);
        sent.asTables((format, table) ->
                replacing(town).contentType(format).body(table).put("/chart"));
        sent.asLines(TEXTS, lines -> replacing(town).body(lines.toString()).put("/chart"));
    }

    static Stream<FindingExample> tablesOfCharts() {
        return PAGE.of("a table of a chart");
    }

    @ParameterizedTest
    @MethodSource("tablesOfCharts")
    void of_a_table_of_a_chart_it_is_said_at_its_place(FindingExample example) {
        ReturningBorough town = town("FNBD", FindingsTest::charted);
        new SentExample(example)
                .asTables((format, table) ->
                        replacing(town).contentType(format).body(table).put("/chart"));
    }

    static Stream<FindingExample> virements() {
        return PAGE.of("a virement");
    }

    @ParameterizedTest
    @MethodSource("virements")
    void of_a_virement_it_is_said_by_its_pointer(FindingExample example) {
        ReturningBorough town = town("FNBE", FindingsTest::charted);
        new SentExample(example)
                .asJson(VIREMENT, body -> town.as("finance").body(body).post("/virements"));
    }

    @Test
    void every_finding_that_there_is_has_an_example() {
        assertThat(FindingCodes.in(Path.of("src/main/java")).without(NO_CODES).missingIn(PAGE))
                .isEmpty();
    }

    private static ReturningBorough town(String code, Consumer<ReturningBorough> prepared) {
        return TOWNS.computeIfAbsent(code, key -> {
            ReturningBorough town = ReturningBorough.known(key);
            prepared.accept(town);
            return town;
        });
    }

    private static void charted(ReturningBorough town) {
        town.as("finance").body(CHART).put("/chart").then().statusCode(200);
        town.as("approver")
                .body("{\"commentaryThreshold\": {\"amount\": 50000, \"percent\": 5}}")
                .put("/settings")
                .then()
                .statusCode(200);
    }

    private static void opened(ReturningBorough town) {
        charted(town);
        town.approved("""
                {"period": "2017-18-P00", "unit": "GBP_THOUSAND", "lines": [
                  {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "originalBudget": 1200, %s},
                  {"costCentre": "RE-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "originalBudget": 800}]}""".formatted(MONTHS));
    }

    private static void reported(ReturningBorough town) {
        charted(town);
        town.approved("""
                {"period": "2016-17-P01", "unit": "GBP_THOUSAND", "lines": [
                  {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "originalBudget": 1000,
                   "currentBudget": 1000, "profileToDate": 90, "actualToDate": 100}]}""");
    }

    /** A chart in the place of the one that is there. */
    private static RequestSpecification replacing(ReturningBorough town) {
        Response now = town.as("finance").get("/chart");
        return town.as("finance").header("If-Match", now.header("ETag"));
    }

    private static String returned(String period, JsonNode lines) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("period", period)
                .put("unit", "GBP_THOUSAND")
                .set("lines", lines)
                .toString();
    }
}
