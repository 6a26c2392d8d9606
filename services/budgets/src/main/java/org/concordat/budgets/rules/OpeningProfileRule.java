package org.concordat.budgets.rules;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.MonthlyProfile;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** The monthly profile of a line of an opening budget: none, or twelve amounts that add up to its original budget exactly. */
final class OpeningProfileRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        if (!checked.period().isOpening()) {
            return;
        }
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            MonthlyProfile profile = line.placed().profile();
            if (profile.isEmpty() || hasUnreadable(line)) {
                continue;
            }
            if (profile.isComplete()) {
                line.placed()
                        .figure(BudgetMeasure.ORIGINAL_BUDGET)
                        .filter(budget -> !budget.equals(profile.total()))
                        .ifPresent(budget -> say.accept(unlike(line, profile.total(), budget, checked)));
            } else {
                say.accept(incomplete(line, profile));
            }
        }
    }

    /** What stands there and cannot be read has its own finding. */
    private static boolean hasUnreadable(CheckedReturn.Line<BudgetLine> line) {
        return MonthlyProfile.MONTHS.stream()
                .anyMatch(month -> line.read().isUnreadable(BudgetColumns.of(month))
                        || line.read().printed(BudgetColumns.of(month)).isPresent()
                                && line.placed().profile().amount(month).isEmpty());
    }

    private static Finding unlike(
            CheckedReturn.Line<BudgetLine> line,
            Money sum,
            Money budget,
            CheckedReturn<BudgetLine, BudgetContext> checked) {
        Money difference = sum.minus(budget);
        return Finding.error(
                "PROFILE_NOT_THE_BUDGET",
                line.at(BudgetColumns.of(Month.APRIL)),
                "The twelve months of %s add up to %s; the original budget is %s, %s %s. Correct the months or the budget: they agree to the penny."
                        .formatted(
                                line.placed().key().words(),
                                checked.words(sum),
                                checked.words(budget),
                                checked.words(difference.abs()),
                                difference.signum() < 0 ? "more" : "less"));
    }

    private static Finding incomplete(CheckedReturn.Line<BudgetLine> line, MonthlyProfile profile) {
        return Finding.error(
                "PROFILE_INCOMPLETE",
                line.at(BudgetColumns.of(profile.missing().getFirst())),
                "The monthly profile of %s has nothing for %s. Fill in all twelve months, with 0 where nothing is planned, or none of them."
                        .formatted(
                                line.placed().key().words(),
                                profile.missing().stream()
                                        .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
                                        .collect(Collectors.joining(", "))));
    }
}
