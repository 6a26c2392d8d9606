/** Registers of the Transparency Code and the list for the pipeline notice. */
@NullMarked
package org.concordat.consolidation.procurement.transparency;

import org.jspecify.annotations.NullMarked;
