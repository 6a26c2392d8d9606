package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.returns.reading.ReturnFormat.CSV;
import static org.concordat.returns.reading.ReturnFormat.JSON;
import static org.concordat.returns.reading.ReturnFormat.XLSX;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnRefused;
import org.concordat.returns.totals.ControlTotals;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnReaderTest {

    private static final String PERIOD = "2016-17-P03";
    private static final Sheet RIGHT = Sheet.of("cost_centre|current_budget", "FS|100");

    private static ReadReturn<BudgetLine> json(String body) {
        return Contexts.READER.read(body.getBytes(StandardCharsets.UTF_8), JSON, Optional.empty(), Optional.empty());
    }

    private static ReadReturn<BudgetLine> csv(String body) {
        return Contexts.READER.read(
                body.getBytes(StandardCharsets.UTF_8), CSV, Optional.of(PERIOD), Optional.of("GBP"), Sheet.SAID);
    }

    @Test
    void reads_the_return_of_the_public_contract() {
        ReadReturn<BudgetLine> read = json("""
                { "period": "2016-17-P12", "unit": "GBP_THOUSAND",
                  "lines": [ { "costCentre": "FS-0100", "serviceLine": "3.1.2", "fund": "GENERAL_FUND", "type": "EXPENDITURE",
                               "originalBudget": 1200, "currentBudget": 1250, "profileToDate": 1250, "actualToDate": 1290.5,
                               "commitments": 0, "forecastOutturn": 1290.5, "comment": "two more placements" } ],
                  "controlTotals": [ { "type": "EXPENDITURE", "measure": "currentBudget", "total": 1250 } ] }
                """);

        assertThat(read.period()).isEqualTo(Period.parse("2016-17-P12"));
        assertThat(read.unit()).contains(MoneyUnit.GBP_THOUSAND);
        assertThat(read.findings()).isEmpty();
        assertThat(read.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(1);
            assertThat(line.get(BudgetColumns.COST_CENTRE)).contains("FS-0100");
            assertThat(BudgetMeasure.values())
                    .allMatch(measure -> line.printed(BudgetColumns.of(measure)).isPresent());
            assertThat(line.get(BudgetColumns.COMMENT)).contains("two more placements");
        });
        assertThat(read.controlTotals()).singleElement().satisfies(total -> {
            assertThat(total.group()).isEqualTo(Map.of("type", "EXPENDITURE"));
            assertThat(total.total()).isEqualByComparingTo("1250");
        });
        assertThat(Contexts.placed(read, Contexts.standard().plain()).getFirst().figure(BudgetMeasure.ACTUAL_TO_DATE))
                .contains(Money.of("1290500"));
    }

    @Test
    void assumes_pounds_the_general_fund_and_expenditure_of_json_alone() {
        ReadReturn<BudgetLine> read = Contexts.READER.read(RIGHT.as(JSON), JSON, Optional.of(PERIOD), Optional.empty());

        assertThat(read.unit()).contains(MoneyUnit.GBP);
        assertThat(read.findings()).isEmpty();
        BudgetLine line = Contexts.placed(read, Contexts.standard().plain()).getFirst();
        assertThat(line.fund()).isEqualTo(Fund.GENERAL_FUND);
        assertThat(line.type()).isEqualTo(LineType.EXPENDITURE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void assumes_nothing_of_a_table_that_moves_money(ReturnFormat format) {
        assertThatThrownBy(() -> Contexts.READER.read(RIGHT.as(format), format, Optional.of(PERIOD), Optional.empty()))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.code()).isEqualTo("UNIT_MISSING");
                                    assertThat(finding.message()).contains("?unit=GBP_THOUSAND", "'unit'", "(£000)");
                                }));
        ReadReturn<BudgetLine> read =
                Contexts.READER.read(RIGHT.as(format), format, Optional.of(PERIOD), Optional.of("GBP"));
        assertThat(read.findings())
                .extracting(finding -> finding.severity() + " " + finding.code())
                .contains("ERROR FUND_MISSING", "ERROR TYPE_MISSING")
                .hasSize(2 * read.lines().size());
        assertThat(read.findings().getFirst().message()).contains("column 'fund'", "?fund=GENERAL_FUND");
        assertThat(Contexts.READER
                        .read(RIGHT.as(format), format, Optional.of(PERIOD), Optional.of("GBP"), Sheet.SAID)
                        .findings())
                .isEmpty();
    }

    @Test
    void takes_the_unit_that_the_titles_of_the_amounts_say() {
        String said = "cost_centre,Current Budget (£000),forecast_outturn (£)\nFS,73,73000\n";
        ReadReturn<BudgetLine> read = Contexts.READER.read(
                said.getBytes(StandardCharsets.UTF_8), CSV, Optional.of(PERIOD), Optional.empty(), Sheet.SAID);

        assertThat(read.unit()).contains(MoneyUnit.GBP_THOUSAND);
        assertThat(read.findings()).isEmpty();
        BudgetLine line = Contexts.placed(read, Contexts.standard().plain()).getFirst();
        assertThat(line.figure(BudgetMeasure.CURRENT_BUDGET)).contains(Money.of("73000"));
        assertThat(line.figure(BudgetMeasure.FORECAST_OUTTURN)).contains(Money.of("73000"));
        assertRefused(CSV, "cost_centre,current_budget (£k),forecast_outturn\nFS,73,73\n", "UNIT_MISSING");
        assertRefused(CSV, "cost_centre,current_budget (£k),current_budget\nFS,73,73\n", "COLUMN_TWICE");
        assertThatThrownBy(() -> Contexts.READER.read(
                        said.getBytes(StandardCharsets.UTF_8), CSV, Optional.of(PERIOD), Optional.of("GBP_MILLION")))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly("UNIT_CONTRADICTORY"));
    }

    @Test
    void takes_period_and_unit_from_columns_that_say_the_same_in_every_row() {
        String body =
                "period;unit;Cost Centre;Fund;Type;Current Budget\r\n2016-17-P03;GBP_MILLION;FS;DSG;INCOME;1,500\r\n;;EDU;DSG;INCOME;2,5\r\n";

        ReadReturn<BudgetLine> read =
                Contexts.READER.read(body.getBytes(StandardCharsets.UTF_8), CSV, Optional.empty(), Optional.empty());

        assertThat(read.period()).isEqualTo(Period.parse(PERIOD));
        assertThat(read.unit()).contains(MoneyUnit.GBP_MILLION);
        assertThat(read.findings()).extracting(Finding::code).containsExactly("AMOUNT_AMBIGUOUS");
        assertRefused(CSV, "period,cost_centre\n2016-17-P03,FS\n2016-17-P04,EDU\n", "PERIOD_NOT_CONSTANT");
    }

    @Test
    void reads_every_encoding_and_separator_to_the_same_lines() {
        Sheet sheet = Sheet.of("cost_centre|current_budget|comment", "FS|£1,234.50|café");
        List<ReadLine<BudgetLine>> expected = sheet.read(CSV, PERIOD, "GBP").lines();
        byte[] windows = new String(sheet.as(CSV), StandardCharsets.UTF_8).getBytes(Charset.forName("windows-1252"));

        assertThat(read(windows)).isEqualTo(expected);
        assertThat(read(sheet.csvWith(text -> "\ufeff" + text))).isEqualTo(expected);
        assertThat(read(sheet.csvWith(text -> text.replace("\",\"", "\";\"")))).isEqualTo(expected);
        assertThat(read(sheet.csvWith(text -> text.replace("\",\"", "\"\t\"")))).isEqualTo(expected);
        assertThat(expected.getFirst().get(BudgetColumns.COMMENT)).contains("café");
    }

    private static List<ReadLine<BudgetLine>> read(byte[] body) {
        return Contexts.READER
                .read(body, CSV, Optional.of(PERIOD), Optional.of("GBP"), Sheet.SAID)
                .lines();
    }

    @Test
    void names_merged_cells_where_they_stand() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("June");
            sheet.value(0, 0, "cost_centre");
            sheet.value(0, 1, "current_budget");
            sheet.value(1, 0, "FS");
            sheet.value(1, 1, 100);
            sheet.value(2, 0, "EDU");
            sheet.range(1, 1, 2, 1).merge();
        }

        ReadReturn<BudgetLine> read =
                Contexts.READER.read(out.toByteArray(), XLSX, Optional.of(PERIOD), Optional.of("GBP"));

        assertThat(read.findings())
                .extracting(Finding::code, Finding::at)
                .contains(org.assertj.core.groups.Tuple.tuple("AMOUNT_IN_MERGED_CELLS", "row 2, current_budget (B2)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1]                                                              | WRONG_TYPE
            {"period":"2016-17-P03","lines":[1]}                             | WRONG_TYPE
            {"period":"2016-17-P03","lines":{"a":1}}                         | WRONG_TYPE
            {"period":5,"lines":[{"costCentre":"FS"}]}                       | WRONG_TYPE
            {"period":"2016-17-P03","lines":[{"costCentre":5}]}              | WRONG_TYPE
            {"period":"2016-17-P03","lines":[{"currentBudget":[5]}]}         | WRONG_TYPE
            {"period":"2016-17-P03","lines":[{"budget":5}]}                  | UNKNOWN_FIELD
            {"period":"2016-17-P03","note":"x","lines":[{"costCentre":"FS"}]} | UNKNOWN_FIELD
            {"period":"2016-17-P03","lines":[]}                              | NO_LINES
            {"period":"2016-17-P03"}                                         | NO_LINES
            {"lines":[{"costCentre":"FS"}]}                                  | PERIOD_MISSING
            {"period":"June","lines":[{"costCentre":"FS"}]}                  | PERIOD_UNKNOWN
            {"period":"2016-17-Q1","lines":[{"costCentre":"FS"}]}            | PERIOD_NOT_REPORTING
            {"period":"2016-17-P03","unit":"EUR","lines":[{"costCentre":"FS"}]} | UNKNOWN_UNIT
            {"period":"2016-17-P03","lines":[{"fund":"HRA"}]}                | UNKNOWN_FUND
            {"period":"2016-17-P03","lines":[{"type":"COST"}]}               | UNKNOWN_TYPE
            {"period":"2016-17-P03","lines":[{}],"controlTotals":[{}]}       | MEMBER_MISSING
            {"period":"2016-17-P03","lines":[{}],"controlTotals":[{"measure":"net","total":1}]} | UNKNOWN_MEASURE
            {"period":"2016-17-P03","period":"2016-17-P04","lines":[]}       | DUPLICATE_FIELD
            {"period":"2016-17-P03","lines":[{}]} trailing                   | MALFORMED_JSON
            {"period":                                                       | MALFORMED_JSON
            [[[[[[[[[[[[[[1]]]]]]]]]]]]]]                                    | LIMIT_EXCEEDED
            """)
    void refuses_json_of_another_shape(String body, String code) {
        assertRefused(JSON, body, code);
    }

    @Test
    void refuses_tables_of_another_shape() {
        assertRefused(CSV, "cost_centre,budget\nFS,1\n", "UNKNOWN_COLUMN");
        assertRefused(CSV, "cost_centre,current_budget\nTOTAL,1\n", "NO_LINES");
        assertRefused(CSV, "cost_centre,fund\nFS,HRA\n", "UNKNOWN_FUND");
        assertRefused(CSV, "cost_centre,cost centre\nFS,1\n", "COLUMN_TWICE");
        assertRefused(JSON, "", "WRONG_TYPE");
        assertRefused(CSV, "<html>", "NOT_A_CSV_FILE");
        assertRefused(XLSX, "cost_centre,current_budget\nFS,1\n", "NOT_A_WORKBOOK");
    }

    @Test
    void refuses_a_query_that_says_otherwise_than_the_body() {
        byte[] body = "{\"period\":\"2016-17-P03\",\"lines\":[{}]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Contexts.READER.read(body, JSON, Optional.of("2016-17-P04"), Optional.empty()))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly("PERIOD_CONTRADICTORY"));
    }

    @Test
    void refuses_too_many_lines_and_bytes_as_too_large() {
        String line = "{},";
        String lines = line.repeat(50_000) + "{}";

        assertThatThrownBy(() -> json("{\"period\":\"2016-17-P03\",\"lines\":[" + lines + "]}"))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ReturnRefused.Kind.TOO_LARGE));
        assertThatThrownBy(() -> csv("cost_centre\n" + "FS\n".repeat(50_001)))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ReturnRefused.Kind.TOO_LARGE));
        assertThatThrownBy(() -> json(" ".repeat(20 * 1024 * 1024 + 1)))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ReturnRefused.Kind.TOO_LARGE));
        assertThatThrownBy(() -> json("{\"period\":\"2016-17-P03\",\"lines\":[{}],\"controlTotals\":["
                        + "{\"measure\":\"currentBudget\",\"total\":1},".repeat(1_000)
                        + "{\"measure\":\"currentBudget\",\"total\":1}]}"))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ReturnRefused.Kind.TOO_LARGE));
    }

    private static void assertRefused(ReturnFormat format, String body, String code) {
        assertThatThrownBy(() -> Contexts.READER.read(
                        body.getBytes(StandardCharsets.UTF_8),
                        format,
                        format == JSON || body.startsWith("period") ? Optional.empty() : Optional.of(PERIOD),
                        Optional.empty()))
                .isInstanceOfSatisfying(ReturnRefused.class, refused -> {
                    assertThat(refused.findings()).extracting(Finding::code).contains(code);
                    assertThat(refused.code()).matches("[a-z]+(-[a-z]+)*");
                });
    }

    @Test
    void a_total_row_may_name_a_total_of_the_chart_and_no_subjective_group() {
        assertThat(csv("cost_centre,service_line,current_budget\nFS,3.4.4,1\nTOTAL,3.1,1\n")
                        .controlTotals())
                .singleElement()
                .satisfies(total -> assertThat(total.group()).containsEntry("serviceLine", "3.1"));
        ReadReturn<BudgetLine> read = csv("cost_centre,subjective,current_budget\nFS,employees,1\nTOTAL,employees,1\n");

        assertThat(read.findings()).extracting(Finding::code).containsExactly("CONTROL_TOTAL_TOO_NARROW");
        assertThat(read.controlTotals()).isEmpty();
    }

    @Test
    void knows_which_findings_stand_on_a_line_that_carries_a_comment() {
        for (ReturnFormat format : List.of(JSON, CSV, XLSX)) {
            Sheet sheet = Sheet.of("cost_centre|current_budget|comment", "FS|1|because", "EDU|1|");
            ReadReturn<BudgetLine> read = sheet.read(format, PERIOD, "GBP");

            assertThat(read.acknowledged().test(on(sheet.at(format, 1, Optional.of("current_budget")))))
                    .isTrue();
            assertThat(read.acknowledged().test(on(sheet.at(format, 1, Optional.empty()))))
                    .isTrue();
            assertThat(read.acknowledged().test(on(sheet.at(format, 2, Optional.of("current_budget")))))
                    .isFalse();
            assertThat(read.acknowledged().test(on(""))).isFalse();
        }
    }

    private static Finding on(String at) {
        return Finding.warning("ANY", at, "any");
    }

    @Property(tries = 100)
    void any_amounts_come_out_of_the_three_formats_as_the_same_lines_and_digest(
            @ForAll @Size(min = 1, max = 12)
                    List<@LongRange(min = -9_999_999_999_999L, max = 9_999_999_999_999L) Long> pence) {
        List<String> rows = new ArrayList<>(List.of("service_line|current_budget|actual_to_date"));
        for (long amount : pence) {
            rows.add("3.1.2|%s|%s".formatted(Money.ofPence(amount), amount % 2 == 0 ? "" : Money.ofPence(amount)));
        }
        Sheet sheet = Sheet.of(rows.toArray(String[]::new));
        BudgetContext context = Contexts.standard().plain();

        List<BudgetLine> fromJson = Contexts.placed(sheet.read(JSON, PERIOD, "GBP"), context);

        assertThat(fromJson)
                .extracting(line -> line.figure(BudgetMeasure.CURRENT_BUDGET).orElseThrow())
                .containsExactlyElementsOf(pence.stream().map(Money::ofPence).toList());
        for (ReturnFormat other : List.of(CSV, XLSX)) {
            List<BudgetLine> lines = Contexts.placed(sheet.read(other, PERIOD, "GBP"), context);
            assertThat(lines).isEqualTo(fromJson);
            assertThat(ControlTotals.of(BudgetColumns.SCHEMA, lines))
                    .isEqualTo(ControlTotals.of(BudgetColumns.SCHEMA, fromJson));
        }
    }

    @Property(tries = 300)
    void answers_any_bytes_with_a_return_or_a_refusal(
            @ForAll ReturnFormat format, @ForAll @Size(max = 200) byte[] body) {
        try {
            assertThat(Contexts.READER.read(body, format, Optional.of(PERIOD), Optional.empty()))
                    .isNotNull();
        } catch (ReturnRefused refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }
}
