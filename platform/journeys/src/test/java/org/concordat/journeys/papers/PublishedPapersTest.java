package org.concordat.journeys.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.journeys.Suite;
import org.concordat.local.demo.Demonstration;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hammersmith and Fulham's measures of success, population and milestones of 2012, and Westminster's staff by service of
 * 2017-18, as the demonstration posts them through the public API.
 */
class PublishedPapersTest {

    private static final Suite SUITE = Suite.running();
    private static final String MEASURES = "hammersmith-success-measures.csv";
    private static final String POPULATION = "hammersmith-population-2011.csv";
    private static final String STAFF = "westminster-staff-2017-18.csv";
    private static final String APRIL = "2017-18-P01";

    @Test
    void measures_of_success_and_population_come_back_as_they_were_printed() {
        JsonPath stored = posted("LBHF", "2011-12-P10");
        assertThat(stored.getString("state")).isEqualTo("APPROVED");
        assertThat(stored.getList("lines.result", String.class))
                .isEqualTo(Stream.concat(column(MEASURES, "baseline"), column(POPULATION, "value"))
                        .toList());
        assertThat(stored.getList("lines.title", String.class))
                .isEqualTo(Stream.concat(column(MEASURES, "measure"), column(POPULATION, "measure"))
                        .toList());
        assertThat(stored.getList("lines.source", String.class))
                .endsWith(column(POPULATION, "as_at").toArray(String[]::new));
        JsonPath targets = Suite.ok(SUITE.get("officer.lbhf", "kpis", "/v1/boroughs/LBHF/targets?limit=100"))
                .jsonPath();
        assertThat(targets.getList("items.targets.collect { it[0].printed }", String.class))
                .isEqualTo(column(MEASURES, "target").toList());
        assertThat(targets.getList("items.warnings.flatten().message", String.class))
                .containsExactly("The target is 6.5 %, worse than the baseline of 6.2 % where less is better");
    }

