package org.concordat.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.concordat.kernel.InvalidValue;

/**
 * An exact amount of pounds and pence.
 *
 * @param pounds always with two decimals, so that equal amounts are equal records
 */
public record Money(BigDecimal pounds) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Amounts stay below a hundred billion pounds: more is a mistyped unit, and the limit keeps every sum exact. */
    public static final BigDecimal LIMIT = new BigDecimal("100000000000");

    /** Far beyond any sum of amounts, and near enough that writing it out costs nothing. */
    private static final int DIGITS_MAX = 30;

    public Money {
        if ((long) pounds.precision() - pounds.scale() > DIGITS_MAX) {
            throw new InvalidValue("amount", pounds.toString(), "pounds below a hundred billion");
        }
        if (pounds.stripTrailingZeros().scale() > 2) {
            throw new InvalidValue("amount", pounds.toPlainString(), "whole pence, at most two decimals in pounds");
        }
        pounds = pounds.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money of(String pounds) {
        return new Money(new BigDecimal(pounds));
    }

    public static Money ofPence(long pence) {
        return new Money(BigDecimal.valueOf(pence, 2));
    }

    /** @throws ArithmeticException beyond what so many pence are counted in: far above every limit of amounts */
    public long pence() {
        return pounds.movePointRight(2).longValueExact();
    }

    public Money plus(Money other) {
        return new Money(pounds.add(other.pounds));
    }

    public Money minus(Money other) {
        return new Money(pounds.subtract(other.pounds));
    }

    public Money negate() {
        return new Money(pounds.negate());
    }

    public Money abs() {
        return new Money(pounds.abs());
    }

    public int signum() {
        return pounds.signum();
    }

    @Override
    public int compareTo(Money other) {
        return pounds.compareTo(other.pounds);
    }

    /** As a person reads it: {@code £1,234.50}, {@code -£3.00}. */
    public String display() {
        return (signum() < 0 ? "-£" : "£") + String.format(Locale.UK, "%,.2f", pounds.abs());
    }

    @Override
    public String toString() {
        return pounds.toPlainString();
    }
}
