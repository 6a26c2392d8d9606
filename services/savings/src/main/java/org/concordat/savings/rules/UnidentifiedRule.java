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
import org.concordat.savings.plan.InitiativeKind;

/** What no saving fills delivers nothing, and what is no saving is not reported as one. */
final class UnidentifiedRule implements Rule<DeliveryLine, DeliveryContext> {

    private static final List<SavingsMeasure> ACHIEVED =
            List.of(SavingsMeasure.DELIVERED, SavingsMeasure.ON_TRACK, SavingsMeasure.OVER_DELIVERY);

    @Override
    public void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<DeliveryLine> line : checked.lines()) {
            checked.context().planned(line.placed()).ifPresent(planned -> {
                if (planned.kind() == InitiativeKind.UNIDENTIFIED) {
                    delivers(checked, line, say);
                } else if (planned.kind() == InitiativeKind.EXCLUSION) {
                    say.accept(Finding.error(
                            "INITIATIVE_IS_NO_SAVING",
                            line.at(DeliveryColumns.INITIATIVE),
                            "'%s' is a row of the plan that takes a fund out of a printed total. It is no saving and delivers nothing."
                                    .formatted(planned.title())));
                }
            });
        }
    }

    private static void delivers(
            CheckedReturn<DeliveryLine, DeliveryContext> checked,
            CheckedReturn.Line<DeliveryLine> line,
            Consumer<Finding> say) {
        for (SavingsMeasure measure : ACHIEVED) {
            line.placed()
                    .figure(measure)
                    .filter(figure -> figure.signum() != 0)
                    .ifPresent(figure -> say.accept(Finding.error(
                            "UNIDENTIFIED_DELIVERS",
                            line.at(DeliveryColumns.of(measure)),
                            "%s is %s of a target that no saving fills yet. Record the initiative that saves it, and report it there."
                                    .formatted(measure.title(), checked.words(figure)))));
        }
    }
}
