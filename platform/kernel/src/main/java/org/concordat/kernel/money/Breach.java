package org.concordat.kernel.money;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.Finding;

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

    /** What is said of an amount: AMOUNT_TOO_FINE or AMOUNT_OUT_OF_BOUNDS. @param at where it stands */
    public Finding finding(String at) {
        return Finding.error(
                "AMOUNT_" + name(),
                at,
                switch (this) {
                    case TOO_FINE -> "An amount has whole pence";
                    case OUT_OF_BOUNDS -> "An amount is below a hundred billion pounds: is the unit right?";
                });
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
