/** Which events have been folded in: it makes a duplicate visible, a gap, and what changed since a moment. */
@NullMarked
package org.concordat.consolidation.ledger;

import org.jspecify.annotations.NullMarked;
