package org.concordat.savings.rules;

import java.util.List;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.kernel.savings.plan.InitiativeKind;
import org.concordat.savings.form.DeliveryColumns;

/** What no saving fills delivers nothing, and what is no saving is not reported as one. */
final class UnidentifiedRule implements LineRule {

    private static final List<SavingsMeasure> ACHIEVED =
            List.of(SavingsMeasure.DELIVERED, SavingsMeasure.ON_TRACK, SavingsMeasure.OVER_DELIVERY);

    @Override
    public void check(Checked line, Consumer<Finding> say) {
        line.all().context().planned(line.line().placed()).ifPresent(planned -> {
            if (planned.kind() == InitiativeKind.UNIDENTIFIED) {
                line.notNothing(ACHIEVED)
                        .forEach(measure -> say.accept(Finding.error(
                                "UNIDENTIFIED_DELIVERS",
                                line.at(measure),
                                "%s is %s of a target that no saving fills yet. Record the initiative that saves it, and report it there."
                                        .formatted(measure.title(), line.words(measure)))));
            } else if (planned.kind() == InitiativeKind.EXCLUSION) {
                say.accept(Finding.error(
                        "INITIATIVE_IS_NO_SAVING",
                        line.line().at(DeliveryColumns.INITIATIVE),
                        "'%s' is a row of the plan that takes a fund out of a printed total. It is no saving and delivers nothing."
                                .formatted(planned.title())));
            }
        });
    }
}
