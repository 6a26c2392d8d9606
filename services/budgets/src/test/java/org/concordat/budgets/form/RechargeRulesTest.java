package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.budgets.form.Contexts.approved;
import static org.concordat.budgets.form.Contexts.standard;
import static org.concordat.kernel.BudgetMeasure.CURRENT_BUDGET;
import static org.concordat.kernel.BudgetMeasure.ORIGINAL_BUDGET;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.budgets.form.ReturnRulesTest.Case;
import org.concordat.returns.reading.ReturnFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that name the other borough of a recharge, right and wrong, from each of the three formats. */
class RechargeRulesTest {

    static List<Case> cases() {
        Contexts context = standard();
        return List.of(
                Case.of(
                        "recharges with two boroughs, and what is none",
                        context,
                        Sheet.of(
                                "cost_centre|type|counterparty|current_budget",
                                "FS|INCOME|WCC|10",
                                "FS|INCOME| rbkc |4",
                                "FS|INCOME||5",
                                "EDU|EXPENDITURE|WCC|20")),
                Case.of(
                        "the same recharge twice",
                        context,
                        Sheet.of("cost_centre|type|counterparty|current_budget", "FS|INCOME|WCC|10", "FS|INCOME|wcc|4"),
                        "ERROR LINE_TWICE 2 -"),
                Case.of(
                        "a borough that nobody knows",
                        context,
                        Sheet.of("cost_centre|counterparty|current_budget", "FS|Westminster|10"),
                        "ERROR COUNTERPARTY_UNKNOWN 1 counterparty"),
                Case.of(
                        "the borough itself",
                        context,
                        Sheet.of("cost_centre|counterparty|current_budget", "FS|LBHF|10"),
                        "ERROR COUNTERPARTY_IS_ITSELF 1 counterparty"),
                Case.of(
                        "a grant from a partner",
                        context,
                        Sheet.of("cost_centre|type|counterparty|current_budget", "FS|GRANT|WCC|10"),
                        "ERROR COUNTERPARTY_OF_GRANT 1 counterparty"),
                Case.of(
                        "a budget whose counterparty is named later",
                        standard()
                                .yearsFirst(approved("FS", "3.4.4", ORIGINAL_BUDGET, "100", CURRENT_BUDGET, "100"))
                                .previous(approved("FS", "3.4.4", ORIGINAL_BUDGET, "100", CURRENT_BUDGET, "100")),
                        Sheet.of("cost_centre|counterparty|original_budget|current_budget", "FS|WCC|100|100")),
                Case.of(
                        "a budget that is charged by two boroughs after all",
                        standard()
                                .yearsFirst(approved("FS", "3.4.4", ORIGINAL_BUDGET, "100", CURRENT_BUDGET, "100"))
                                .previous(approved("FS", "3.4.4", ORIGINAL_BUDGET, "100", CURRENT_BUDGET, "100")),
                        Sheet.of(
                                "cost_centre|counterparty|original_budget|current_budget",
                                "FS|WCC|60|60",
                                "FS|RBKC|40|40")),
                Case.of(
                        "a restatement that names a counterparty",
                        standard().replacing(approved("FS", "3.4.4", CURRENT_BUDGET, "100")),
                        Sheet.of("cost_centre|counterparty|current_budget", "FS|WCC|100"),
                        "WARNING RESTATEMENT - -",
                        "WARNING LINE_RESTATED 1 -",
                        "WARNING LINE_RESTATED - -"));
    }

    static Stream<Arguments> casesInEachFormat() {
        return cases().stream()
                .flatMap(one -> Stream.of(ReturnFormat.JSON, ReturnFormat.CSV, ReturnFormat.XLSX)
                        .map(format -> Arguments.of(one, format)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("casesInEachFormat")
    void each_check_says_what_it_should_in_each_format(Case one, ReturnFormat format) {
        assertThat(Contexts.check(
                        one.sheet().read(format, "2016-17-P03", one.unit()),
                        one.context().plain()))
                .extracting(finding -> "%s %s %s"
                        .formatted(finding.severity(), finding.code(), finding.at())
                        .strip())
                .containsExactlyInAnyOrderElementsOf(one.expectedIn(format));
    }
}
