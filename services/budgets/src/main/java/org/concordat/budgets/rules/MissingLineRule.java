package org.concordat.budgets.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A line that the month before had is there again. */
final class MissingLineRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        Set<LineKey> seen = checked.lines().stream()
                .map(line -> line.placed().key().identity())
                .collect(Collectors.toCollection(HashSet::new));
        checked.context()
                .previous()
                .ifPresent(previous -> previous.lines().stream()
                        .filter(line -> seen.add(line.key().identity()))
                        .forEach(line -> say.accept(Finding.warning(
                                "LINE_MISSING",
                                "",
                                "%s had a line for %s; this return has none."
                                        .formatted(previous.period(), line.key().words())))));
    }
}
