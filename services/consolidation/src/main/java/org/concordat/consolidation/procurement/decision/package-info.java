/** What the management of a partnership decides about suppliers that may be one. */
@NullMarked
package org.concordat.consolidation.procurement.decision;

import org.jspecify.annotations.NullMarked;
