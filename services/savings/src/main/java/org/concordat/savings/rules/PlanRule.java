package org.concordat.savings.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/** What is delivered is planned, against the target of the plan, and what is planned for the year is reported. */
final class PlanRule implements Rule<DeliveryLine, DeliveryContext> {

    @Override
    public void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        Map<String, Initiative> plan = checked.context().plan();
        Map<String, CheckedReturn.Line<DeliveryLine>> first = new LinkedHashMap<>();
        Map<String, Money> targets = new LinkedHashMap<>();
        for (CheckedReturn.Line<DeliveryLine> line : checked.lines()) {
            Optional<String> initiative = line.placed().initiative();
            if (initiative.isEmpty()) {
                continue;
            }
            boolean isFirst = first.putIfAbsent(initiative.get(), line) == null;
            line.placed()
                    .figure(SavingsMeasure.TARGET)
                    .ifPresent(target -> targets.merge(initiative.get(), target, Money::plus));
            if (isFirst && !plan.containsKey(initiative.get())) {
                say.accept(Finding.warning(
                        "DELIVERY_WITHOUT_PLAN",
                        line.at(DeliveryColumns.INITIATIVE),
                        "The plan has no initiative '%s'. Record it there, or correct the reference."
                                .formatted(initiative.get())));
            }
        }
        targets.forEach((initiative, target) -> target(checked, initiative, target, first, say));
        new TreeMap<>(plan).forEach((reference, planned) -> {
            if (!first.containsKey(reference)
                    && planned.isToDeliverIn(checked.period().year())) {
                say.accept(Finding.warning(
                        "INITIATIVE_NOT_REPORTED",
                        "",
                        "%s (%s) is planned to save %s in %s and is not in this return."
                                .formatted(
                                        reference,
                                        planned.title(),
                                        checked.words(planned.targetOf(
                                                        checked.period().year())
                                                .orElse(Money.ZERO)),
                                        checked.period().year())));
            }
        });
    }

    private static void target(
            CheckedReturn<DeliveryLine, DeliveryContext> checked,
            String initiative,
            Money target,
            Map<String, CheckedReturn.Line<DeliveryLine>> first,
            Consumer<Finding> say) {
        Optional.ofNullable(checked.context().plan().get(initiative))
                .flatMap(planned -> planned.targetOf(checked.period().year()))
                .filter(planned -> !planned.equals(target))
                .ifPresent(planned -> say.accept(Finding.warning(
                        "TARGET_DIFFERS",
                        Objects.requireNonNull(first.get(initiative)).at(DeliveryColumns.of(SavingsMeasure.TARGET)),
                        "The target of %s is %s here, and the plan has %s for %s. Correct it, or record the new plan with its reason."
                                .formatted(
                                        initiative,
                                        checked.words(target),
                                        checked.words(planned),
                                        checked.period().year()))));
    }
}
