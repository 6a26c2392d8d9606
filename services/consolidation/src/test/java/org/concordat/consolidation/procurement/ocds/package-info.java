/** Release packages of Open Contracting, held against the schema of the standard. */
@NullMarked
package org.concordat.consolidation.procurement.ocds;

import org.jspecify.annotations.NullMarked;
