package org.concordat.budgets.rules;

import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.CommentaryThreshold;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A variance above the borough's threshold is explained in the line's comment, whether good news or bad. */
final class CommentaryRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        CommentaryThreshold threshold = checked.context().commentary();
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            Optional<Money> forecast = line.placed().figure(BudgetMeasure.FORECAST_OUTTURN);
            Optional<Money> current = line.placed().figure(BudgetMeasure.CURRENT_BUDGET);
            if (forecast.isEmpty()
                    || current.isEmpty()
                    || line.placed().comment().isPresent()) {
                continue;
            }
            Money variance = forecast.get().minus(current.get());
            if (threshold.isPassedBy(variance, current.get())) {
                say.accept(Finding.error(
                        "COMMENTARY_REQUIRED",
                        line.at(BudgetColumns.COMMENT),
                        "The variance of %s%s (%s) is %s, so the borough wants it explained in the line's comment."
                                .formatted(
                                        checked.words(variance),
                                        share(variance, current.get()),
                                        favourable(line.placed(), variance) ? "favourable" : "adverse",
                                        threshold.words())));
            }
        }
    }

    private static String share(Money variance, Money current) {
        return current.signum() == 0
                ? ""
                : ", %s of the current budget".formatted(FigureWords.percentage(variance.abs(), current.abs()));
    }

    private static boolean favourable(BudgetLine line, Money variance) {
        return variance.signum() > 0 == line.type().moreIsFavourable();
    }
}
