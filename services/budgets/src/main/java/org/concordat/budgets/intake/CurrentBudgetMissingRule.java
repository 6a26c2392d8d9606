package org.concordat.budgets.intake;

import java.util.function.Consumer;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;

/** Every line says its current budget; nothing else has to be there. */
final class CurrentBudgetMissingRule implements Rule {

    @Override
    public void check(Checked checked, Consumer<Finding> say) {
        BudgetMeasure required = BudgetMeasure.CURRENT_BUDGET;
        for (Checked.Line line : checked.lines()) {
            boolean anything = line.sent().figures().containsKey(required)
                    || line.sent().unreadable().contains(required);
            if (!anything) {
                say.accept(Finding.error(
                        "CURRENT_BUDGET_MISSING",
                        line.at(required),
                        "The line has no current budget. Write 0 if there is none."));
            }
        }
    }
}
