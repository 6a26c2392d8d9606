/** How contracts go: ratings by quarter, indicators, monitoring, what was modified, and what nobody has rated. */
@NullMarked
package org.concordat.consolidation.procurement.performance;

import org.jspecify.annotations.NullMarked;
