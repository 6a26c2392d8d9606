package org.concordat.budgets.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;

/** Figures in the words of findings, and added up by line. */
final class Figures {

    private Figures() {}

    /** As the paper prints it, and in exact pounds where the paper's unit is another. */
    static String words(BigDecimal figure, MoneyUnit unit) {
        BigDecimal pounds = unit.toPounds(figure);
        String exact = (pounds.signum() < 0 ? "-£" : "£")
                + String.format(
                        Locale.UK,
                        "%,." + Math.max(2, pounds.stripTrailingZeros().scale()) + "f",
                        pounds.abs());
        return unit == MoneyUnit.GBP ? exact : "%s (%s)".formatted(plain(figure), exact);
    }

    static String words(Money pounds, MoneyUnit unit) {
        return words(unit.fromPounds(pounds.pounds()), unit);
    }

    private static String plain(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    /** The part that one amount is of another, in per cent with one decimal. */
    static String percentage(Money part, Money whole) {
        return part.pounds()
                        .movePointRight(2)
                        .divide(whole.pounds(), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    /** A measure added up by what makes a line the same in another month; lines that do not report it are left out. */
    static Map<LineKey, Money> byIdentity(List<BudgetLine> lines, BudgetMeasure measure) {
        Map<LineKey, Money> sums = new LinkedHashMap<>();
        for (BudgetLine line : lines) {
            line.figure(measure).ifPresent(figure -> sums.merge(line.key().identity(), figure, Money::plus));
        }
        return sums;
    }
}
