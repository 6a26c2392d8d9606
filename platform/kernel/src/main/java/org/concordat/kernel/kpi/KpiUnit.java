package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What the results of an indicator are measured in, and how a person reads them. */
public enum KpiUnit {
    /** A number of things. */
    COUNT(1, 0, "%s"),
    /** Parts of a hundred. */
    PERCENT(100, 1, "%s %%"),
    RATE_PER_1000(1_000, 1, "%s per 1,000"),
    RATE_PER_10000(10_000, 1, "%s per 10,000"),
    RATE_PER_100000(100_000, 1, "%s per 100,000"),
    /** Pounds. */
    MONEY(1, 2, "£%s"),
    DAYS(1, 1, "%s days"),
    WEEKS(1, 1, "%s weeks"),
    /** Points of a scale that the source defines. */
    SCORE(1, 2, "%s"),
    /** So many of one thing for each of another. */
    RATIO(1, 2, "%s"),
    /** So many people of a group, said with the share of the group that they are: 18 (34 %). */
    SHARE_OF_PEOPLE(100, 1, "%s %%"),
    /** A place in an order of so many: 5th of 32. */
    RANK(1, 0, "%s"),
    /** From 1, the best, to 4. */
    QUARTILE(1, 0, "%s"),
    /** Counts by named categories, such as Outstanding 7, Good 20, Satisfactory 7. */
    DISTRIBUTION(1, 0, "%s");

    private final long per;
    private final int decimals;
    private final String words;

    KpiUnit(long per, int decimals, String words) {
        this.per = per;
        this.decimals = decimals;
        this.words = words;
    }

    /** What a numerator is stated per: 100 of a percentage, 10,000 of such a rate, otherwise 1. */
    public long per() {
        return per;
    }

    /** How many decimals a result that is worked out is printed with. */
    public int decimals() {
        return decimals;
    }

    /** Whether the numerator counts some of what the denominator counts, so that it is never above it. */
    public boolean isShare() {
        return this == PERCENT || this == SHARE_OF_PEOPLE;
    }

    /** The value that parts give, rounded half up. @param denominator not zero: of no cases there is no value */
    public BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
        return of(numerator, denominator, decimals);
    }

    /** The same with so many decimals as are wanted. */
    public BigDecimal of(BigDecimal numerator, BigDecimal denominator, int places) {
        return numerator.multiply(BigDecimal.valueOf(per)).divide(denominator, places, RoundingMode.HALF_UP);
    }

    /** As a person reads it, with every decimal that it has: {@code 529.1 per 10,000}, {@code £347,420}. */
    public String words(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        if (this == MONEY && scale == 1) {
            scale = 2;
        }
        String digits = String.format(Locale.UK, "%,." + scale + "f", plain.abs());
        return (value.signum() < 0 ? "-" : "") + words.formatted(digits);
    }

    /** A difference of two values: of percentages points, otherwise as a value. */
    public String differenceInWords(BigDecimal difference) {
        String number = words(difference);
        return isShare() ? number.substring(0, number.length() - 2) + " points" : number;
    }
}
