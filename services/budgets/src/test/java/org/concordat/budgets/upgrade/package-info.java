/** What the former release left behind is taken over. */
@NullMarked
package org.concordat.budgets.upgrade;

import org.jspecify.annotations.NullMarked;
