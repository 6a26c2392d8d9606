package org.concordat.savings.rules;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/** A forecast is no less than what is delivered already, and no more than what is delivered and may still come. */
final class ForecastRule implements Rule<DeliveryLine, DeliveryContext> {

    @Override
    public void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        if (checked.period().kind() == Period.Kind.OUTTURN) {
            return; // there the forecast is what was delivered, by a rule of its own
        }
        for (CheckedReturn.Line<DeliveryLine> line : checked.lines()) {
            Optional<Money> forecast = line.placed().figure(SavingsMeasure.FORECAST);
            Optional<Money> delivered = line.placed().figure(SavingsMeasure.DELIVERED);
            if (forecast.isEmpty() || delivered.isEmpty()) {
                continue;
            }
            Money most = Stream.of(SavingsMeasure.ON_TRACK, SavingsMeasure.AT_RISK)
                    .flatMap(part -> line.placed().figure(part).stream())
                    .reduce(delivered.get(), Money::plus);
            boolean split = line.placed().figure(SavingsMeasure.ON_TRACK).isPresent()
                    || line.placed().figure(SavingsMeasure.AT_RISK).isPresent();
            if (forecast.get().compareTo(delivered.get()) < 0) {
                say.accept(Finding.warning(
                        "FORECAST_BELOW_DELIVERED",
                        line.at(DeliveryColumns.of(SavingsMeasure.FORECAST)),
                        "The forecast is %s, below the %s that is delivered already."
                                .formatted(checked.words(forecast.get()), checked.words(delivered.get()))));
            } else if (split && forecast.get().compareTo(most) > 0) {
                say.accept(Finding.warning(
                        "FORECAST_ABOVE_POSSIBLE",
                        line.at(DeliveryColumns.of(SavingsMeasure.FORECAST)),
                        "The forecast is %s; delivered, on track and at risk together are %s."
                                .formatted(checked.words(forecast.get()), checked.words(most))));
            }
        }
    }
}
