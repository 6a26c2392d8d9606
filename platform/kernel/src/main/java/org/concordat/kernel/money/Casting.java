package org.concordat.kernel.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines added up and compared with the total that their paper prints. A paper rounds each part and the total on its own,
 * so the two sums may differ by half a printed unit for each line plus half for the total. One line and its total are
 * the same figure and round alike: they do not differ.
 *
 * @param printed the total as printed
 * @param sum what the lines add up to
 * @param lines how many were added
 * @param printedUnit what the column is printed to, such as 0.01; zero when it is exact, which leaves no tolerance
 */
public record Casting(BigDecimal printed, BigDecimal sum, int lines, BigDecimal printedUnit) {

    private static final int DECIMALS_OF_POUNDS = 2;

    /** What the comparison says. */
    public enum Outcome {
        EXACT,
        /** They differ, and printed rounding explains it. */
        WITHIN_ROUNDING,
        BEYOND_ROUNDING
    }

    /**
     * @param figures the lines that the total is the total of
     * @param column every figure of the column in the return, the lines' and the totals'. The printed unit is the finest
     *     decimal place among them; zeros at the end do not count, since a spreadsheet does not keep them
     * @param exactDecimals from how many decimals on figures are exact, not rounded: 2 for pounds, since a penny is a
     *     penny; 5 for thousands; 8 for millions; 0 for counts
     */
    public static Casting of(BigDecimal printed, List<BigDecimal> figures, List<BigDecimal> column, int exactDecimals) {
        BigDecimal unit = printedUnit(Stream.concat(Stream.of(printed), column.stream()), exactDecimals);
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Casting(printed, sum, figures.size(), unit);
    }

    /** From how many decimals on amounts in a unit are exact: a penny is a penny. */
    public static int exactDecimals(MoneyUnit unit) {
        return DECIMALS_OF_POUNDS - unit.toPounds(BigDecimal.ONE).scale();
    }

    /** What a column is printed to, by the finest of its figures; zero when they are exact. */
    public static BigDecimal printedUnit(Stream<BigDecimal> column, int exactDecimals) {
        int finest = column.mapToInt(
                        figure -> Math.max(0, figure.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return finest >= exactDecimals ? BigDecimal.ZERO : BigDecimal.ONE.movePointLeft(finest);
    }

    /** Printed total less the sum of the lines. */
    public BigDecimal difference() {
        return printed.subtract(sum);
    }

    /** The largest difference that rounding explains. */
    public BigDecimal tolerance() {
        if (lines <= 1) {
            return BigDecimal.ZERO;
        }
        return printedUnit.multiply(BigDecimal.valueOf(lines + 1L)).multiply(new BigDecimal("0.5"));
    }

    public Outcome outcome() {
        if (difference().signum() == 0) {
            return Outcome.EXACT;
        }
        return difference().abs().compareTo(tolerance()) <= 0 ? Outcome.WITHIN_ROUNDING : Outcome.BEYOND_ROUNDING;
    }
}
