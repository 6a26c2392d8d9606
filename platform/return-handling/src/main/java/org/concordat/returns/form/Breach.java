package org.concordat.returns.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.money.Money;

/** Why a number is no value of its kind. Decided here; what is stored and what is found both follow it. */
public enum Breach {
    /** More decimals than the kind has. */
    TOO_FINE,
    OUT_OF_BOUNDS;

    private static final int PENCE = 2;

    /** @param number amounts in pounds; digits and size as the readers of tables bound them */
    public static Optional<Breach> of(Kind<?> kind, BigDecimal number) {
        return switch (kind) {
            case Kind.Amount amount -> of(number, PENCE, number.abs().compareTo(Money.LIMIT) < 0);
            case Kind.Count count ->
                of(number, 0, number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(count.most())) <= 0);
            case Kind.Number bounded ->
                of(
                        number,
                        bounded.decimalsMax(),
                        number.compareTo(bounded.least()) >= 0 && number.compareTo(bounded.most()) <= 0);
            case Kind.Code code -> Optional.empty();
            case Kind.Prose prose -> Optional.empty();
            case Kind.Choice<?> choice -> Optional.empty();
            case Kind.Day day -> Optional.empty();
        };
    }

    private static Optional<Breach> of(BigDecimal number, int decimalsMax, boolean withinBounds) {
        if (!withinBounds) {
            return Optional.of(OUT_OF_BOUNDS);
        }
        // What has no more decimals written needs no look at its zeros.
        return number.scale() > decimalsMax && number.stripTrailingZeros().scale() > decimalsMax
                ? Optional.of(TOO_FINE)
                : Optional.empty();
    }
}
