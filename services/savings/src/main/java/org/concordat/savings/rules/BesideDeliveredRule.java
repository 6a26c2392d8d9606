package org.concordat.savings.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.SavingsMeasure;

/**
 * Beside what is delivered: a forecast is no less than it, and no more than it and what may still come. And the net saving,
 * delivered less in-year pressure, is not below nothing: the borough would spend more than before.
 */
final class BesideDeliveredRule implements LineRule {

    private static final List<SavingsMeasure> STILL_TO_COME = List.of(SavingsMeasure.ON_TRACK, SavingsMeasure.AT_RISK);

    @Override
    public void check(Checked line, Consumer<Finding> say) {
        Optional<Money> delivered = line.figure(SavingsMeasure.DELIVERED);
        if (delivered.isEmpty()) {
            return;
        }
        line.figure(SavingsMeasure.FORECAST)
                .filter(forecast -> line.all().period().kind() != Period.Kind.OUTTURN) // there by a rule of its own
                .ifPresent(forecast -> forecast(line, forecast, delivered.get(), say));
        line.figure(SavingsMeasure.IN_YEAR_PRESSURE)
                .filter(pressure -> delivered.get().signum() > 0 && pressure.compareTo(delivered.get()) > 0)
                .ifPresent(pressure -> say.accept(Finding.warning(
                        "NET_SAVING_NEGATIVE",
                        line.at(SavingsMeasure.IN_YEAR_PRESSURE),
                        "%s is delivered and the in-year pressure is %s, so that the net saving is %s."
                                .formatted(
                                        line.words(delivered.get()),
                                        line.words(pressure),
                                        line.words(delivered.get().minus(pressure))))));
    }

    private static void forecast(Checked line, Money forecast, Money delivered, Consumer<Finding> say) {
        List<Money> toCome = STILL_TO_COME.stream()
                .flatMap(part -> line.figure(part).stream())
                .toList();
        Money most = toCome.stream().reduce(delivered, Money::plus);
        if (forecast.compareTo(delivered) < 0) {
            say.accept(Finding.warning(
                    "FORECAST_BELOW_DELIVERED",
                    line.at(SavingsMeasure.FORECAST),
                    "The forecast is %s, below the %s that is delivered already."
                            .formatted(line.words(forecast), line.words(delivered))));
        } else if (!toCome.isEmpty() && forecast.compareTo(most) > 0) {
            say.accept(Finding.warning(
                    "FORECAST_ABOVE_POSSIBLE",
                    line.at(SavingsMeasure.FORECAST),
                    "The forecast is %s; delivered, on track and at risk together are %s."
                            .formatted(line.words(forecast), line.words(most))));
        }
    }
}
