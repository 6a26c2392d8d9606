package org.concordat.savings.rules;

import java.util.List;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/** At the outturn the year is over: what was at risk or on track is delivered or is not, and the forecast is what came. */
final class OutturnRule implements Rule<DeliveryLine, DeliveryContext> {

    private static final List<SavingsMeasure> OVER = List.of(SavingsMeasure.AT_RISK, SavingsMeasure.ON_TRACK);

    @Override
    public void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        if (checked.period().kind() != Period.Kind.OUTTURN) {
            return;
        }
        for (CheckedReturn.Line<DeliveryLine> line : checked.lines()) {
            for (SavingsMeasure measure : OVER) {
                line.placed()
                        .figure(measure)
                        .filter(figure -> figure.signum() != 0)
                        .ifPresent(figure -> say.accept(Finding.error(
                                measure.name() + "_AT_OUTTURN",
                                line.at(DeliveryColumns.of(measure)),
                                "%s of %s is stated for the outturn, when the year is over. What was achieved of it is delivered; the rest was not achieved and is undeliverable."
                                        .formatted(
                                                checked.words(figure),
                                                DeliveryColumns.of(measure).words()))));
            }
            line.placed()
                    .figure(SavingsMeasure.FORECAST)
                    .ifPresent(forecast -> line.placed()
                            .figure(SavingsMeasure.DELIVERED)
                            .filter(delivered -> !delivered.equals(forecast))
                            .ifPresent(delivered -> say.accept(Finding.error(
                                    "FORECAST_AT_OUTTURN",
                                    line.at(DeliveryColumns.of(SavingsMeasure.FORECAST)),
                                    "The forecast is %s, and %s was delivered. At the outturn they are one; the forecast may be left out."
                                            .formatted(checked.words(forecast), checked.words(delivered))))));
        }
    }
}
