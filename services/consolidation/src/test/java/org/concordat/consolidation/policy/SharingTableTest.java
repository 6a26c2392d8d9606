package org.concordat.consolidation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.junit.jupiter.api.Test;

class SharingTableTest {

    private static final Measures MEASURES = BudgetRows.TABLE.measures();
    private static final RowTree CHART = RowTree.of(new Chart(List.of(
            new ServiceLine("3", "Children", Optional.empty(), true),
            new ServiceLine("3.1", "Looked after", Optional.of("3"), true),
            new ServiceLine("3.1.1", "Residential", Optional.of("3.1"), false),
            new ServiceLine("3.1.2", "Fostering", Optional.of("3.1"), false))));
    private static final LocalDate DAY = LocalDate.of(2016, 7, 15);

    private static SharingRule rule(SharingDetail detail, String line, String measure, String until) {
        return new SharingRule(
                Optional.empty(),
                Optional.empty(),
                Optional.of(line).filter(text -> !text.isEmpty()),
                Optional.of(measure).filter(text -> !text.isEmpty()),
                detail,
                Optional.empty(),
                Optional.of(until).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    }

    private static SharingTable table(LocalDate day, SharingRule... rules) {
        MandateKnown mandate = new MandateKnown(
                "id",
                new Borough("LBHF"),
                new FinancialYear(2016),
                1,
                "Mandate",
                List.of(rules),
                Set.of(),
                Instant.EPOCH);
        return SharingTable.of(Optional.of(mandate), "tri-borough", day, CHART, MEASURES);
    }

    private static int node(String code) {
        return CHART.find(code).orElseThrow();
    }

    @Test
    void without_a_mandate_nothing_is_shared() {
        SharingTable table = SharingTable.of(Optional.empty(), "tri-borough", DAY, CHART, MEASURES);

        assertThat(table.sharesAnything()).isFalse();
        assertThat(table.reason(node("3"), MEASURES.number(BudgetRows.VARIANCE), "cost centres")
                        .text())
                .startsWith("No mandate was in force");
    }

    @Test
    void a_total_is_decided_by_the_least_open_line_below_and_says_which() {
        SharingTable table =
                table(DAY, rule(SharingDetail.DETAIL, "", "", ""), rule(SharingDetail.TOTALS, "3.1.2", "", ""));

        assertThat(table.detail(node("3"), MEASURES.number(BudgetRows.COMMITMENTS)))
                .isEqualTo(SharingDetail.TOTALS);
        assertThat(table.detail(node("3.1.1"), MEASURES.number(BudgetRows.COMMITMENTS)))
                .isEqualTo(SharingDetail.DETAIL);
        SharingReason reason = table.reason(node("3"), MEASURES.number(BudgetRows.COMMITMENTS), "cost centres");
        assertThat(reason.pointer()).contains("/sharing/1");
        assertThat(reason.decidedBelow()).contains("3.1.2");
    }

    @Test
    void an_embargo_is_compared_with_the_day_that_is_asked_about() {
        SharingRule[] rules = {
            rule(SharingDetail.NAMED, "", "", ""), rule(SharingDetail.WITHHELD, "", "forecastOutturn", "2016-07-14")
        };

        assertThat(table(DAY.minusDays(1), rules).detail(node("3.1.1"), MEASURES.number(BudgetRows.FORECAST_OUTTURN)))
                .isEqualTo(SharingDetail.WITHHELD);
        assertThat(table(DAY, rules).detail(node("3.1.1"), MEASURES.number(BudgetRows.FORECAST_OUTTURN)))
                .isEqualTo(SharingDetail.NAMED);
    }

    @Test
    void each_measure_of_a_row_is_as_open_as_its_rule_and_no_more_than_what_it_is_made_of() {
        SharingTable table = table(
                DAY, rule(SharingDetail.NAMED, "", "", ""), rule(SharingDetail.WITHHELD, "", "currentBudget", ""));

        int row = node("3");

        assertThat(table.isAtLeast(SharingDetail.NAMED, row, MEASURES.number(BudgetRows.CURRENT_BUDGET)))
                .isFalse();
        assertThat(table.isAtLeast(SharingDetail.NAMED, row, MEASURES.number(BudgetRows.VARIANCE)))
                .isFalse();
        assertThat(table.isAtLeast(SharingDetail.NAMED, row, MEASURES.number(BudgetRows.ACTUAL_TO_DATE)))
                .isTrue();
        assertThat(table.most(row)).isEqualTo(SharingDetail.NAMED);
        assertThat(table.least(row)).isEqualTo(SharingDetail.WITHHELD);
    }
}
