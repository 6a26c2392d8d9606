package org.concordat.budgets.rules;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** Original budgets stay what the year's first approved return made them; what moves afterwards is a virement. */
final class OriginalBudgetRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        checked.context().yearsFirst().ifPresent(first -> check(checked, first, say));
    }

    private static void check(
            CheckedReturn<BudgetLine, BudgetContext> checked, ApprovedLines<BudgetLine> first, Consumer<Finding> say) {
        BudgetMeasure measure = BudgetMeasure.ORIGINAL_BUDGET;
        Map<LineKey, Money> then = LineFigures.byIdentity(first.lines(), measure);
        Set<LineKey> known =
                first.lines().stream().map(line -> line.key().identity()).collect(Collectors.toSet());
        Map<LineKey, Money> now = LineFigures.byIdentity(checked.placed(), measure);
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            LineKey identity = line.placed().key().identity();
            Money figure = now.remove(identity);
            if (figure == null || known.contains(identity) && !then.containsKey(identity)) {
                continue;
            }
            Money fixed = then.getOrDefault(identity, Money.ZERO);
            if (!figure.equals(fixed)) {
                say.accept(Finding.error(
                        "ORIGINAL_BUDGET_CHANGED",
                        line.at(BudgetColumns.of(measure)),
                        "The original budget is %s here and %s in the year's first approved return (%s). It does not change within the year: record a virement, which moves the current budget."
                                .formatted(checked.words(figure), checked.words(fixed), first.period())));
            }
        }
    }
}
