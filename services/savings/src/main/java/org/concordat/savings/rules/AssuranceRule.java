package org.concordat.savings.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/** How sure a saving is said to be fits its figures, and what is not sure is explained. */
final class AssuranceRule implements Rule<DeliveryLine, DeliveryContext> {

    /** What a saving of that assurance does not have. */
    private static final Map<Assurance, List<SavingsMeasure>> NOT_THERE = Map.of(
            Assurance.ASSURED, List.of(SavingsMeasure.AT_RISK, SavingsMeasure.UNDELIVERABLE),
            Assurance.ON_TRACK, List.of(SavingsMeasure.UNDELIVERABLE),
            Assurance.AT_RISK, List.of(),
            Assurance.CANNOT_BE_DELIVERED, List.of(SavingsMeasure.ON_TRACK));

    @Override
    public void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<DeliveryLine> line : checked.lines()) {
            line.placed().assurance().ifPresent(assurance -> check(checked, line, assurance, say));
        }
    }

    private static void check(
            CheckedReturn<DeliveryLine, DeliveryContext> checked,
            CheckedReturn.Line<DeliveryLine> line,
            Assurance assurance,
            Consumer<Finding> say) {
        for (SavingsMeasure measure : NOT_THERE.getOrDefault(assurance, List.of())) {
            line.placed()
                    .figure(measure)
                    .filter(figure -> figure.signum() != 0)
                    .ifPresent(figure -> say.accept(Finding.warning(
                            "ASSURANCE_DIFFERS",
                            line.at(DeliveryColumns.ASSURANCE),
                            "The saving is said to be %s, and %s of it is %s."
                                    .formatted(
                                            assurance,
                                            checked.words(figure),
                                            DeliveryColumns.of(measure).words()))));
        }
        boolean unsure = assurance == Assurance.AT_RISK || assurance == Assurance.CANNOT_BE_DELIVERED;
        if (unsure && line.placed().comment().isEmpty()) {
            say.accept(Finding.warning(
                    "ASSURANCE_UNEXPLAINED",
                    line.at(DeliveryColumns.COMMENT),
                    "The saving is %s: say in the comment why, and what is done about it.".formatted(assurance)));
        }
    }
}
