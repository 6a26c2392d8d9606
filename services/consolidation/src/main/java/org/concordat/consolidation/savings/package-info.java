/** Savings: the only place that names classes of savings, assurances and the measures of a delivery return. */
@NullMarked
package org.concordat.consolidation.savings;

import org.jspecify.annotations.NullMarked;
