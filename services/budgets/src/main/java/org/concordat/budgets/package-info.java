/** The monthly budget return of a borough: its chart, returns, virements and periods. */
@NullMarked
package org.concordat.budgets;

import org.jspecify.annotations.NullMarked;