    /** How each measure stands, or why nobody can say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 | 2010-11-P12 | 68.4 | 75 | NO_TARGET | Nothing is to be reached before 2012-12-31.",
                "02 | 2010-11-P12 | 100 | 100 | MET | 100 % against at least 100 %: met.",
                "03 | 2011-12-P12 | 85 | 100 | MISSED | 85 % against at least 100 %: 15 points off, and no tolerance.",
                "04 | 2011-12-P12 | 6.2 | 6.5 | MET | 6.2 % against at most 6.5 %: met.",
                "05 | 2011-12-P12 | 76 | TBC | NO_TARGET | The target is to be confirmed.",
                "06 | 2011-12-P12 | 37 | TBC | NO_TARGET | The target is to be confirmed.",
                "07 | 2010-11-P12 | 8.9 | 5 | MISSED | 8.9 % against at most 5 %: 3.9 points off, and no tolerance.",
                "08 | 2010-11-P12 | 529.1 | BELOW_COMPARATOR | MET | 529.1 per 10,000 against less than 596.5 per 10,000: met.",
                "09 | 2010-11-P12 | 74.9 | BELOW_COMPARATOR | NOT_COMPARABLE | There is no value of STATISTICAL_NEIGHBOURS for the same time.",
                "10 | 2010-11-P12 | 82 | BELOW_COMPARATOR | MET | 82 per 10,000 against less than 82.7 per 10,000: met.",
                "11 | 2011-12-P12 | TBC | TBC | NO_RESULT | There is no number to judge: to be confirmed."
            })
    void a_measure_of_success_is_judged_or_it_is_said_why_not(
            String number, String period, String printed, String target, String status, String arithmetic) {
        String path = "/v1/boroughs/LBHF/views/kpis?period=%s&kpi=LBHF-MANDATE-%s".formatted(period, number);
        JsonPath row = await().atMost(Suite.PATIENCE)
                .until(
                        () -> Suite.ok(SUITE.get("officer.lbhf", "consolidation", path))
                                .jsonPath(),
                        view -> printed.equals(view.getString("rows[0].printed")));
        assertThat(row.getString("rows[0].assessment.target")).isEqualTo(target);
        assertThat(row.getString("rows[0].assessment.status")).isEqualTo(status);
        assertThat(row.getString("rows[0].assessment.arithmetic")).isEqualTo(arithmetic);
    }

    @Test
    void the_milestones_of_the_mandate_come_back_with_their_services_and_who_does_them() {
        JsonPath mandates = Suite.ok(
                        SUITE.get("mandate.lbhf", "mandates", "/v1/boroughs/LBHF/mandates?financialYear=2012-13"))
                .jsonPath();
        JsonPath mandate = Suite.ok(SUITE.get(
                        "mandate.lbhf", "mandates", "/v1/boroughs/LBHF/mandates/" + mandates.getString("items[0].id")))
                .jsonPath();
        assertThat(mandate.getList("milestones")).hasSize(18);
        assertThat(mandate.getList("milestones.findAll { it.delivery == 'TRI_BOROUGH' }.text", String.class))
                .containsExactly(
                        "Integration of shared Education service",
                        "Commissioning team set up",
                        "Merger of Fostering & Adoption and LSCB teams",
                        "Consolidation of 1 finance team",
                        "New Transport contract to go live");
        assertThat(mandate.getList(
                        "milestones.findAll { it.text == 'Go-live of new Front Door' }.service", String.class))
                .containsExactly("Family Support Programme", "Social Care");
        assertThat(List.of("Q1", "Q2", "Q3", "Q4"))
                .extracting(
                        quarter -> mandate.getList("milestones.findAll { it.due == '2012-13-%s' }".formatted(quarter))
                                .size())
                .containsExactly(5, 5, 6, 2);
    }

    @Test
    void staff_by_service_comes_back_as_printed_and_the_total_that_does_not_cast_is_named() {
        JsonPath stored = posted("WCC", APRIL);
        assertThat(stored.getList("lines.result", String.class))
                .isEqualTo(column(STAFF, "funded_fte").toList());
        assertThat(stored.getList("findings.findAll { it.code == 'WHOLE_ROUNDED' }.message", String.class))
                .singleElement()
                .asString()
                .contains("team Family Services is 266.46", "add up to 266.45, 0.01 less", "explains up to 0.035");
        assertThat(stored.getList("findings.findAll { it.code == 'WHOLE_DIFFERS' }"))
                .as("Education's 8.05, 33.95 and 11.32 are the 53.32 that are printed")
                .isEmpty();
    }

    @Test
    void funded_staff_stands_beside_the_budget_of_its_service_as_westminster_prints_both() {
        Response view = besideTheBudget("officer.wcc", "/v1/boroughs/WCC", Suite.JSON);
        column(STAFF, "service_line")
                .filter(line -> !line.isEmpty())
                .forEach(line -> assertThat(number(row(view, line).get("beside"), "value"))
                        .as(line)
                        .isEqualByComparingTo(printed(line)));
        assertThat(number(row(view, "3.3").get("beside"), "value"))
                .as("46.20, 24.54 and 15.20")
                .isEqualByComparingTo("85.94");
        assertThat(Suite.cell(row(view, "3.3.1"), "currentBudget").get("value"))
                .asString()
                .isEqualTo("1920000.0");
    }

    @Test
    void in_the_partnership_staff_is_shown_as_the_mandates_say_in_every_format_and_explained() throws IOException {
        Response view = besideTheBudget("smt", "/v1/partnerships/tri-borough", Suite.JSON);
        JsonPath json = view.jsonPath();
        assertThat(json.getString("rows.find { it.serviceLine == '3.3.1' }.beside.'WF-FUNDED-FTE'.status"))
                .as("118.75, 83.25 and 46.20, of which the second may be told in totals alone")
                .isEqualTo("SUPPRESSED");
        assertThat(view.asString()).doesNotContain("\"value\":248.2", "\"value\":83.25");
        String contributions = "rows.find { it.serviceLine == '3.3.1' }.contributions.%s.beside.'WF-FUNDED-FTE'.status";
        assertThat(json.getString(contributions.formatted("WCC"))).isEqualTo("SHOWN");
        assertThat(json.getString(contributions.formatted("RBKC"))).isEqualTo("WITHHELD");
        assertThat(json.getList("illustrative", String.class)).containsExactly("LBHF", "RBKC");
        Response explained = Suite.ok(SUITE.get(
                "smt",
                "consolidation",
                "/v1/explanations/"
                        + json.getString("rows.find { it.serviceLine == '3.3.1' }.beside.'WF-FUNDED-FTE'.cell")));
        assertThat(explained.jsonPath().getString("kpi")).isEqualTo("WF-FUNDED-FTE");
        assertThat(explained.jsonPath().getList("boroughs.part", String.class))
                .containsExactly("INCLUDED", "INCLUDED", "INCLUDED");
        assertThat(explained.jsonPath().getString("boroughs[1].contribution"))
                .as("Kensington and Chelsea allows totals alone")
                .isNull();

        NamedCsvRecord line = records(besideTheBudget("smt", "/v1/partnerships/tri-borough", Suite.CSV)
                        .asString())
                .filter(record -> record.getField("service_line").equals("3.3.1")
                        && record.getField("row").equals("PARTNERSHIP"))
                .findFirst()
                .orElseThrow();
        assertThat(line.getField("wf_funded_fte")).isEqualTo("[c]");
        assertThat(line.getField("wf_funded_fte_coverage")).isEqualTo("included LBHF RBKC WCC");
        assertThat(line.getField("illustrative")).isEqualTo("LBHF; RBKC");
        assertThat(fromWorkbook("3.3.1")).isEqualTo("[c]");
    }

    private static String fromWorkbook(String serviceLine) throws IOException {
        byte[] file = besideTheBudget("smt", "/v1/partnerships/tri-borough", Suite.XLSX)
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> header = rows.getFirst().stream()
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
            return rows.stream()
                    .filter(row -> serviceLine.equals(row.getCellText(header.indexOf("service_line")))
                            && "PARTNERSHIP".equals(row.getCellText(header.indexOf("row"))))
                    .findFirst()
                    .map(row -> row.getCellText(header.indexOf("wf_funded_fte")))
                    .orElseThrow();
        }
    }

    /** Once the returns of all three are in. */
    private static Response besideTheBudget(String user, String whose, String accept) {
        String path = whose + "/views/budget?beside=WF-FUNDED-FTE&period=" + APRIL;
        await().atMost(Suite.PATIENCE)
                .until(
                        () -> Suite.ok(SUITE.get(
                                        "smt",
                                        "consolidation",
                                        "/v1/partnerships/tri-borough/views/budget?beside=WF-FUNDED-FTE&period="
                                                + APRIL))
                                .jsonPath()
                                .<List<String>>get(
                                        "rows.find { it.serviceLine == '3.3.1' }.beside.'WF-FUNDED-FTE'.coverage.included"),
                        List.of("LBHF", "RBKC", "WCC")::equals);
        return Suite.ok(SUITE.get(user, "consolidation", path, accept));
    }

