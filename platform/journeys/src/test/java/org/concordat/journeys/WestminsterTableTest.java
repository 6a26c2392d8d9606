package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Westminster's published 2016-17 table, whose printed total is a hundredth of a million more than its lines. */
class WestminsterTableTest {

    private static final Suite SUITE = Suite.running();
    private static final String RETURNS = "/v1/boroughs/WCC/returns";
    private static final String[][] PRINTED = {
        {"3.3.1", "21.51"}, {"3.3.3", "0.98"}, {"2.1.2", "5.32"}, {"3.3.2", "5.75"}, {"9.2", "2.28"}
    };

    private static final String AS_PRINTED = """
            Children's Services Business Plan 2017/18,
            Revenue budget (£m),
            ,
            Service,Budget
            Family Services,21.51
            Safeguarding Review and Quality Assurance,0.98
            Education and Disability,5.32
            Children's Services Commissioning,5.75
            Finance and Resources,2.28
            TOTAL AS PUBLISHED,35.85
            """;
    private static final String PROFILE = """
            {"unit": "GBP_MILLION", "columns": [
               {"header": "Service", "column": "serviceLine"}, {"header": "Budget", "column": "currentBudget"}],
             "constants": {"fund": "GENERAL_FUND", "type": "EXPENDITURE"}, "totals": ["TOTAL AS PUBLISHED"],
             "words": {"serviceLine": {
               "Family Services": "3.3.1", "Safeguarding Review and Quality Assurance": "3.3.3",
               "Education and Disability": "2.1.2", "Children's Services Commissioning": "3.3.2",
               "Finance and Resources": "9.2"}}}
            """;

    /** The three ways to send it, each into a period of its own. */
    enum Format {
        CSV(Suite.CSV, "2013-14-P10"),
        XLSX(Suite.XLSX, "2013-14-P11"),
        JSON(Suite.JSON, "2013-14-P12");

        final String mediaType;
        final String period;

        Format(String mediaType, String period) {
            this.mediaType = mediaType;
            this.period = period;
        }

        byte[] table(String printedTotal) {
            return switch (this) {
                case CSV -> csv(printedTotal);
                case XLSX -> xlsx(printedTotal);
                case JSON -> json(printedTotal, period);
            };
        }
    }

