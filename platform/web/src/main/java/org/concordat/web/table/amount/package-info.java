/** Amounts as people print them. */
@NullMarked
package org.concordat.web.table.amount;

import org.jspecify.annotations.NullMarked;
