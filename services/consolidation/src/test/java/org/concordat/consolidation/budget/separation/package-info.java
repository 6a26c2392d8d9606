@NullMarked
package org.concordat.consolidation.budget.separation;

import org.jspecify.annotations.NullMarked;
