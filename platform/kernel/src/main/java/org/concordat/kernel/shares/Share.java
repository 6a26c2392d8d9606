package org.concordat.kernel.shares;

import java.math.BigDecimal;
import org.concordat.kernel.Borough;

/** A borough's part of what boroughs share. @param percent of the whole, such as 40.25 */
public record Share(Borough borough, BigDecimal percent) {}
