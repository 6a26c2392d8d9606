package org.concordat.budgets.intake;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;

/** Every figure is whole pence, and below what any council spends. */
final class PrecisionRule implements Rule {

    @Override
    public void check(Checked checked, Consumer<Finding> say) {
        MoneyUnit unit = checked.unit();
        for (Checked.Line line : checked.lines()) {
            line.sent().figures().forEach((measure, figure) -> check(figure, measure, line, unit, say));
        }
    }

    private static void check(
            BigDecimal figure, BudgetMeasure measure, Checked.Line line, MoneyUnit unit, Consumer<Finding> say) {
        BigDecimal pounds = unit.toPounds(figure);
        if (pounds.abs().compareTo(Money.LIMIT) >= 0) {
            say.accept(Finding.error(
                    "AMOUNT_TOO_LARGE",
                    line.at(measure),
                    "%s is more than any council spends. Is the unit right? The return says %s."
                            .formatted(Figures.words(figure, unit), unit)));
        } else if (pounds.stripTrailingZeros().scale() > 2) {
            say.accept(Finding.error(
                    "AMOUNT_TOO_FINE",
                    line.at(measure),
                    "%s has fractions of a penny. Round it to pence: at most two decimals in pounds."
                            .formatted(Figures.words(figure, unit))));
        }
    }
}
