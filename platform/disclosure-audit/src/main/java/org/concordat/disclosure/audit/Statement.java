package org.concordat.disclosure.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is shown, as what it says of cells: a sum of them, each so many times, lies in a range. A figure shown
 * as it is, a total, a difference, a rounded figure, a rate and a colour are all of this form; a hidden figure is no
 * statement.
 *
 * @param shownIn where it was shown, in words of the caller such as a release and a row
 * @param sum how many times each cell, by its name, is in the sum
 */
public record Statement(String shownIn, Map<String, Long> sum, Range range) {

    /** @throws IllegalArgumentException when the sum is of nothing */
    public Statement {
        TreeMap<String, Long> terms = new TreeMap<>(sum);
        terms.values().removeIf(times -> times == 0);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a statement is about some cell: " + shownIn);
        }
        sum = Map.copyOf(terms);
    }

    /** A figure shown as it is. */
    public static Statement shown(String shownIn, String cell, long value) {
        return exact(shownIn, Map.of(cell, 1L), value);
    }

    /** A total or difference shown as it is. */
    public static Statement exact(String shownIn, Map<String, Long> sum, long value) {
        return new Statement(shownIn, sum, Range.exactly(value));
    }

    /** That a cell is the total of others, whatever it comes to. */
    public static Statement total(String shownIn, String total, List<String> parts) {
        Map<String, Long> sum = new TreeMap<>();
        sum.put(total, -1L);
        parts.forEach(part -> sum.merge(part, 1L, Long::sum));
        return exact(shownIn, sum, 0);
    }

    /**
     * A sum shown rounded, halves away from nought as {@link java.math.RoundingMode#HALF_UP} rounds.
     *
     * @param shown what is printed, in the unit of the cells
     * @param base to whole multiples of what, in the unit of the cells
     */
    public static Statement rounded(String shownIn, Map<String, Long> sum, long shown, long base) {
        // Twice the sum lies within one base of twice what is shown; of the two ends the one nearer nought belongs to
        // it.
        long low = Math.ceilDiv(2 * shown - base + (shown > 0 ? 0 : 1), 2);
        long high = Math.floorDiv(2 * shown + base - (shown < 0 ? 0 : 1), 2);
        return new Statement(shownIn, sum, Range.between(low, high));
    }

    /**
     * A ratio shown to so many decimals as {@code shown} has, halves away from nought: a share, a rate, a cost of each.
     * Its denominator is more than nought, or there would be no ratio, which is a statement as well.
     *
     * @param numerator already times what is printed counts in, such as 100 for a percentage
     * @param denominator of whole cells
     */
    public static List<Statement> ratio(
            String shownIn, Map<String, Long> numerator, Map<String, Long> denominator, BigDecimal shown) {
        // With n/d shown as s, half a printed unit h: (s - h) d <= n <= (s + h) d, times what makes s and h whole.
        long whole = Math.multiplyExact(2, pow10(Math.max(0, shown.scale())));
        long middle = shown.multiply(BigDecimal.valueOf(whole)).longValueExact();
        int sign = shown.signum();
        Map<String, Long> above = difference(numerator, whole, denominator, Math.subtractExact(middle, 1));
        Map<String, Long> below = difference(numerator, whole, denominator, Math.addExact(middle, 1));
        return List.of(
                new Statement(shownIn, denominator, Range.atLeast(1)),
                new Statement(shownIn, above, Range.atLeast(sign > 0 ? 0 : 1)),
                new Statement(shownIn, below, Range.atMost(sign < 0 ? 0 : -1)));
    }

    private static Map<String, Long> difference(
            Map<String, Long> numerator, long times, Map<String, Long> denominator, long less) {
        Map<String, Long> sum = new TreeMap<>();
        numerator.forEach((cell, many) -> sum.merge(cell, Math.multiplyExact(many, times), Math::addExact));
        denominator.forEach((cell, many) -> sum.merge(cell, -Math.multiplyExact(many, less), Math::addExact));
        return sum;
    }

    private static long pow10(int decimals) {
        return BigInteger.TEN.pow(decimals).longValueExact();
    }
}
