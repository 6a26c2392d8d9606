/** What boroughs mean to commission: how services are delivered, are to be, and what is spent on them by delivery model. */
@NullMarked
package org.concordat.consolidation.procurement.intention;

import org.jspecify.annotations.NullMarked;
