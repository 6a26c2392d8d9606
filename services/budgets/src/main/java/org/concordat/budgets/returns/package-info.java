/** What makes the form of a budget return a bean: where it looks up the borough's chart, settings, virements and returns. */
@NullMarked
package org.concordat.budgets.returns;

import org.jspecify.annotations.NullMarked;
