/** Suppliers that are one, may be one and are not. */
@NullMarked
package org.concordat.consolidation.procurement.matching;

import org.jspecify.annotations.NullMarked;
