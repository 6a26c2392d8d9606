/** What stands in registers of contracts. Raw, as everything in a package of this name. */
@NullMarked
package org.concordat.consolidation.procurement.facts;

import org.jspecify.annotations.NullMarked;
