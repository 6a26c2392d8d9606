/** How lines are found. */
@NullMarked
package org.concordat.consolidation.facts;

import org.jspecify.annotations.NullMarked;
