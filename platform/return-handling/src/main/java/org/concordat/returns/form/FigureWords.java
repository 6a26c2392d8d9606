package org.concordat.returns.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;

/** Figures in the words of findings. */
public final class FigureWords {

    private FigureWords() {}

    /** An amount as the paper prints it, and in exact pounds where the paper's unit is another. */
    public static String of(BigDecimal figure, MoneyUnit unit) {
        BigDecimal pounds = unit.toPounds(figure);
        String exact = (pounds.signum() < 0 ? "-£" : "£")
                + String.format(
                        Locale.UK,
                        "%,." + Math.max(2, pounds.stripTrailingZeros().scale()) + "f",
                        pounds.abs());
        return unit == MoneyUnit.GBP ? exact : "%s (%s)".formatted(plain(figure), exact);
    }

    public static String of(Money pounds, MoneyUnit unit) {
        return of(unit.fromPounds(pounds.pounds()), unit);
    }

    /** A number without zeros that say nothing. */
    public static String plain(BigDecimal number) {
        return Kind.plain(number).toPlainString();
    }

    /** The part that one amount is of another, in per cent with one decimal. */
    public static String percentage(Money part, Money whole) {
        return part.pounds()
                        .movePointRight(2)
                        .divide(whole.pounds(), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }
}
