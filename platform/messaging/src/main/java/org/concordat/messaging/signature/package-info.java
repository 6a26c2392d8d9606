/** Who said it: events are signed when they enter the outbox, and only what its publisher signed is believed. */
@NullMarked
package org.concordat.messaging.signature;

import org.jspecify.annotations.NullMarked;
