package org.concordat.budgets.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** The same cost centre, service line, fund, type and subjective group stand on one line only. */
final class DuplicateRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        Map<LineKey, BudgetLine> first = new HashMap<>();
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            LineKey key = line.placed().key();
            if (key.costCentre().isEmpty() && key.serviceLine().isEmpty()) {
                continue;
            }
            BudgetLine earlier = first.putIfAbsent(key, line.placed());
            if (earlier != null) {
                say.accept(Finding.error(
                        "LINE_TWICE",
                        line.at(),
                        "Lines %d and %d are both for %s. Add them up, or correct one."
                                .formatted(earlier.number(), line.placed().number(), key.words())));
            }
        }
    }
}