    /** That nothing was sent for the months before says nothing of the table. */
    private static List<Map<String, String>> ofTheTable(Response answer) {
        return answer.<List<Map<String, String>>>path("findings").stream()
                .filter(finding -> !"PERIOD_SKIPPED".equals(finding.get("code")))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_total_as_printed_is_a_warning_that_names_both_sums_the_difference_and_the_tolerance(Format format) {
        Response answer = post(format, "35.85", "&dryRun=true");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<Map<String, String>> findings = ofTheTable(answer);
        assertThat(findings).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.get("severity")).isEqualTo("WARNING");
            assertThat(finding.get("message")).contains("35.85", "35.84", "0.01", "0.03");
        });
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_total_a_million_off_is_an_error_that_names_both(Format format) {
        Response answer = post(format, "36.85", "&dryRun=true");
        List<Map<String, String>> findings = ofTheTable(answer);
        assertThat(findings).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.get("severity")).isEqualTo("ERROR");
            assertThat(finding.get("message")).contains("36.85", "35.84");
        });
    }

    @Test
    void the_three_formats_store_the_same_pounds_and_find_the_same() {
        List<Object> stored = new ArrayList<>();
        List<Object> found = new ArrayList<>();
        for (Format format : Format.values()) {
            Response posted = post(format, "35.85", "");
            assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);
            Response kept = SUITE.get("finance.wcc", "budgets", RETURNS + "/" + posted.path("id"));
            List<Map<String, Object>> lines = kept.path("lines");
            stored.add(lines.stream()
                    .map(line -> line.get("serviceLine") + "="
                            + new BigDecimal(String.valueOf(line.get("currentBudget")))
                                    .stripTrailingZeros()
                                    .toPlainString())
                    .toList());
            List<Map<String, String>> findings = ofTheTable(kept);
            found.add(findings.stream()
                    .map(finding -> finding.get("code") + ": " + finding.get("message"))
                    .toList());
        }
        assertThat(stored)
                .containsOnly(
                        List.of("3.3.1=21510000", "3.3.3=980000", "2.1.2=5320000", "3.3.2=5750000", "9.2=2280000"));
        assertThat(found).allMatch(found.getFirst()::equals);
    }

    @Test
    void an_error_blocks_submission_and_a_warning_wants_a_comment() {
        String path = RETURNS + "?period=2013-14-P13&unit=GBP_MILLION";
        String wrong = SUITE.as("finance.wcc", "budgets")
                .contentType(Suite.CSV)
                .body(csv("36.85"))
                .post(path)
                .path("id");
        Response blocked = SUITE.submit("WCC", wrong);
        assertThat(blocked.statusCode()).isEqualTo(422);
        assertThat(blocked.contentType()).startsWith("application/problem+json");
        assertThat(blocked.asString()).contains("36.85");

        String etag = SUITE.get("finance.wcc", "budgets", RETURNS + "/" + wrong).header("ETag");
        Suite.ok(SUITE.as("finance.wcc", "budgets")
                .contentType(Suite.CSV)
                .header("If-Match", etag)
                .body(csv("35.85"))
                .put(RETURNS + "/" + wrong + "?period=2013-14-P13&unit=GBP_MILLION"));
        Response uncommented = SUITE.post("finance.wcc", "budgets", RETURNS + "/" + wrong + "/submission", "{}");
        assertThat(uncommented.statusCode()).isEqualTo(422);
        Suite.ok(SUITE.submit("WCC", wrong));
    }

    @Test
    void the_printed_layout_is_posted_as_it_is_once_a_profile_says_what_it_is() {
        Suite.ok(SUITE.as("finance.wcc", "budgets")
                .contentType(Suite.JSON)
                .body(PROFILE)
                .put("/v1/boroughs/WCC/table-profiles/business-plan"));

        Response printed = SUITE.as("finance.wcc", "budgets")
                .contentType(Suite.CSV)
                .body(AS_PRINTED.getBytes(StandardCharsets.UTF_8))
                .post(RETURNS + "?period=2013-14-P10&profile=business-plan&dryRun=true");

        assertThat(printed.statusCode()).as(printed.asString()).isEqualTo(200);
        Response plain = post(Format.CSV, "35.85", "&dryRun=true");
        // The profile says of which fund the whole sheet is; the plain table leaves it open for its total.
        assertThat(ofTheTable(printed).stream()
                        .map(finding -> String.valueOf(finding.get("message"))
                                .replace("of GENERAL_FUND, EXPENDITURE", "of EXPENDITURE"))
                        .toList())
                .isEqualTo(ofTheTable(plain).stream()
                        .map(finding -> finding.get("message"))
                        .toList());
        assertThat(printed.<List<String>>path("lines.serviceLine")).isEqualTo(plain.path("lines.serviceLine"));
        assertThat(printed.<List<Float>>path("lines.currentBudget")).isEqualTo(plain.path("lines.currentBudget"));
    }

    private static Response post(Format format, String printedTotal, String more) {
        return SUITE.as("finance.wcc", "budgets")
                .contentType(format.mediaType)
                .body(format.table(printedTotal))
                .post(RETURNS + "?period=" + format.period + "&unit=GBP_MILLION" + more);
    }

    private static byte[] csv(String printedTotal) {
        StringBuilder table = new StringBuilder("cost_centre,service_line,fund,type,current_budget\n");
        for (String[] line : PRINTED) {
            table.append(",%s,GENERAL_FUND,EXPENDITURE,%s\n".formatted(line[0], line[1]));
        }
        table.append("TOTAL,,,EXPENDITURE,").append(printedTotal).append('\n');
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String printedTotal) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("return");
                String[] header = {"cost_centre", "service_line", "fund", "type", "current_budget"};
                for (int column = 0; column < header.length; column++) {
                    sheet.value(0, column, header[column]);
                }
                for (int i = 0; i < PRINTED.length; i++) {
                    sheet.value(i + 1, 1, PRINTED[i][0]);
                    sheet.value(i + 1, 2, "GENERAL_FUND");
                    sheet.value(i + 1, 3, "EXPENDITURE");
                    sheet.value(i + 1, 4, new BigDecimal(PRINTED[i][1]));
                }
                sheet.value(PRINTED.length + 1, 0, "TOTAL");
                sheet.value(PRINTED.length + 1, 3, "EXPENDITURE");
                sheet.value(PRINTED.length + 1, 4, new BigDecimal(printedTotal));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] json(String printedTotal, String period) {
        List<String> lines = new ArrayList<>();
        for (String[] line : PRINTED) {
            lines.add("{\"serviceLine\":\"%s\",\"fund\":\"GENERAL_FUND\",\"type\":\"EXPENDITURE\",\"currentBudget\":%s}"
                    .formatted(line[0], line[1]));
        }
        return """
                {"period":"%s","unit":"GBP_MILLION","lines":[%s],
                 "controlTotals":[{"type":"EXPENDITURE","measure":"currentBudget","total":%s}]}""".formatted(period, String.join(",", lines), printedTotal).getBytes(StandardCharsets.UTF_8);
    }
}
