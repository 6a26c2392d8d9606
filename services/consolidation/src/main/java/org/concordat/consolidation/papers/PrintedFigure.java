package org.concordat.consolidation.papers;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.kernel.Borough;

/**
 * A figure of a borough that a paper of its own has printed.
 *
 * @param row the code of a row of the view that would show it
 * @param measure its name
 * @param value in pounds, or as a number; of a share its numerator
 * @param denominator of a share
 */
public record PrintedFigure(
        Borough borough, String row, String measure, BigDecimal value, Optional<BigDecimal> denominator) {

    /** Whether it is the figure that a borough has, held in whole numbers. @param second none where one number holds it */
    public boolean is(QuantityKind kind, long first, Optional<Long> second) {
        return number(kind, value).equals(Optional.of(first))
                && second.equals(denominator.flatMap(of -> number(kind, of)));
    }

    private static Optional<Long> number(QuantityKind kind, BigDecimal printed) {
        int decimals = switch (kind) {
            case MONEY -> 2;
            case COUNT, RATIO, DAY -> 0;
            case DECIMAL, PARTS -> QuantityKind.DECIMALS;
        };
        BigDecimal whole = printed.movePointRight(decimals).stripTrailingZeros();
        return whole.scale() <= 0 ? Optional.of(whole.longValueExact()) : Optional.empty();
    }
}
