package org.concordat.budgets.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
        List<CheckedReturn.Line<BudgetLine>> naming = checked.lines().stream()
                .filter(line -> line.placed().counterparty().isPresent())
                .toList();
        if (naming.isEmpty()) {
            return; // and nobody asks who is known
        }
        String own = checked.context().borough().code();
        Set<String> known =
                checked.context().boroughs().get().stream().map(Borough::code).collect(Collectors.toSet());
        naming.forEach(line -> check(line.placed().counterparty().orElseThrow(), line, own, known, say));
    }

    private static void check(
            String code, CheckedReturn.Line<BudgetLine> line, String own, Set<String> known, Consumer<Finding> say) {
        String at = line.at(BudgetColumns.COUNTERPARTY);
        if (code.equals(own)) {
            say.accept(Finding.error(
                    "COUNTERPARTY_IS_ITSELF",
                    at,
                    "The line names %s, whose return this is. Name the other borough, or nobody where the charge is within this one."
                            .formatted(code)));
        } else if (!known.contains(code)) {
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
