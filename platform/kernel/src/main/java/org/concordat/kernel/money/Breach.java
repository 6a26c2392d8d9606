package org.concordat.kernel.money;

import java.math.BigDecimal;
import java.util.Optional;

/** Why a number is not to be taken: what is stored and what is found both follow it. */
public enum Breach {
    /** More decimals than there may be. */
    TOO_FINE,
    OUT_OF_BOUNDS;

    private static final int PENCE = 2;

    /** @param pounds with whole pence, and below the {@link Money#LIMIT} on either side of nothing */
    public static Optional<Breach> ofAmount(BigDecimal pounds) {
        return of(pounds, PENCE, pounds.abs().compareTo(Money.LIMIT) < 0);
    }

    /** @param least and {@code most} which it may be as well */
    public static Optional<Breach> of(BigDecimal number, int decimalsMax, BigDecimal least, BigDecimal most) {
        return of(number, decimalsMax, number.compareTo(least) >= 0 && number.compareTo(most) <= 0);
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
