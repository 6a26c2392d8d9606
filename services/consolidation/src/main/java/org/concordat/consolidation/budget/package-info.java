/** Budgets: the only place that names funds, types of lines and the measures of a budget. */
@NullMarked
package org.concordat.consolidation.budget;

import org.jspecify.annotations.NullMarked;
