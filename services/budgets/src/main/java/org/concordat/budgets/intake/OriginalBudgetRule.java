package org.concordat.budgets.intake;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;

/** Original budgets stay what the year's first approved return made them; what moves afterwards is a virement. */
final class OriginalBudgetRule implements Rule {

    @Override
    public void check(Checked checked, Consumer<Finding> say) {
        checked.context().yearsFirst().ifPresent(first -> check(checked, first, say));
    }

    private static void check(Checked checked, ApprovedLines first, Consumer<Finding> say) {
        BudgetMeasure measure = BudgetMeasure.ORIGINAL_BUDGET;
        Map<LineKey, Money> then = Figures.byIdentity(first.lines(), measure);
        Set<LineKey> known =
                first.lines().stream().map(line -> line.key().identity()).collect(Collectors.toSet());
        Map<LineKey, Money> now = Figures.byIdentity(
                checked.lines().stream().map(Checked.Line::placed).toList(), measure);
        for (Checked.Line line : checked.lines()) {
            LineKey identity = line.placed().key().identity();
            Money figure = now.remove(identity);
            if (figure == null || known.contains(identity) && !then.containsKey(identity)) {
                continue;
            }
            Money fixed = then.getOrDefault(identity, Money.ZERO);
            if (!figure.equals(fixed)) {
                say.accept(Finding.error(
                        "ORIGINAL_BUDGET_CHANGED",
                        line.at(measure),
                        "The original budget is %s here and %s in the year's first approved return (%s). It does not change within the year: record a virement, which moves the current budget."
                                .formatted(
                                        Figures.words(figure, checked.unit()),
                                        Figures.words(fixed, checked.unit()),
                                        first.period())));
            }
        }
    }
}
