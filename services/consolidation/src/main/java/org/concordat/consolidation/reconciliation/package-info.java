/** Proof that every approved figure is held exactly once, or what differs. */
@NullMarked
package org.concordat.consolidation.reconciliation;

import org.jspecify.annotations.NullMarked;
