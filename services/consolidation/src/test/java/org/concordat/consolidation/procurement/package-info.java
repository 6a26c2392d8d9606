/** Contracts from their topic to every answer. */
@NullMarked
package org.concordat.consolidation.procurement;

import org.jspecify.annotations.NullMarked;
