package org.concordat.budgets.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/**
 * Figures of every type are stated as positive amounts. Grants and income in the negative would raise net where they
 * lower it, so a return that looks that way round is refused, never turned. An actual or a commitment may be negative:
 * last year's accruals are reversed in spring. So may a single expenditure budget (savings not yet allocated), but not
 * all of them.
 */
final class SignRule implements Rule<BudgetLine, BudgetContext> {

    private static final List<BudgetMeasure> PLANNED = List.of(
            BudgetMeasure.ORIGINAL_BUDGET,
            BudgetMeasure.CURRENT_BUDGET,
            BudgetMeasure.PROFILE_TO_DATE,
            BudgetMeasure.FORECAST_OUTTURN);

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        boolean expenditureFlipped = isExpenditureFlipped(
                checked.lines(),
                checked.period().isOpening() ? BudgetMeasure.ORIGINAL_BUDGET : BudgetMeasure.CURRENT_BUDGET);
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            if (line.placed().type() != LineType.EXPENDITURE || expenditureFlipped) {
                PLANNED.stream()
                        .filter(measure ->
                                line.placed().figure(measure).map(Money::signum).equals(Optional.of(-1)))
                        .findFirst()
                        .ifPresent(measure -> say.accept(flipped(line, measure, checked)));
            }
        }
    }

    private static boolean isExpenditureFlipped(List<CheckedReturn.Line<BudgetLine>> lines, BudgetMeasure budget) {
        List<Integer> signs = lines.stream()
                .map(CheckedReturn.Line::placed)
                .filter(line -> line.type() == LineType.EXPENDITURE)
                .flatMap(line -> line.figure(budget).stream())
                .map(Money::signum)
                .filter(sign -> sign != 0)
                .toList();
        return !signs.isEmpty() && signs.stream().allMatch(sign -> sign < 0);
    }

    private static Finding flipped(
            CheckedReturn.Line<BudgetLine> line,
            BudgetMeasure measure,
            CheckedReturn<BudgetLine, BudgetContext> checked) {
        Money figure = line.placed().figure(measure).orElseThrow();
        return Finding.error(
                "SIGN_FLIPPED",
                line.at(BudgetColumns.of(measure)),
                "%s of %s is %s. Figures of every type are stated as positive amounts: expenditure, grant and income alike. Turn the signs of this file."
                        .formatted(measure.title(), line.placed().type(), checked.words(figure)));
    }
}
