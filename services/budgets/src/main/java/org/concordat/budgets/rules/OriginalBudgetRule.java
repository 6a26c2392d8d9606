package org.concordat.budgets.rules;

import java.util.Map;
import java.util.Optional;
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

/**
 * Original budgets are those of the opening budget, which may be restated: a return that says others is told so. Without an
 * opening budget they stay what the year's first approved return made them; what moves afterwards is a virement.
 */
final class OriginalBudgetRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        checked.context().yearsFirst().ifPresent(first -> {
            if (first.period().isOpening()) {
                againstOpening(checked, first, say);
            } else {
                check(checked, first, say);
            }
        });
    }

    /** Line by line, by its whole key in the chart. What it had of lines that are gone is said by the first return alone. */
    private static void againstOpening(
            CheckedReturn<BudgetLine, BudgetContext> checked,
            ApprovedLines<BudgetLine> opening,
            Consumer<Finding> say) {
        OriginalBudgets originals = new OriginalBudgets(checked);
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            Optional<Money> figure = line.placed().figure(BudgetMeasure.ORIGINAL_BUDGET);
            Money fixed = originals.fixed(line).orElse(Money.ZERO);
            if (figure.isPresent() && !figure.get().equals(fixed)) {
                say.accept(Finding.warning(
                        "ORIGINAL_BUDGET_NOT_AS_OPENED",
                        line.at(BudgetColumns.of(BudgetMeasure.ORIGINAL_BUDGET)),
                        "The original budget of %s is %s here and %s in the opening budget (%s). Correct it here or, if the opening budget is wrong, restate that; what moved since is a virement."
                                .formatted(
                                        line.placed().key().words(),
                                        checked.words(figure.get()),
                                        checked.words(fixed),
                                        opening.period())));
            }
        }
        if (checked.context().previous().isEmpty()) {
            gone(checked, opening, say);
        }
    }

    private static void gone(
            CheckedReturn<BudgetLine, BudgetContext> checked,
            ApprovedLines<BudgetLine> opening,
            Consumer<Finding> say) {
        Set<LineKey> here =
                checked.placed().stream().map(line -> line.key().identity()).collect(Collectors.toSet());
        for (BudgetLine line : opening.lines()) {
            Money budget = line.figure(BudgetMeasure.ORIGINAL_BUDGET).orElse(Money.ZERO);
            if (budget.signum() != 0 && !here.contains(line.key().identity())) {
                say.accept(Finding.warning(
                        "OPENED_LINE_MISSING",
                        "",
                        "The opening budget (%s) has %s for %s, which is not in this return. Put it in or, if the opening budget is wrong, restate that."
                                .formatted(
                                        opening.period(),
                                        checked.words(budget),
                                        line.key().words())));
            }
        }
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
