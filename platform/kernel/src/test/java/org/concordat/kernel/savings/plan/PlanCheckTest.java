package org.concordat.kernel.savings.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.MoneyUnit;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    @Test
    void initiatives_of_one_title_and_fund_may_be_one_saving() {
        Initiative one = Plans.cumulative("Early help", Fund.GENERAL_FUND, "2016-17 340");

        assertThat(codes(Map.of("A", one, "B", Plans.cumulative("Early Help ", Fund.GENERAL_FUND, "2016-17 10"))))
                .containsExactly("DOUBLE_COUNTED B");
        assertThat(codes(Map.of("A", one, "B", Plans.cumulative("Early help", Fund.DSG, "2016-17 340"))))
                .isEmpty();
    }

    @Test
    void initiatives_of_one_contract_and_the_same_amounts_may_be_one_saving() {
        Consumer<Plans.Draft> ofContract = draft -> draft.contracts = Optional.of(List.of("C-1"));

        assertThat(codes(Map.of("A", with(ofContract, "One"), "B", with(ofContract, "Two"))))
                .containsExactly("DOUBLE_COUNTED B");
        assertThat(codes(Map.of(
                        "A",
                        with(ofContract, "One"),
                        "B",
                        with(ofContract.andThen(d -> d.planned("2016-17 339")), "Two"))))
                .isEmpty();
    }

    @Test
    void a_share_of_a_shared_saving_is_recorded_once() {
        Consumer<Plans.Draft> shared = draft -> {
            draft.partnership = Optional.of("tri-borough");
            draft.sharedReference = Optional.of("management");
        };

        assertThat(codes(Map.of("A", with(shared, "One"), "B", with(shared, "Two"))))
                .containsExactly("SHARED_TWICE B");
    }

    @Test
    void what_waits_for_nothing_is_told() {
        assertThat(codes(Map.of("A", with(draft -> draft.dependsOn = Optional.of(List.of("Z")), "One"))))
                .containsExactly("DEPENDENCY_UNKNOWN A");
        assertThat(codes(Map.of(
                        "A", with(draft -> draft.dependsOn = Optional.of(List.of("B")), "One"),
                        "B", with(draft -> {}, "Two"))))
                .isEmpty();
    }

    @Test
    void what_a_paper_takes_out_is_what_it_has_of_the_fund() {
        Consumer<Plans.Draft> schools = draft -> {
            draft.fund = Fund.DSG;
            draft.additional = Optional.of(new BigDecimal("420"));
        };
        Initiative rest = with(
                draft -> {
                    draft.fund = Fund.DSG;
                    draft.additional = Optional.of(new BigDecimal("200"));
                },
                "Two");

        assertThat(codes(Map.of("A", with(schools, "One"), "B", rest, "X", Plans.exclusion("Exclude DSG"))))
                .isEmpty();
        assertThat(codes(Map.of("A", with(schools, "One"), "X", Plans.exclusion("Exclude DSG"))))
                .containsExactly("EXCLUSION_DIFFERS X");
    }

    @Test
    void a_stated_figure_is_what_the_table_makes_as_finely_as_it_is_stated() {
        List<Initiative> plan = List.of(
                Plans.cumulative("One", Fund.GENERAL_FUND, "2014-15 4277"),
                Plans.cumulative("Two", Fund.DSG, "2014-15 410"));

        assertThat(stated("3.9", Optional.empty()).check(plan, "/stated/0")).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo("STATED_FIGURE_DIFFERS");
            assertThat(finding.message()).contains("3.9 (£3,900,000.00)", "4.687 (£4,687,000.00)", "0.787");
        });
        assertThat(stated("4.7", Optional.empty()).check(plan, "/stated/0")).isEmpty();
        assertThat(stated("4.6", Optional.empty()).check(plan, "/stated/0")).isPresent();
        assertThat(stated("4.3", Optional.of(Fund.GENERAL_FUND)).check(plan, "/stated/0"))
                .isEmpty();
    }

    private static StatedFigure stated(String amount, Optional<Fund> fund) {
        return new StatedFigure(
                "£%s million assured".formatted(amount),
                new BigDecimal(amount),
                MoneyUnit.GBP_MILLION,
                StatedFigure.Sum.PLANNED,
                Optional.of(FinancialYear.parse("2014-15")),
                fund,
                Optional.empty(),
                Optional.empty());
    }

    private static Initiative with(Consumer<Plans.Draft> changes, String title) {
        Plans.Draft draft = Plans.draft();
        draft.title = title;
        changes.accept(draft);
        return draft.build();
    }

    private static List<String> codes(Map<String, Initiative> plan) {
        return PlanCheck.check(plan).stream()
                .map(finding -> finding.code() + " " + finding.at())
                .toList();
    }
}
