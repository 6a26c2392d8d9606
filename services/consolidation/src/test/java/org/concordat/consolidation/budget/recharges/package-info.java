@NullMarked
package org.concordat.consolidation.budget.recharges;

import org.jspecify.annotations.NullMarked;
