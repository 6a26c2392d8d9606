package org.concordat.budgets.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.budgets.form.ApprovedVirement;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/**
 * The current budget is the original budget and the virements approved since; where a line leaves its original budget out,
 * that of the opening budget or, without one, of the year's first approved return.
 */
final class CurrentBudgetRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        if (checked.period().isOpening()) {
            return;
        }
        List<ApprovedVirement.Leg> legs = checked.context().virements().stream()
                .filter(virement ->
                        virement.effectiveFrom().year().equals(checked.period().year()))
                .filter(virement -> virement.effectiveFrom().compareTo(checked.period()) <= 0)
                .flatMap(virement -> virement.legs().stream())
                .toList();
        Set<LineKey> wholeServiceLines = legs.stream()
                .filter(leg -> leg.costCentre().isEmpty())
                .map(CurrentBudgetRule::serviceLineOf)
                .collect(Collectors.toSet());
        OriginalBudgets originals = new OriginalBudgets(checked);
        Map<LineKey, Money> movedByServiceLine = moved(legs, CurrentBudgetRule::serviceLineOf);
        Map<LineKey, Money> movedByCostCentre = moved(legs, CurrentBudgetRule::costCentreOf);
        Map<LineKey, List<CheckedReturn.Line<BudgetLine>>> byServiceLine = checked.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> serviceLineOf(line.placed()), LinkedHashMap::new, Collectors.toList()));
        byServiceLine.forEach((serviceLine, lines) -> {
            boolean whole = wholeServiceLines.contains(serviceLine)
                    || lines.stream()
                            .anyMatch(line -> line.placed().costCentre().isEmpty());
            if (whole) {
                compare(lines, originals, movedByServiceLine.getOrDefault(serviceLine, Money.ZERO), checked, say);
            } else {
                // Every line and every virement names its cost centre: compare as finely as they speak.
                lines.stream()
                        .collect(Collectors.groupingBy(
                                line -> costCentreOf(line.placed()), LinkedHashMap::new, Collectors.toList()))
                        .forEach((costCentre, ofIt) -> compare(
                                ofIt, originals, movedByCostCentre.getOrDefault(costCentre, Money.ZERO), checked, say));
            }
        });
    }

    private static void compare(
            List<CheckedReturn.Line<BudgetLine>> lines,
            OriginalBudgets originals,
            Money moved,
            CheckedReturn<BudgetLine, BudgetContext> checked,
            Consumer<Finding> say) {
        Optional<Money> original = sum(lines, originals::of);
        Optional<Money> current = sum(lines, line -> line.placed().figure(BudgetMeasure.CURRENT_BUDGET));
        if (original.isEmpty() || current.isEmpty()) {
            return;
        }
        Money expected = original.get().plus(moved);
        if (!current.get().equals(expected)) {
            say.accept(Finding.warning(
                    "CURRENT_BUDGET_UNEXPLAINED",
                    lines.getFirst().at(BudgetColumns.of(BudgetMeasure.CURRENT_BUDGET)),
                    "The current budget of %s is %s; %s and approved virements make %s (%s and %s). Record the virement that moved it, or correct the figure."
                            .formatted(
                                    lines.getFirst().placed().key().words(),
                                    checked.words(current.get()),
                                    source(lines, checked),
                                    checked.words(expected),
                                    checked.words(original.get()),
                                    checked.words(moved))));
        }
    }

    /** Whose original budget it is. */
    private static String source(
            List<CheckedReturn.Line<BudgetLine>> lines, CheckedReturn<BudgetLine, BudgetContext> checked) {
        return checked.context()
                .yearsFirst()
                .filter(first -> lines.stream().anyMatch(OriginalBudgets::isLeftOut))
                .map(first -> (first.period().isOpening()
                                ? "the original budget of the opening budget (%s), which this return leaves out,"
                                : "the original budget of the year's first approved return (%s), which this one leaves out,")
                        .formatted(first.period()))
                .orElse("original budget");
    }

    /** None when any of the lines does not report the measure. */
    private static Optional<Money> sum(
            List<CheckedReturn.Line<BudgetLine>> lines,
            Function<CheckedReturn.Line<BudgetLine>, Optional<Money>> measure) {
        Optional<Money> sum = Optional.of(Money.ZERO);
        for (CheckedReturn.Line<BudgetLine> line : lines) {
            Optional<Money> figure = measure.apply(line);
            sum = sum.flatMap(so -> figure.map(so::plus));
        }
        return sum;
    }

    private static Map<LineKey, Money> moved(
            List<ApprovedVirement.Leg> legs, Function<ApprovedVirement.Leg, LineKey> by) {
        Map<LineKey, Money> moved = new HashMap<>();
        legs.forEach(leg -> moved.merge(by.apply(leg), leg.amount(), Money::plus));
        return moved;
    }

    private static LineKey serviceLineOf(BudgetLine line) {
        return new LineKey(
                Optional.empty(), line.serviceLine(), line.fund(), line.type(), Optional.empty(), Optional.empty());
    }

    private static LineKey serviceLineOf(ApprovedVirement.Leg leg) {
        return new LineKey(
                Optional.empty(),
                Optional.of(leg.serviceLine()),
                leg.fund(),
                leg.type(),
                Optional.empty(),
                Optional.empty());
    }

    private static LineKey costCentreOf(BudgetLine line) {
        return new LineKey(
                line.costCentre(), Optional.empty(), line.fund(), line.type(), Optional.empty(), Optional.empty());
    }

    private static LineKey costCentreOf(ApprovedVirement.Leg leg) {
        return new LineKey(
                leg.costCentre(), Optional.empty(), leg.fund(), leg.type(), Optional.empty(), Optional.empty());
    }
}
