package org.concordat.consolidation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.budget.facts.BudgetLines;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.kernel.Fund;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetLinesTest {

    private static final Measures MEASURES = BudgetRows.TABLE.measures();
    private static final int EXPENDITURE = BudgetRows.TABLE.parts().indexOf(BudgetRows.EXPENDITURE);
    private static final PostedLine PLACEMENTS = line(1, "3.1.1", "100.00", "90.50");
    private static final PostedLine FOSTERING = line(2, "3.1.2", "20.00", null);

    @Test
    void says_how_many_lines_report_a_measure_and_what_they_add_up_to() {
        LineTotals totals = BudgetLines.FORMAT.totals(List.of(FOSTERING, PLACEMENTS));

        assertThat(totals.lines()).isEqualTo(2);
        assertThat(totals.sums())
                .containsExactly(
                        sum(BudgetRows.CURRENT_BUDGET, 2, "120.00"), sum(BudgetRows.ACTUAL_TO_DATE, 1, "90.50"));
    }

    @Test
    void the_digest_is_that_of_the_event_catalogue() {
        // The line of the catalogue's sample of return-approved.
        PostedLine sample = new PostedLine(
                1,
                "3.3.1",
                Fund.GENERAL_FUND.ordinal(),
                EXPENDITURE,
                new LineAmounts.Builder(MEASURES)
                        .report(MEASURES.number(BudgetRows.CURRENT_BUDGET), 2_151_000_000L, 0)
                        .report(MEASURES.number(BudgetRows.ACTUAL_TO_DATE), 2_227_000_000L, 0)
                        .report(MEASURES.number(BudgetRows.FORECAST_OUTTURN), 2_227_000_000L, 0)
                        .build(),
                Arrays.asList("FS-0100", "Family Services", "Two more placements", null));

        assertThat(BudgetLines.FORMAT.totals(List.of(sample)).digest())
                .isEqualTo("sha256:96dcd4c866a7781066b5059c6a00cabb54c4c96e92a3238c3c2b4699b1997c3f");
    }

    @Test
    void a_recharge_is_proved_with_its_counterparty() {
        PostedLine charged = charged(PLACEMENTS, "WCC");

        assertThat(BudgetLines.FORMAT.totals(List.of(charged)).digest())
                .isEqualTo(Topics.digest("1||3.1.1|GENERAL_FUND|EXPENDITURE||100.00||90.50|||counterparty=WCC\n"));
        assertThat(BudgetLines.FORMAT
                        .totals(List.of(charged(PLACEMENTS, "RBKC")))
                        .differencesFrom(BudgetLines.FORMAT.totals(List.of(charged)), BudgetRows.TABLE))
                .singleElement()
                .asString()
                .contains("digest");
    }

    private static PostedLine charged(PostedLine line, String counterparty) {
        return new PostedLine(
                line.line(),
                line.row(),
                line.group(),
                line.part(),
                line.amounts(),
                Arrays.asList(null, null, null, counterparty));
    }

    @Test
    void the_order_in_which_lines_come_means_nothing() {
        assertThat(BudgetLines.FORMAT.totals(List.of(FOSTERING, PLACEMENTS)))
                .isEqualTo(BudgetLines.FORMAT.totals(List.of(PLACEMENTS, FOSTERING)));
    }

    @Test
    void a_difference_names_the_figure_held_and_the_figure_published() {
        LineTotals published = BudgetLines.FORMAT.totals(List.of(PLACEMENTS, FOSTERING));
        LineTotals held = BudgetLines.FORMAT.totals(List.of(line(1, "3.1.1", "100.01", "90.50"), FOSTERING));

        assertThat(held.differencesFrom(published, BudgetRows.TABLE))
                .containsExactly(
                        "currentBudget of EXPENDITURE, GENERAL_FUND: £120.01 in 2 lines held, £120.00 in 2 lines published");
    }

    @Test
    void lines_that_swapped_their_figures_add_up_and_are_found_all_the_same() {
        LineTotals published =
                BudgetLines.FORMAT.totals(List.of(line(1, "3.1.1", "1.00", null), line(2, "3.1.2", "2.00", null)));
        LineTotals held =
                BudgetLines.FORMAT.totals(List.of(line(1, "3.1.1", "2.00", null), line(2, "3.1.2", "1.00", null)));

        assertThat(held.differencesFrom(published, BudgetRows.TABLE))
                .singleElement()
                .asString()
                .contains("digest");
    }

    @Test
    void a_missing_line_is_found() {
        assertThat(BudgetLines.FORMAT
                        .totals(List.of(PLACEMENTS))
                        .differencesFrom(BudgetLines.FORMAT.totals(List.of(PLACEMENTS, FOSTERING)), BudgetRows.TABLE))
                .contains("1 lines are held, 2 were published");
    }

    @Test
    void a_sum_that_nobody_reports_is_no_sum() {
        LineTotals held = BudgetLines.FORMAT.totals(List.of(PLACEMENTS));
        LineTotals published = new LineTotals(
                1,
                java.util.stream.Stream.concat(
                                held.sums().stream(), java.util.stream.Stream.of(sum(BudgetRows.COMMITMENTS, 0, "0")))
                        .toList(),
                held.digest());

        assertThat(held.differencesFrom(published, BudgetRows.TABLE)).isEmpty();
    }

    private static LineTotals.Sum sum(Measure measure, int reported, String total) {
        return new LineTotals.Sum(
                new LineTotals.Key(Fund.GENERAL_FUND.ordinal(), EXPENDITURE, MEASURES.number(measure)),
                reported,
                new Quantity.Pence(pence(total)));
    }

    private static PostedLine line(int number, String serviceLine, String budget, @Nullable String actual) {
        LineAmounts.Builder amounts =
                new LineAmounts.Builder(MEASURES).report(MEASURES.number(BudgetRows.CURRENT_BUDGET), pence(budget), 0);
        if (actual != null) {
            amounts.report(MEASURES.number(BudgetRows.ACTUAL_TO_DATE), pence(actual), 0);
        }
        return new PostedLine(
                number,
                serviceLine,
                Fund.GENERAL_FUND.ordinal(),
                EXPENDITURE,
                amounts.build(),
                Collections.nCopies(4, null));
    }

    private static long pence(String pounds) {
        return new BigDecimal(pounds).movePointRight(2).longValueExact();
    }
}
