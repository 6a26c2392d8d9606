package org.concordat.web.table.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The digits that binary fractions leave behind a decimal number: programs keep {@code 35.84} and write
 * {@code 35.839999999999996}. They write it into workbooks, CSV and JSON alike, and it is the same number in each.
 */
public final class Noise {

    /** What a spreadsheet shows of a number, and all that a double keeps of a decimal one. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    /** A number that is shorter by two digits once rounded was not as long by chance. */
    private static final int LONGEST_BARE = 13;

    private Noise() {}

    /** The decimal number that was meant, where it is certain; otherwise the number as it is. */
    public static BigDecimal without(BigDecimal number) {
        if (number.precision() <= KEPT.getPrecision()) {
            return number;
        }
        BigDecimal rounded = number.round(KEPT).stripTrailingZeros();
        return rounded.precision() <= LONGEST_BARE ? rounded : number;
    }
}
