/** What boroughs could buy together. */
@NullMarked
package org.concordat.consolidation.procurement.opportunity;

import org.jspecify.annotations.NullMarked;
