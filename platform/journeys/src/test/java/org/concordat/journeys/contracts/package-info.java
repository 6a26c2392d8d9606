/** Stories of contracts, which are recorded and confirmed and make no returns. */
@NullMarked
package org.concordat.journeys.contracts;

import org.jspecify.annotations.NullMarked;
