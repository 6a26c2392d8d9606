/** How the lines of delivery returns are published, proved and kept. Raw, as everything in a package of this name. */
@NullMarked
package org.concordat.consolidation.savings.facts;

import org.jspecify.annotations.NullMarked;
