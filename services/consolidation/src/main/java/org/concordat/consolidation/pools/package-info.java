/** Keys by which the cost of shared services is split, as they were known, and whether they bind. */
@NullMarked
package org.concordat.consolidation.pools;

import org.jspecify.annotations.NullMarked;
