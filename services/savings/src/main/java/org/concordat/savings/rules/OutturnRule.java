package org.concordat.savings.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.savings.form.DeliveryColumns;

/** At the outturn the year is over: what was at risk or on track is delivered or is not, and the forecast is what came. */
final class OutturnRule implements LineRule {

    private static final List<SavingsMeasure> OVER = List.of(SavingsMeasure.AT_RISK, SavingsMeasure.ON_TRACK);

    @Override
    public void check(Checked line, Consumer<Finding> say) {
        if (line.all().period().kind() != Period.Kind.OUTTURN) {
            return;
        }
        line.notNothing(OVER)
                .forEach(measure -> say.accept(Finding.error(
                        measure.name() + "_AT_OUTTURN",
                        line.at(measure),
                        "%s of %s is stated for the outturn, when the year is over. What was achieved of it is delivered; the rest was not achieved and is undeliverable."
                                .formatted(
                                        line.words(measure),
                                        DeliveryColumns.of(measure).words()))));
        Optional<Money> forecast = line.figure(SavingsMeasure.FORECAST);
        Optional<Money> delivered = line.figure(SavingsMeasure.DELIVERED);
        if (forecast.isPresent() && delivered.isPresent() && !forecast.equals(delivered)) {
            say.accept(Finding.error(
                    "FORECAST_AT_OUTTURN",
                    line.at(SavingsMeasure.FORECAST),
                    "The forecast is %s, and %s was delivered. At the outturn they are one; the forecast may be left out."
                            .formatted(line.words(forecast.get()), line.words(delivered.get()))));
        }
    }
}
