/** How the lines of budget returns are published, proved and kept. Raw, as everything in a package of this name. */
@NullMarked
package org.concordat.consolidation.budget.facts;

import org.jspecify.annotations.NullMarked;
