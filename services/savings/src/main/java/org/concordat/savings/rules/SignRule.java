package org.concordat.savings.rules;

import java.util.List;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/**
 * Savings are positive amounts. A target may be negative, where a one-off saving of the year before ends, and so may what
 * is delivered or forecast of it; its parts never are.
 */
final class SignRule implements Rule<DeliveryLine, DeliveryContext> {

    private static final List<SavingsMeasure> NEVER_NEGATIVE = List.of(
            SavingsMeasure.ON_TRACK,
            SavingsMeasure.AT_RISK,
            SavingsMeasure.UNDELIVERABLE,
            SavingsMeasure.OVER_DELIVERY,
            SavingsMeasure.IN_YEAR_PRESSURE,
            SavingsMeasure.MITIGATION);

    @Override
    public void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<DeliveryLine> line : checked.lines()) {
            for (SavingsMeasure measure : NEVER_NEGATIVE) {
                line.placed()
                        .figure(measure)
                        .filter(figure -> figure.signum() < 0)
                        .ifPresent(figure -> say.accept(Finding.error(
                                "FIGURE_NEGATIVE",
                                line.at(DeliveryColumns.of(measure)),
                                "%s is %s; it is stated as a positive amount."
                                        .formatted(measure.title(), checked.words(figure)))));
            }
        }
    }
}
