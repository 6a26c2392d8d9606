/**
 * What a return of any domain is checked for, because it follows from its schema or from its calendar: period, precision
 * and bounds, required columns, printed totals. A domain's own rules join in; those that most domains have are here to
 * be taken: a line that stands twice and, in {@code continuity}, what changed since the return before.
 */
@NullMarked
package org.concordat.returns.rules;

import org.jspecify.annotations.NullMarked;
