package org.concordat.consolidation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlTotalsTest {

    private static final BudgetFact PLACEMENTS = line(1, "3.1.1", "100.00", "90.50");
    private static final BudgetFact FOSTERING = line(2, "3.1.2", "20.00", null);

    @Test
    void says_how_many_lines_report_a_measure_and_what_they_add_up_to() {
        ControlTotals totals = ControlTotals.of(List.of(FOSTERING, PLACEMENTS));

        assertThat(totals.lines()).isEqualTo(2);
        assertThat(totals.sums())
                .containsExactly(
                        sum(BudgetMeasure.CURRENT_BUDGET, 2, "120.00"), sum(BudgetMeasure.ACTUAL_TO_DATE, 1, "90.50"));
    }

    @Test
    void the_digest_is_that_of_the_event_catalogue() {
        // The line of the catalogue's sample of return-approved.
        BudgetFact sample = new BudgetFact(
                1,
                "FS-0100",
                "Family Services",
                "3.3.1",
                Fund.GENERAL_FUND,
                LineType.EXPENDITURE,
                Figures.ofPounds(null, pounds("21510000"), null, pounds("22270000"), null, pounds("22270000")),
                "Two more placements");

        assertThat(ControlTotals.of(List.of(sample)).digest())
                .isEqualTo("sha256:96dcd4c866a7781066b5059c6a00cabb54c4c96e92a3238c3c2b4699b1997c3f");
    }

    @Test
    void the_order_in_which_lines_come_means_nothing() {
        assertThat(ControlTotals.of(List.of(FOSTERING, PLACEMENTS)))
                .isEqualTo(ControlTotals.of(List.of(PLACEMENTS, FOSTERING)));
    }

    @Test
    void a_difference_names_the_figure_held_and_the_figure_published() {
        ControlTotals published = ControlTotals.of(List.of(PLACEMENTS, FOSTERING));
        ControlTotals held = ControlTotals.of(List.of(line(1, "3.1.1", "100.01", "90.50"), FOSTERING));

        assertThat(held.differencesFrom(published))
                .containsExactly(
                        "currentBudget of EXPENDITURE, GENERAL_FUND: £120.01 in 2 lines held, £120.00 in 2 lines published");
    }

    @Test
    void lines_that_swapped_their_figures_add_up_and_are_found_all_the_same() {
        ControlTotals published =
                ControlTotals.of(List.of(line(1, "3.1.1", "1.00", null), line(2, "3.1.2", "2.00", null)));
        ControlTotals held = ControlTotals.of(List.of(line(1, "3.1.1", "2.00", null), line(2, "3.1.2", "1.00", null)));

        assertThat(held.differencesFrom(published)).singleElement().asString().contains("digest");
    }

    @Test
    void a_missing_line_is_found() {
        assertThat(ControlTotals.of(List.of(PLACEMENTS))
                        .differencesFrom(ControlTotals.of(List.of(PLACEMENTS, FOSTERING))))
                .contains("1 lines are held, 2 were published");
    }

    @Test
    void a_sum_that_nobody_reports_is_no_sum() {
        ControlTotals held = ControlTotals.of(List.of(PLACEMENTS));
        ControlTotals published = new ControlTotals(
                1,
                java.util.stream.Stream.concat(
                                held.sums().stream(),
                                java.util.stream.Stream.of(sum(BudgetMeasure.COMMITMENTS, 0, "0")))
                        .toList(),
                held.digest());

        assertThat(held.differencesFrom(published)).isEmpty();
    }

    private static ControlTotals.Sum sum(BudgetMeasure measure, int reported, String total) {
        return new ControlTotals.Sum(Fund.GENERAL_FUND, LineType.EXPENDITURE, measure, reported, Money.of(total));
    }

    private static BudgetFact line(int number, String serviceLine, String budget, @Nullable String actual) {
        return new BudgetFact(
                number,
                null,
                null,
                serviceLine,
                Fund.GENERAL_FUND,
                LineType.EXPENDITURE,
                Figures.ofPounds(null, pounds(budget), null, actual == null ? null : pounds(actual), null, null),
                null);
    }

    private static BigDecimal pounds(String amount) {
        return new BigDecimal(amount);
    }
}
