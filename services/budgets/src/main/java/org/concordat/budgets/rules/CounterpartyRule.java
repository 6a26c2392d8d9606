package org.concordat.budgets.rules;

import java.util.function.Consumer;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.LineType;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A recharge is with another borough that is known, and is what one earns and the other spends. */
final class CounterpartyRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            line.placed().counterparty().ifPresent(code -> check(code, line, checked.context(), say));
        }
    }

    private static void check(
            String code, CheckedReturn.Line<BudgetLine> line, BudgetContext context, Consumer<Finding> say) {
        String at = line.at(BudgetColumns.COUNTERPARTY);
        if (code.equals(context.borough().code())) {
            say.accept(Finding.error(
                    "COUNTERPARTY_IS_ITSELF",
                    at,
                    "The line names %s, whose return this is. Name the other borough, or nobody where the charge is within this one."
                            .formatted(code)));
        } else if (context.boroughs().stream().map(Borough::code).noneMatch(code::equals)) {
            say.accept(Finding.error(
                    "COUNTERPARTY_UNKNOWN",
                    at,
                    "No borough with the code '%s' is known. Name it as it is recorded, such as WCC, or leave it blank where the line is no recharge between boroughs."
                            .formatted(code)));
        }
        if (line.placed().type() == LineType.GRANT) {
            say.accept(Finding.error(
                    "COUNTERPARTY_OF_GRANT",
                    at,
                    "The line is a grant and names %s. A recharge is income of the one and expenditure of the other: correct the type, or name nobody."
                            .formatted(code)));
        }
    }
}
