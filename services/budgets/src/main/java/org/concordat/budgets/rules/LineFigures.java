package org.concordat.budgets.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.money.Money;

/** The figures of a return by line. */
final class LineFigures {

    private LineFigures() {}

    /** A measure added up by what makes a line the same in another month; lines that do not report it are left out. */
    static Map<LineKey, Money> byIdentity(List<BudgetLine> lines, BudgetMeasure measure) {
        Map<LineKey, Money> sums = new LinkedHashMap<>();
        for (BudgetLine line : lines) {
            line.figure(measure).ifPresent(figure -> sums.merge(line.key().identity(), figure, Money::plus));
        }
        return sums;
    }
}
