package org.concordat.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The unit a paper prints its figures in. Figures are stored exactly in pounds whatever the unit. */
public enum MoneyUnit {
    GBP(0, 2),
    GBP_THOUSAND(3, 0),
    GBP_MILLION(6, 1);

    private final int power;
    private final int decimals;

    MoneyUnit(int power, int decimals) {
        this.power = power;
        this.decimals = decimals;
    }

    /** How many decimals a figure in this unit is printed with: pence, whole thousands, tenths of a million. */
    public int decimals() {
        return decimals;
    }

    /** An exact amount as a figure printed in this unit: rounded once, half away from zero; pounds are exact. */
    public BigDecimal printed(Money amount) {
        return amount.pounds().scaleByPowerOfTen(-power).setScale(decimals, RoundingMode.HALF_UP);
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
