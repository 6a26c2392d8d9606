/** From the outbox table to the log. */
@NullMarked
package org.concordat.messaging.outbox;

import org.jspecify.annotations.NullMarked;
