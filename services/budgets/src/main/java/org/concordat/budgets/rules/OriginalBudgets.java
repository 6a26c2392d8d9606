package org.concordat.budgets.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.CheckedReturn;

/**
 * The original budgets of the lines of a return: as they say them and, for a line that leaves its own out, as the opening
 * budget or, without one, the year's first approved return fixed it. There it is the line of the same key or, where the
 * chart moved its cost centre since, the only one of the same cost centre.
 */
final class OriginalBudgets {

    private static final BudgetMeasure ORIGINAL = BudgetMeasure.ORIGINAL_BUDGET;

    private final Map<LineKey, Money> fixed = new HashMap<>();
    private final Map<LineKey, Money> fixedOfOne = new HashMap<>();
    private final Map<LineKey, Long> here;

    OriginalBudgets(CheckedReturn<BudgetLine, BudgetContext> checked) {
        List<BudgetLine> first =
                checked.context().yearsFirst().map(lines -> lines.lines()).orElse(List.of());
        Map<LineKey, Long> then = counted(first);
        here = counted(checked.placed());
        for (BudgetLine line : first) {
            line.figure(ORIGINAL).ifPresent(figure -> {
                fixed.merge(line.key(), figure, Money::plus);
                if (then.getOrDefault(line.key().identity(), 0L) == 1) {
                    fixedOfOne.put(line.key().identity(), figure);
                }
            });
        }
    }

    private static Map<LineKey, Long> counted(List<BudgetLine> lines) {
        return lines.stream()
                .map(line -> line.key().identity())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** None where neither says it, and where the line's own cannot be read. */
    Optional<Money> of(CheckedReturn.Line<BudgetLine> line) {
        return isLeftOut(line) ? fixed(line) : line.placed().figure(ORIGINAL);
    }

    /** As it was fixed, whatever the line says; none where it was not. */
    Optional<Money> fixed(CheckedReturn.Line<BudgetLine> line) {
        LineKey identity = line.placed().key().identity();
        return Optional.ofNullable(fixed.get(line.placed().key()))
                .or(() -> here.getOrDefault(identity, 0L) == 1
                        ? Optional.ofNullable(fixedOfOne.get(identity))
                        : Optional.empty());
    }

    static boolean isLeftOut(CheckedReturn.Line<BudgetLine> line) {
        return line.placed().figure(ORIGINAL).isEmpty()
                && line.read().printed(BudgetColumns.of(ORIGINAL)).isEmpty()
                && !line.read().isUnreadable(BudgetColumns.of(ORIGINAL));
    }
}
