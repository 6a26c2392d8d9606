package org.concordat.budgets.rules;

import java.util.Map;
import java.util.function.Consumer;
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

/** What was spent up to last month stays spent: an actual to date that falls is a correction to be explained. */
final class ActualRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        checked.context().previous().ifPresent(previous -> check(checked, previous, say));
    }

    private static void check(
            CheckedReturn<BudgetLine, BudgetContext> checked,
            ApprovedLines<BudgetLine> previous,
            Consumer<Finding> say) {
        BudgetMeasure measure = BudgetMeasure.ACTUAL_TO_DATE;
        Map<LineKey, Money> before = LineFigures.byIdentity(previous.lines(), measure);
        Map<LineKey, Money> now = LineFigures.byIdentity(checked.placed(), measure);
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            LineKey identity = line.placed().key().identity();
            Money figure = now.remove(identity);
            Money earlier = before.get(identity);
            if (figure != null && earlier != null && figure.compareTo(earlier) < 0) {
                say.accept(Finding.warning(
                        "ACTUAL_FELL",
                        line.at(BudgetColumns.of(measure)),
                        "The actual to date is %s, less than the %s of %s."
                                .formatted(checked.words(figure), checked.words(earlier), previous.period())));
            }
        }
    }
}
