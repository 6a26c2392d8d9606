package org.concordat.kernel.money;

import java.math.BigDecimal;

/** The unit a paper prints its figures in. Figures are stored exactly in pounds whatever the unit. */
public enum MoneyUnit {
    GBP(0),
    GBP_THOUSAND(3),
    GBP_MILLION(6);

    private final int power;

    MoneyUnit(int power) {
        this.power = power;
    }

    /** A figure in this unit as exact pounds; may have fractions of a penny, which the caller refuses. */
    public BigDecimal toPounds(BigDecimal figure) {
        return figure.scaleByPowerOfTen(power).stripTrailingZeros();
    }

    /** Pounds as a figure in this unit, for messages that speak as the paper does. */
    public BigDecimal fromPounds(BigDecimal pounds) {
        BigDecimal figure = pounds.scaleByPowerOfTen(-power).stripTrailingZeros();
        return figure.scale() < 0 ? figure.setScale(0) : figure;
    }
}
