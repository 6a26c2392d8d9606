/** What boroughs of a partnership bear of each other's costs, by keys that all of them have agreed to. */
@NullMarked
package org.concordat.consolidation.budget.apportionment;

import org.jspecify.annotations.NullMarked;
