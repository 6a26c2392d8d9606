package org.concordat.savings.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.savings.form.DeliveryColumns;

/** How sure a saving is said to be fits its figures, and what is not sure is explained. */
final class AssuranceRule implements LineRule {

    /** What a saving of that assurance does not have. */
    private static final Map<Assurance, List<SavingsMeasure>> NOT_THERE = Map.of(
            Assurance.ASSURED, List.of(SavingsMeasure.AT_RISK, SavingsMeasure.UNDELIVERABLE),
            Assurance.ON_TRACK, List.of(SavingsMeasure.UNDELIVERABLE),
            Assurance.CANNOT_BE_DELIVERED, List.of(SavingsMeasure.ON_TRACK));

    @Override
    public void check(Checked line, Consumer<Finding> say) {
        line.line().placed().assurance().ifPresent(assurance -> {
            line.notNothing(NOT_THERE.getOrDefault(assurance, List.of()))
                    .forEach(measure -> say.accept(Finding.warning(
                            "ASSURANCE_DIFFERS",
                            line.line().at(DeliveryColumns.ASSURANCE),
                            "The saving is said to be %s, and %s of it is %s."
                                    .formatted(
                                            assurance,
                                            line.words(measure),
                                            DeliveryColumns.of(measure).words()))));
            boolean unsure = assurance == Assurance.AT_RISK || assurance == Assurance.CANNOT_BE_DELIVERED;
            if (unsure && line.line().placed().comment().isEmpty()) {
                say.accept(Finding.warning(
                        "ASSURANCE_UNEXPLAINED",
                        line.line().at(DeliveryColumns.COMMENT),
                        "The saving is %s: say in the comment why, and what is done about it.".formatted(assurance)));
            }
        });
    }
}
