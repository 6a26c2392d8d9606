/** What proves that a return arrived whole: the number of its lines, its sums and its digest. */
@NullMarked
package org.concordat.returns.totals;

import org.jspecify.annotations.NullMarked;
