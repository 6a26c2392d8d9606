/** Contracts: the only place that names what a register of contracts says, and its measures. */
@NullMarked
package org.concordat.consolidation.procurement;

import org.jspecify.annotations.NullMarked;
