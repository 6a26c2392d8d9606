package org.concordat.budgets.rules;

import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A forecast below what is spent and ordered already needs its reason. */
final class ForecastRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            Optional<Money> forecast = line.placed().figure(BudgetMeasure.FORECAST_OUTTURN);
            Optional<Money> actual = line.placed().figure(BudgetMeasure.ACTUAL_TO_DATE);
            Optional<Money> commitments = line.placed().figure(BudgetMeasure.COMMITMENTS);
            if (forecast.isEmpty() || actual.isEmpty() && commitments.isEmpty()) {
                continue;
            }
            Money spent = actual.orElse(Money.ZERO);
            Money ordered = commitments.orElse(Money.ZERO);
            Money committed = spent.plus(ordered);
            if (forecast.get().compareTo(committed) < 0) {
                say.accept(Finding.warning(
                        "FORECAST_BELOW_COMMITTED",
                        line.at(BudgetColumns.of(BudgetMeasure.FORECAST_OUTTURN)),
                        "The forecast outturn is %s, below the %s that is spent (%s) or committed (%s) already."
                                .formatted(
                                        checked.words(forecast.get()),
                                        checked.words(committed),
                                        checked.words(spent),
                                        checked.words(ordered))));
            }
        }
    }
}
