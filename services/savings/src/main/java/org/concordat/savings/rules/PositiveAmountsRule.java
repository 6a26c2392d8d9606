package org.concordat.savings.rules;

import java.util.List;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.savings.SavingsMeasure;

/**
 * Savings are positive amounts. A target may be negative, where a one-off saving of the year before ends, and so may what
 * is delivered or forecast of it; its parts never are.
 */
final class PositiveAmountsRule implements LineRule {

    private static final List<SavingsMeasure> NEVER_NEGATIVE = List.of(
            SavingsMeasure.ON_TRACK,
            SavingsMeasure.AT_RISK,
            SavingsMeasure.UNDELIVERABLE,
            SavingsMeasure.OVER_DELIVERY,
            SavingsMeasure.IN_YEAR_PRESSURE,
            SavingsMeasure.MITIGATION);

    @Override
    public void check(Checked line, Consumer<Finding> say) {
        for (SavingsMeasure measure : NEVER_NEGATIVE) {
            if (line.figure(measure).filter(figure -> figure.signum() < 0).isPresent()) {
                say.accept(Finding.error(
                        "FIGURE_NEGATIVE",
                        line.at(measure),
                        "%s is %s; it is stated as a positive amount."
                                .formatted(measure.title(), line.words(measure))));
            }
        }
    }
}
