/** A borough's plan as the table that its papers print: read with its totals, and written as it was read. Plain values. */
@NullMarked
package org.concordat.savings.table;

import org.jspecify.annotations.NullMarked;
