/** Virements: budget moved between lines of one borough, one year and one fund. */
@NullMarked
package org.concordat.budgets.virements;

import org.jspecify.annotations.NullMarked;
