package org.concordat.messaging.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the outbox.
 *
 * @param position the order of publication; given by the table
 * @param borough the code, or {@code -} when shared
 * @param traceparent W3C trace context of the request that caused it
 */
record OutboxRow(
        long position,
        UUID id,
        String topic,
        String aggregate,
        long aggregateVersion,
        String type,
        String payload,
        String borough,
        String actor,
        @Nullable String traceparent,
        Instant happenedAt) {

    /** What stands in for a borough when the event belongs to all of them. */
    static final String SHARED = "-";
}
