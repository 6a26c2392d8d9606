/** Proof that what is held is what was approved and published. */
@NullMarked
package org.concordat.returns.reconciliation;

import org.jspecify.annotations.NullMarked;
