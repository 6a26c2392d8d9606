@NullMarked
package org.concordat.consolidation.budget.apportionment;

import org.jspecify.annotations.NullMarked;
