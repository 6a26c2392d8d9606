package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.totals.ControlTotals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Westminster's budgets of 2016-17 as its Business Plan 2017/18 prints them: the parts miss their total by £10,000. */
class PublishedTableTest {

    private static final String PERIOD = "2016-17-P12";
    private static final BudgetContext CONTEXT =
            Contexts.standard().calendarOf(Period.parse(PERIOD)).plain();

    private static Sheet published(String total) {
        return Sheet.of(
                "cost_centre|service_line|current_budget",
                "FS|3.4.4|21.51",
                "|3.1.1|0.98",
                "COM|3.1.2|5.32",
                "EDU|3.1.1|5.75",
                "|3.4.4|2.28",
                "TOTAL AS PUBLISHED||" + total);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV", "XLSX"})
    void accepts_the_printed_total_with_a_warning_that_says_all_four_figures(ReturnFormat format) {
        ReadReturn<BudgetLine> read = published("35.85").read(format, PERIOD, "GBP_MILLION");

        List<Finding> findings = Contexts.check(read, CONTEXT);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.code()).isEqualTo("CONTROL_TOTAL_ROUNDED");
            assertThat(finding.at())
                    .isEqualTo(format == ReturnFormat.JSON ? "/controlTotals/0/total" : "row 7, current_budget (C7)");
            assertThat(finding.message())
                    .isEqualTo(
                            "Current budget of EXPENDITURE: the 5 lines add up to 35.84 (£35,840,000.00), the printed total is 35.85 (£35,850,000.00), a difference of 0.01 (£10,000.00). That is within the tolerance of 0.03 (£30,000.00) which figures printed to 0.01 (£10,000.00) allow. The lines are what counts.");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV", "XLSX"})
    void refuses_a_total_a_million_away_naming_both(ReturnFormat format) {
        ReadReturn<BudgetLine> read = published("36.85").read(format, PERIOD, "GBP_MILLION");

        List<Finding> findings = Contexts.check(read, CONTEXT);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.code()).isEqualTo("CONTROL_TOTAL_DIFFERS");
            assertThat(finding.message())
                    .contains("35.84 (£35,840,000.00)", "36.85 (£36,850,000.00)", "1.01 (£1,010,000.00)", "0.03");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV", "XLSX"})
    void keeps_exact_pounds_and_the_same_digest(ReturnFormat format) {
        ReadReturn<BudgetLine> read = published("35.85").read(format, PERIOD, "GBP_MILLION");

        List<BudgetLine> lines = Contexts.placed(read, CONTEXT);
        ControlTotals totals = ControlTotals.of(BudgetColumns.SCHEMA, lines);

        assertThat(lines)
                .extracting(line -> line.figure(BudgetMeasure.CURRENT_BUDGET))
                .containsExactly(
                        Optional.of(Money.of("21510000.00")),
                        Optional.of(Money.of("980000.00")),
                        Optional.of(Money.of("5320000.00")),
                        Optional.of(Money.of("5750000.00")),
                        Optional.of(Money.of("2280000.00")));
        assertThat(totals.lines()).isEqualTo(5);
        assertThat(totals.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.group()).isEqualTo(java.util.Map.of("fund", "GENERAL_FUND", "type", "EXPENDITURE"));
            assertThat(sum.measure()).isEqualTo("currentBudget");
            assertThat(sum.reported()).isEqualTo(5);
            assertThat(sum.total()).isEqualTo(new java.math.BigDecimal("35840000.00"));
        });
        assertThat(totals.digest()).isEqualTo("sha256:" + sha256("""
                        1|FS|3.4.4|GENERAL_FUND|EXPENDITURE||21510000.00||||
                        2||3.1.1|GENERAL_FUND|EXPENDITURE||980000.00||||
                        3|COM|3.1.2|GENERAL_FUND|EXPENDITURE||5320000.00||||
                        4|EDU|3.1.1|GENERAL_FUND|EXPENDITURE||5750000.00||||
                        5||3.4.4|GENERAL_FUND|EXPENDITURE||2280000.00||||
                        """));
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
