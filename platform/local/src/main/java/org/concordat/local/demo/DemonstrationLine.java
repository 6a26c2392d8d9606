package org.concordat.local.demo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the figures that ship with Concordat.
 *
 * @param budget for the year, in pounds
 * @param actual for the year, in pounds; none where none was published
 */
record DemonstrationLine(
        String costCentre,
        String title,
        String serviceLine,
        String fund,
        String type,
        BigDecimal budget,
        @Nullable BigDecimal actual) {

    boolean isPrintedTotal() {
        return costCentre.equals("TOTAL");
    }
}
