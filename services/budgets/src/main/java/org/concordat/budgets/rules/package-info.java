/** What a budget return is checked for besides what follows from its columns and its calendar. */
@NullMarked
package org.concordat.budgets.rules;

import org.jspecify.annotations.NullMarked;
