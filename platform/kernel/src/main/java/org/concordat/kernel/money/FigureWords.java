package org.concordat.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Function;

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

    /**
     * Both sums and their difference: {@code the 3 lines add up to £6.00, the printed total is £7.00, a difference of £1.00}.
     *
     * @param what are added up: {@code line} or {@code row}
     * @param words of a figure
     */
    public static String of(Casting casting, String what, Function<BigDecimal, String> words) {
        return "the %s up to %s, the printed total is %s, a difference of %s"
                .formatted(
                        casting.lines() == 1 ? what + " adds" : casting.lines() + " " + what + "s add",
                        words.apply(casting.sum()),
                        words.apply(casting.printed()),
                        words.apply(casting.difference().abs()));
    }

    /** A number without zeros that say nothing. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
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
