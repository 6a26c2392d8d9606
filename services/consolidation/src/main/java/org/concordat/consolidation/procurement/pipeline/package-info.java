/** What comes up for decision. */
@NullMarked
package org.concordat.consolidation.procurement.pipeline;

import org.jspecify.annotations.NullMarked;
