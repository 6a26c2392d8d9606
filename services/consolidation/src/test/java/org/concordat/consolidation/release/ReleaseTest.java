package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.release.World.LBHF;
import static org.concordat.consolidation.release.World.RBKC;
import static org.concordat.consolidation.release.World.WCC;
import static org.concordat.consolidation.release.World.contribution;
import static org.concordat.consolidation.release.World.line;
import static org.concordat.consolidation.release.World.row;
import static org.concordat.consolidation.release.World.rule;
import static org.concordat.kernel.LineType.EXPENDITURE;
import static org.concordat.kernel.LineType.GRANT;
import static org.concordat.kernel.LineType.INCOME;

import java.util.List;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.question.Edition;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.sharing.SharingDetail;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final Measure ACTUAL = BudgetRows.ACTUAL_TO_DATE;

    private final World world = World.of(LBHF, RBKC, WCC);

    private ReleasedCell net(String code) {
        return row(world.view(), code).figures().cell(BudgetRows.NET, ACTUAL);
    }

    @Test
    void a_borough_without_a_mandate_is_withheld_whatever_it_posted() {
        world.borough(LBHF).allowing(SharingDetail.NAMED).with(line(1, "3.1.1", EXPENDITURE, "10"));
        world.borough(RBKC).with(line(1, "3.1.1", EXPENDITURE, "20"));

        assertThat(net("3.1.1").value()).contains(Money.of("10"));
        assertThat(net("3.1.1").coverage()).contains(new Coverage(List.of(LBHF), List.of(RBKC, WCC), List.of()));
        assertThat(contribution(row(world.view(), "3.1.1"), RBKC)
                        .figures()
                        .cell(BudgetRows.NET, ACTUAL)
                        .status())
                .isEqualTo(CellStatus.WITHHELD);
        assertThat(world.view().coverage()).contains(new Coverage(List.of(LBHF), List.of(RBKC, WCC), List.of()));
    }

    @Test
    void a_return_that_is_not_in_is_missing_and_the_total_says_so() {
        world.borough(LBHF).allowing(SharingDetail.NAMED).with(line(1, "3.1.1", EXPENDITURE, "10"));
        world.borough(RBKC).allowing(SharingDetail.TOTALS);
        world.borough(WCC).allowing(SharingDetail.NAMED);

        assertThat(net("3").coverage()).contains(new Coverage(List.of(LBHF), List.of(), List.of(RBKC, WCC)));
        assertThat(contribution(row(world.view(), "3"), WCC)
                        .figures()
                        .cell(BudgetRows.NET, ACTUAL)
                        .status())
                .isEqualTo(CellStatus.MISSING);
        assertThat(contribution(row(world.view(), "3"), RBKC)
                        .figures()
                        .cell(BudgetRows.NET, ACTUAL)
                        .status())
                .isEqualTo(CellStatus.WITHHELD);
    }

    @Test
    void totals_are_added_and_never_shown_by_themselves() {
        world.in(Edition.SECOND);
        world.borough(LBHF).allowing(SharingDetail.TOTALS).with(line(1, "3.1.1", EXPENDITURE, "10"));
        world.borough(RBKC).allowing(SharingDetail.NAMED).with(line(1, "3.1.1", EXPENDITURE, "20"));

        assertThat(net("3.1.1").value()).contains(Money.of("30"));
        ReleasedContribution contribution = contribution(row(world.view(), "3.1.1"), LBHF);
        assertThat(contribution.detail()).isEqualTo(SharingDetail.TOTALS);
        assertThat(contribution.figures().cell(BudgetRows.NET, ACTUAL).status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(contribution.figures().has(BudgetRows.EXPENDITURE)).isFalse();
    }

    @Test
    void a_total_of_one_borough_that_allows_totals_only_is_withheld() {
        world.borough(LBHF).allowing(SharingDetail.TOTALS).with(line(1, "3.1.1", EXPENDITURE, "10"));

        assertThat(net("3.1.1").status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(net("3.1.1").coverage()).contains(new Coverage(List.of(), List.of(LBHF, RBKC, WCC), List.of()));

        world.borough(RBKC).allowing(SharingDetail.TOTALS);
        assertThat(net("3.1.1").status()).isEqualTo(CellStatus.MISSING);
        assertThat(net("3.1.1").coverage()).contains(new Coverage(List.of(), List.of(LBHF, WCC), List.of(RBKC)));
    }

    @Test
    void a_total_is_as_open_as_the_least_open_line_below_even_without_a_figure_there() {
        world.borough(LBHF)
                .allowing(rule(SharingDetail.NAMED), rule(SharingDetail.WITHHELD, "3.1.2", ""))
                .with(line(1, "3.1.1", EXPENDITURE, "10"));

        assertThat(net("3.1.1").status()).isEqualTo(CellStatus.SHOWN);
        assertThat(net("3.1").status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(net("3").status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(net("3.2").value()).contains(Money.ZERO);
    }

    @Test
    void net_is_expenditure_less_grant_less_income() {
        world.borough(LBHF)
                .allowing(SharingDetail.NAMED)
                .with(
                        line(1, "3.1.1", EXPENDITURE, "100"),
                        line(2, "3.1.1", GRANT, "30"),
                        line(3, "3.1.2", INCOME, "5.50"));

        assertThat(net("3.1.1").value()).contains(Money.of("70"));
        assertThat(net("3.1").value()).contains(Money.of("64.50"));
        ReleasedFigures figures = row(world.view(), "3.1.1").figures();
        assertThat(figures.cell(BudgetRows.GRANT, ACTUAL).value()).contains(Money.of("30"));
        assertThat(figures.has(BudgetRows.INCOME)).isFalse();
    }

    @Test
    void a_figure_left_out_on_one_line_is_missing_there_and_above_and_missing_is_not_zero() {
        world.borough(LBHF)
                .allowing(SharingDetail.NAMED)
                .with(
                        line(1, "3.1.1", Fund.GENERAL_FUND, EXPENDITURE, "1", "2", "3", null, "5", null),
                        line(2, "3.1.2", EXPENDITURE, "7"));

        assertThat(net("3.1.1").status()).isEqualTo(CellStatus.MISSING);
        assertThat(net("3.1").coverage()).contains(new Coverage(List.of(), List.of(RBKC, WCC), List.of(LBHF)));
        assertThat(net("3.1.2").value()).contains(Money.of("7"));
        ReleasedFigures figures = row(world.view(), "3.1").figures();
        assertThat(figures.cell(BudgetRows.NET, BudgetRows.CURRENT_BUDGET).value())
                .contains(Money.of("9"));
        assertThat(figures.cell(BudgetRows.NET, BudgetRows.VARIANCE).status()).isEqualTo(CellStatus.MISSING);
    }

    @Test
    void variance_is_forecast_less_current_budget_and_no_more_open_than_either() {
        world.in(Edition.SECOND);
        world.borough(LBHF)
                .allowing(rule(SharingDetail.NAMED), rule(SharingDetail.TOTALS, "", "forecastOutturn"))
                .with(line(1, "3.1.1", Fund.GENERAL_FUND, EXPENDITURE, "1", "10", "3", "4", "5", "12"));
        world.borough(RBKC)
                .allowing(SharingDetail.NAMED)
                .with(line(1, "3.1.1", Fund.GENERAL_FUND, EXPENDITURE, "1", "20", "3", "4", "5", "19.50"));

        ReleasedRow row = row(world.view(), "3.1.1");
        assertThat(row.figures().cell(BudgetRows.NET, BudgetRows.VARIANCE).value())
                .contains(Money.of("1.50"));
        assertThat(contribution(row, LBHF)
                        .figures()
                        .cell(BudgetRows.NET, BudgetRows.VARIANCE)
                        .status())
                .isEqualTo(CellStatus.WITHHELD);
        assertThat(contribution(row, RBKC)
                        .figures()
                        .cell(BudgetRows.NET, BudgetRows.VARIANCE)
                        .value())
                .contains(Money.of("-0.50"));
    }

    @Test
    void a_submitted_return_makes_the_cells_it_is_in_provisional() {
        world.borough(LBHF).allowing(SharingDetail.NAMED).provisional().with(line(1, "3.1.1", EXPENDITURE, "10"));
        world.borough(RBKC).allowing(SharingDetail.NAMED).with(line(1, "3.1.1", EXPENDITURE, "20"));

        ReleasedRow row = row(world.view(), "3.1.1");
        assertThat(row.figures().cell(BudgetRows.NET, ACTUAL).status()).isEqualTo(CellStatus.PROVISIONAL);
        assertThat(contribution(row, LBHF)
                        .figures()
                        .cell(BudgetRows.NET, ACTUAL)
                        .status())
                .isEqualTo(CellStatus.PROVISIONAL);
        assertThat(contribution(row, RBKC)
                        .figures()
                        .cell(BudgetRows.NET, ACTUAL)
                        .status())
                .isEqualTo(CellStatus.SHOWN);
    }

    @Test
    void other_funds_have_rows_only_where_something_may_be_seen_and_never_mix() {
        world.borough(LBHF)
                .allowing(SharingDetail.NAMED)
                .with(line(1, "3.1.1", Fund.DSG, EXPENDITURE, "1", "1", "1", "1", "1", "1"));
        world.borough(RBKC).with(line(1, "1.1", Fund.CAPITAL, EXPENDITURE, "1", "1", "1", "1", "1", "1"));

        assertThat(world.view().rows().stream()
                        .map(row ->
                                Fund.values()[row.group()] + " " + row.node().code()))
                .containsExactly(
                        "GENERAL_FUND 1",
                        "GENERAL_FUND 1.1",
                        "GENERAL_FUND 3",
                        "GENERAL_FUND 3.1",
                        "GENERAL_FUND 3.1.1",
                        "GENERAL_FUND 3.1.2",
                        "GENERAL_FUND 3.2",
                        "GENERAL_FUND 3.2.1",
                        "DSG 3",
                        "DSG 3.1",
                        "DSG 3.1.1");
        assertThat(net("3").value()).contains(Money.ZERO);
        world.fund(Fund.DSG);
        assertThat(world.view().rows()).hasSize(3);
    }

    @Test
    void only_the_services_that_are_shared_have_rows() {
        world.borough(LBHF).allowing(SharingDetail.NAMED).with(line(1, "3.2.1", EXPENDITURE, "10"));

        world.sharing("3.1");

        assertThat(world.view().rows().stream().map(row -> row.node().code())).containsExactly("3.1", "3.1.1", "3.1.2");
        assertThat(world.view().rows().stream().map(ReleasedRow::level)).containsExactly(1, 2, 2);
    }

    @Test
    void cost_centres_are_shown_where_the_mandate_goes_down_to_them_and_where_asked_for() {
        world.borough(LBHF)
                .allowing(rule(SharingDetail.NAMED), rule(SharingDetail.DETAIL, "3.1.1", ""))
                .with(line(1, "3.1.1", EXPENDITURE, "10"), line(2, "3.1.2", EXPENDITURE, "20"));

        ReleasedLine line =
                contribution(row(world.view(), "3.1.1"), LBHF).lines().getFirst();
        assertThat(line.texts().get(0)).contains("CC-1");
        assertThat(line.texts().get(2)).contains("comment on line 1");
        assertThat(line.cell(ACTUAL).value()).contains(Money.of("10"));
        assertThat(contribution(row(world.view(), "3.1.2"), LBHF).lines()).isEmpty();
        assertThat(contribution(row(world.withoutCostCentres().view(), "3.1.1"), LBHF)
                        .lines())
                .isEmpty();
    }

    @Test
    void a_comment_stays_back_where_a_figure_it_may_speak_of_does() {
        world.borough(LBHF)
                .allowing(rule(SharingDetail.DETAIL), rule(SharingDetail.NAMED, "", "forecastOutturn"))
                .with(line(1, "3.1.1", EXPENDITURE, "10"));

        ReleasedLine line =
                contribution(row(world.view(), "3.1.1"), LBHF).lines().getFirst();
        assertThat(line.texts().get(2)).isEmpty();
        assertThat(line.cell(BudgetRows.FORECAST_OUTTURN).status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(line.cell(BudgetRows.VARIANCE).status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(line.cell(ACTUAL).status()).isEqualTo(CellStatus.SHOWN);
    }

    @Test
    void a_borough_sees_everything_of_its_own_even_what_the_chart_does_not_know() {
        world.borough(LBHF)
                .with(line(1, "3.1.1", EXPENDITURE, "10"), line(2, "9.9", EXPENDITURE, "3"))
                .version(2)
                .illustrative();

        ReleasedView own = world.sovereign(LBHF);

        assertThat(row(own, "3").figures().cell(BudgetRows.NET, ACTUAL).value()).contains(Money.of("10"));
        assertThat(row(own, "9.9").figures().cell(BudgetRows.NET, ACTUAL).value())
                .contains(Money.of("3"));
        assertThat(row(own, "3.1.1").lines()).hasSize(1);
        assertThat(own.coverage()).isEmpty();
        assertThat(own.illustrative()).containsExactly(LBHF);
        assertThat(own.restated())
                .singleElement()
                .extracting(ReleasedView.Restated::version)
                .isEqualTo(2);
    }

    @Test
    void the_head_tells_of_a_return_only_where_some_figure_of_it_is_shown() {
        world.borough(LBHF).with(line(1, "3.1.1", EXPENDITURE, "10")).version(2).illustrative();
        world.borough(RBKC).allowing(SharingDetail.NAMED).with(line(1, "3.1.1", EXPENDITURE, "20"));

        assertThat(world.view().illustrative()).isEmpty();
        assertThat(world.view().restated()).isEmpty();
        assertThat(world.view().mandates())
                .singleElement()
                .extracting(ReleasedView.Mandate::borough)
                .isEqualTo(RBKC);
    }

    @Test
    void the_head_tells_who_restated_beside_a_figure_shown_by_itself_and_nowhere_else() {
        world.borough(LBHF).allowing(SharingDetail.TOTALS).version(2).with(line(1, "3.1.1", EXPENDITURE, "10"));
        world.borough(RBKC).allowing(SharingDetail.NAMED).version(2).with(line(1, "3.1.1", EXPENDITURE, "20"));

        assertThat(world.view().restated())
                .singleElement()
                .extracting(ReleasedView.Restated::borough)
                .isEqualTo(RBKC);
    }
}
