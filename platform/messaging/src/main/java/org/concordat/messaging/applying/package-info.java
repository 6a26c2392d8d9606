/** What becomes of events in the transaction that applies them: applied, seen before, or parked. */
@NullMarked
package org.concordat.messaging.applying;

import org.jspecify.annotations.NullMarked;
