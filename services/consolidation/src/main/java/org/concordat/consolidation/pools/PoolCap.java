package org.concordat.consolidation.pools;

import java.math.BigDecimal;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.Money;

/** The most that a member bears of any figure of a pool. */
public sealed interface PoolCap {

    Borough borough();

    /** Of this figure, in pounds of any scale, whichever its sign. */
    BigDecimal of(Money figure);

    /** @param percent from 0 to 100 */
    record Percent(Borough borough, BigDecimal percent) implements PoolCap {
        @Override
        public BigDecimal of(Money figure) {
            return figure.abs().pounds().multiply(percent).movePointLeft(2);
        }
    }

    /** @param amount not below zero */
    record Amount(Borough borough, Money amount) implements PoolCap {
        @Override
        public BigDecimal of(Money figure) {
            return amount.pounds();
        }
    }
}
