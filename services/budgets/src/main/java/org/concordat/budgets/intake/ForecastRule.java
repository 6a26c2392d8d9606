package org.concordat.budgets.intake;

import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;

/** A forecast below what is spent and ordered already needs its reason. */
final class ForecastRule implements Rule {

    @Override
    public void check(Checked checked, Consumer<Finding> say) {
        for (Checked.Line line : checked.lines()) {
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
                        line.at(BudgetMeasure.FORECAST_OUTTURN),
                        "The forecast outturn is %s, below the %s that is spent (%s) or committed (%s) already."
                                .formatted(
                                        Figures.words(forecast.get(), checked.unit()),
                                        Figures.words(committed, checked.unit()),
                                        Figures.words(spent, checked.unit()),
                                        Figures.words(ordered, checked.unit()))));
            }
        }
    }
}
