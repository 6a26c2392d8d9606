/** Savings from their topic to every answer. */
@NullMarked
package org.concordat.consolidation.savings;

import org.jspecify.annotations.NullMarked;
