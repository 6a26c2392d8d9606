package org.concordat.kernel.savings.plan;

import java.math.BigDecimal;
import org.concordat.kernel.Borough;

/** A borough's part of a shared saving. @param percent of the whole, such as 40.25 */
public record Share(Borough borough, BigDecimal percent) {}