    private static Map<String, ?> row(Response view, String serviceLine) {
        return Suite.row(view, serviceLine);
    }

    @SuppressWarnings("unchecked")
    private static BigDecimal number(@Nullable Object beside, String field) {
        Map<String, Map<String, Object>> cells = (Map<String, Map<String, Object>>) Objects.requireNonNull(beside);
        return new BigDecimal(String.valueOf(
                Objects.requireNonNull(cells.get("WF-FUNDED-FTE")).get(field)));
    }

    private static BigDecimal printed(String serviceLine) {
        return shipped(STAFF)
                .filter(record -> record.getField("service_line").equals(serviceLine))
                .map(record -> new BigDecimal(record.getField("funded_fte")))
                .findFirst()
                .orElseThrow();
    }

    /** The borough's approved return of results for a period. */
    private static JsonPath posted(String borough, String period) {
        String path = "/v1/boroughs/%s/returns".formatted(borough);
        String user = Suite.user("officer", borough);
        String id = Suite.ok(SUITE.get(user, "kpis", path + "?period=" + period))
                .jsonPath()
                .getString("items[0].id");
        return Suite.ok(SUITE.get(user, "kpis", path + "/" + id)).jsonPath();
    }

    private static Stream<String> column(String file, String name) {
        return shipped(file).map(record -> record.getField(name));
    }

    private static Stream<NamedCsvRecord> shipped(String file) {
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Demonstration.class.getResourceAsStream("/demo/" + file), file),
                StandardCharsets.UTF_8)) {
            return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<NamedCsvRecord> records(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream();
    }
}
