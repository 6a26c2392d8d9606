/** A borough's own chart: the dated mapping of its cost centres to the common service lines. */
@NullMarked
package org.concordat.budgets.chart;

import org.jspecify.annotations.NullMarked;
