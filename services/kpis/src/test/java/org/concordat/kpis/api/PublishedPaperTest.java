package org.concordat.kpis.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.testing.RealServers;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;

/**
 * Westminster City Council's fourteen indicators of 2017-18, from its business plan for children's services: position of
 * 2016-17 and target, as printed.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class PublishedPaperTest {

    private record Printed(
            String number,
            String unit,
            String polarity,
            String frequency,
            String position,
            String target,
            String value) {

        static Printed parse(String row) {
            String[] cells = row.strip().split(" *\\| *");
            return new Printed(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }

        String code() {
            return "PAPER-" + number;
        }
    }

    private static final List<Printed> PAPER = """
            01 | SHARE_OF_PEOPLE | LOWER | QUARTERLY | 18 (34%) | TBC | -
            02 | MONEY | LOWER | QUARTERLY | £347,420 | TBC | -
            03 | PERCENT | LOWER | QUARTERLY | 12% | TBC | -
            04 | PERCENT | HIGHER | QUARTERLY | 36% | 40% | 40
            05 | PERCENT | HIGHER | ANNUAL | 58% | 65% | 65
            06 | SCORE | HIGHER | NOT_STATED | 0.32 | 0.45 | 0.45
            07 | MONEY | HIGHER | QUARTERLY | £558,974 | £676,674 | 676674
            08 | COUNT | HIGHER | YEAR_END | N/A - new programme | 100 | 100
            09 | PERCENT | HIGHER | TERMLY | 35% | 75% | 75
            10 | COUNT | HIGHER | QUARTERLY | 53 | 832 | 832
            11 | COUNT | HIGHER | TERMLY | N/A - new programme | 15 | 15
            12 | COUNT | HIGHER | SIX_MONTHLY | update | 15 | 15
            13 | COUNT | HIGHER | QUARTERLY | 0 | 3 | 3
            14 | COUNT | HIGHER | QUARTERLY | N/A - new programme | 50 | 50
            """.lines().map(Printed::parse).toList();

    @Test
    void what_was_printed_goes_in_and_comes_out_as_printed() {
        ReturningBorough town = ReturningBorough.known("PAPER");
        PAPER.forEach(row -> {
            town.as("officer")
                    .body("""
                            {"title": "Indicator %s", "unit": "%s", "polarity": "%s", "frequency": "%s",
                             "accrual": "FLOW", "combining": "NOT_AT_ALL"}""".formatted(row.number(), row.unit(), row.polarity(), row.frequency()))
                    .put("/kpis/" + row.code())
                    .then()
                    .statusCode(201);
            town.as("officer")
                    .body("""
                            {"unit": "%s", "targets": [{"from": "2017-04-01", "until": "2018-03-31", "printed": "%s",
                              "target": %s}]}""".formatted(row.unit(), row.target(), target(row)))
                    .put("/kpis/%s/targets".formatted(row.code()))
                    .then()
                    .statusCode(201);
        });
        JsonPath results = town.posts("{\"period\": \"2016-17-P12\", \"lines\": [%s]}"
                        .formatted(PAPER.stream().map(PublishedPaperTest::line).collect(Collectors.joining(", "))))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        JsonPath stored = town.as("finance")
                .get("/returns/" + results.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(stored.getList("findings.findAll { it.severity == 'ERROR' }"))
                .isEmpty();
        assertThat(stored.getList("lines.result", String.class)).isEqualTo(said(Printed::position));

        JsonPath targets = town.as("auditor")
                .get("/targets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(targets.getList("items.targets.collect { it[0].printed }", String.class))
                .isEqualTo(said(Printed::target));
        assertThat(targets.getList("items.warnings.flatten()")).isEmpty();
    }

    private static String target(Printed row) {
        return row.value().equals("-")
                ? "{\"kind\": \"TO_BE_CONFIRMED\"}"
                : "{\"kind\": \"CONSTANT\", \"value\": %s}".formatted(row.value());
    }

    /** What is about no regular time says what it is about. */
    private static String line(Printed row) {
        String span = row.frequency().equals("NOT_STATED") ? "\"span\": \"2016-17\", " : "";
        return "{\"kpi\": \"%s\", %s\"result\": \"%s\"}".formatted(row.code(), span, row.position());
    }

    private static List<String> said(Function<Printed, String> what) {
        return PAPER.stream().map(what).toList();
    }
}
