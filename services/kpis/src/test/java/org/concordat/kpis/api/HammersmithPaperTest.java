package org.concordat.kpis.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.RealServers;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;

/**
 * What Hammersmith and Fulham printed for its select committee of 17 January 2012: population and caseload, and the measures
 * by which its mandate wants to be judged.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class HammersmithPaperTest {

    private static final String POPULATION = "lbhf-population-and-caseload-2011.csv";
    private static final String MEASURES = "lbhf-success-measures.csv";
    private static final String PERIOD = "2011-12-P10";
    /** Of what the paper prints without a date, it is that of the paper. */
    private static final String DAY_OF_THE_PAPER = "2012-01-17";

    @Test
    void the_printed_table_of_population_is_posted_as_it_is_and_comes_out_as_printed() {
        ReturningBorough town = ReturningBorough.known("HFPOP");
        List<Papers.PaperRow> paper = Papers.rows(POPULATION);
        List<String> codes = IntStream.rangeClosed(1, paper.size())
                .mapToObj("HFPOP-%02d"::formatted)
                .toList();
        for (int i = 0; i < paper.size(); i++) {
            String title = paper.get(i).get("measure");
            boolean ofOneDay = paper.get(i).get("as_at").matches("2011-10-.*");
            town.as("officer")
                    .body("""
                            {"title": "%s", "unit": "%s", "polarity": "NONE", "frequency": "%s", "accrual": "STOCK",
                             "combining": "NOT_AT_ALL"}""".formatted(
                                    title,
                                    title.endsWith("(percent)") ? "PERCENT" : "COUNT",
                                    ofOneDay ? "AS_AT_DAY" : "NOT_STATED"))
                    .put("/kpis/" + codes.get(i))
                    .then()
                    .statusCode(201);
        }
        town.as("finance")
                .body("""
                        {"columns": [{"header": "measure", "column": "kpi"}, {"header": "value", "column": "result"},
                          {"header": "as_at", "column": "span"}],
                         "words": {"kpi": {%s},
                          "span": {"2010 mid-year estimate": "2010-06-30", "2011-01 school census": "2010-11-P10"}}}""".formatted(IntStream.range(0, codes.size())
                        .mapToObj(i -> "\"%s\": \"%s\"".formatted(paper.get(i).get("measure"), codes.get(i)))
                        .collect(Collectors.joining(", "))))
                .put("/table-profiles/population")
                .then()
                .statusCode(201);

        JsonPath posted = town.as("finance")
                .contentType("text/csv")
                .body(Papers.text(POPULATION))
                .post("/returns?profile=population&period=" + PERIOD)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        JsonPath stored = stored(town, posted);
        assertThat(stored.getList("findings.findAll { it.severity == 'ERROR' }"))
                .isEmpty();
        assertThat(stored.getList("lines.title", String.class)).isEqualTo(column(paper, "measure"));
        assertThat(stored.getList("lines.result", String.class)).isEqualTo(column(paper, "value"));
        assertThat(stored.getList("lines.span", String.class))
                .isEqualTo(column(paper, "as_at").stream()
                        .map(asAt -> switch (asAt) {
                            case "2010 mid-year estimate" -> "2010-06-30";
                            case "2011-01 school census" -> "2010-11-P10";
                            default -> asAt;
                        })
                        .toList());
        assertThat(town.as("finance")
                        .accept("*/*")
                        .get("/returns/" + posted.getString("id") + "/source")
                        .asString())
                .isEqualTo(Papers.text(POPULATION));
    }

    @Test
    void the_success_measures_go_in_and_come_out_as_printed_and_what_is_odd_is_said() {
        ReturningBorough town = ReturningBorough.known("HFSUC");
        List<Papers.PaperRow> paper = Papers.rows(MEASURES);
        town.as("finance")
                .body("{\"title\": \"Statistical neighbours\", \"sets\": []}")
                .put("/comparators/STATISTICAL_NEIGHBOURS")
                .then()
                .statusCode(201);
        List<String> results = new ArrayList<>();
        List<String> warned = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            Papers.PaperRow row = paper.get(i);
            String code = "HFSUC-%02d".formatted(i + 1);
            define(town, code, row);
            warned.addAll(targets(town, code, row));
            comparator(town, code, row);
            results.add("{\"kpi\": \"%s\", \"span\": \"%s\", \"result\": \"%s\"}"
                    .formatted(code, span(row), row.get("baseline")));
        }
        assertThat(warned)
                .containsExactly(
                        "HFSUC-04: The target is 6.5 %, worse than the baseline of 6.2 % where less is better");

        JsonPath posted = town.posts(
                        "{\"period\": \"%s\", \"lines\": [%s]}".formatted(PERIOD, String.join(", ", results)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        JsonPath stored = stored(town, posted);
        assertThat(stored.getList("findings.findAll { it.severity == 'ERROR' }"))
                .isEmpty();
        assertThat(stored.getList("lines.title", String.class)).isEqualTo(column(paper, "measure"));
        assertThat(stored.getList("lines.result", String.class)).isEqualTo(column(paper, "baseline"));
        assertThat(stored.getList("lines.qualifier", String.class).getLast()).isEqualTo("TO_BE_CONFIRMED");
        JsonPath recorded = town.as("auditor")
                .get("/targets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(recorded.getList("items.targets.collect { it[0].printed }", String.class))
                .isEqualTo(column(paper, "target"));
        assertThat(recorded.getList("items.targets.collect { it[0].target.kind }", String.class))
                .containsExactly(
                        "MILESTONES",
                        "CONSTANT",
                        "CONSTANT",
                        "CONSTANT",
                        "TO_BE_CONFIRMED",
                        "TO_BE_CONFIRMED",
                        "CONSTANT",
                        "BELOW_COMPARATOR",
                        "BELOW_COMPARATOR",
                        "BELOW_COMPARATOR",
                        "TO_BE_CONFIRMED");
        assertThat(recorded.getList("items.baseline.collect { it == null ? null : it.printed }", String.class))
                .isEqualTo(column(paper, "baseline").stream()
                        .map(baseline -> baseline.equals("TBC") ? null : baseline)
                        .toList());
    }

    /** What nobody says a unit of is taken for a number of something until somebody does. */
    private static String unit(Papers.PaperRow row) {
        return row.get("unit").isEmpty() ? "COUNT" : row.get("unit");
    }

    private static void define(ReturningBorough town, String code, Papers.PaperRow row) {
        String polarity = row.get("polarity").replace("_IS_BETTER", "");
        town.as("officer")
                .body("""
                        {"title": "%s", "area": "%s", "unit": "%s", "polarity": "%s", "frequency": "%s",
                         "accrual": "STOCK", "combining": "NOT_AT_ALL", "comparators": ["STATISTICAL_NEIGHBOURS"]}""".formatted(
                                row.get("measure"),
                                row.get("theme"),
                                unit(row),
                                polarity.isEmpty() ? "NONE" : polarity,
                                frequency(row)))
                .put("/kpis/" + code)
                .then()
                .statusCode(201);
    }

    private static String frequency(Papers.PaperRow row) {
        return switch (row.get("baseline_date").length()) {
            case 0 -> "NOT_STATED";
            case 4 -> "CALENDAR_YEAR";
            default -> "ANNUAL";
        };
    }

    private static String span(Papers.PaperRow row) {
        return row.get("baseline_date").isEmpty() ? DAY_OF_THE_PAPER : row.get("baseline_date");
    }

    /** @return what is said against it */
    private static List<String> targets(ReturningBorough town, String code, Papers.PaperRow row) {
        String target = switch (row.get("target")) {
            case "TBC" -> "{\"kind\": \"TO_BE_CONFIRMED\"}";
            case "BELOW_COMPARATOR" ->
                "{\"kind\": \"BELOW_COMPARATOR\", \"comparator\": \"%s\"}".formatted(row.get("comparator"));
            default ->
                row.get("target_date").isEmpty()
                        ? "{\"kind\": \"CONSTANT\", \"value\": %s}".formatted(row.get("target"))
                        : "{\"kind\": \"MILESTONES\", \"shape\": \"STEP\", \"points\": [{\"due\": \"%s-12-31\", \"value\": %s}]}"
                                .formatted(row.get("target_date"), row.get("target"));
        };
        String baseline = row.get("baseline").equals("TBC")
                ? ""
                : ", \"baseline\": {\"value\": %1$s, \"unit\": \"%2$s\", \"printed\": \"%1$s\"}"
                        .formatted(row.get("baseline"), unit(row));
        return town
                .as("officer")
                .body("""
                        {"unit": "%s", "targets": [{"from": "2010-04-01", "printed": "%s", "target": %s}]%s}""".formatted(unit(row), row.get("target"), target, baseline))
                .put("/kpis/%s/targets".formatted(code))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("warnings.message", String.class)
                .stream()
                .map(message -> code + ": " + message)
                .toList();
    }

    private static void comparator(ReturningBorough town, String code, Papers.PaperRow row) {
        if (!row.get("comparator_value").isEmpty()) {
            town.as("finance")
                    .body("""
                            {"unit": "%s", "values": [{"span": "%s", "value": %s, "published": "%s",
                              "source": "Education Select Committee, 17 January 2012"}]}""".formatted(unit(row), span(row), row.get("comparator_value"), DAY_OF_THE_PAPER))
                    .put("/comparators/%s/values/%s".formatted(row.get("comparator"), code))
                    .then()
                    .statusCode(201);
        }
    }

    private static JsonPath stored(ReturningBorough town, JsonPath posted) {
        return town.as("finance")
                .get("/returns/" + posted.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> column(List<Papers.PaperRow> paper, String name) {
        return paper.stream().map(row -> row.get(name)).toList();
    }
}
