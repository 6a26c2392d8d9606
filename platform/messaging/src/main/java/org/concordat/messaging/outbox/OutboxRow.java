package org.concordat.messaging.outbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.concordat.messaging.signature.EventSigner;
import org.concordat.messaging.signature.SignedContent;
import org.jspecify.annotations.Nullable;

/**
 * An event in the outbox.
 *
 * @param position the order of publication; given by the table
 * @param borough the code, or {@code -} when shared
 * @param traceparent W3C trace context of the request that caused it
 * @param signature null when it was put in before events were signed
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
        Instant happenedAt,
        @Nullable String signature) {

    /** What stands in for a borough when the event belongs to all of them. */
    static final String SHARED = "-";

    OutboxRow signed(String by) {
        return new OutboxRow(
                position,
                id,
                topic,
                aggregate,
                aggregateVersion,
                type,
                payload,
                borough,
                actor,
                traceparent,
                happenedAt,
                by);
    }

    /** The signature over it as it goes over the wire. */
    String sign(EventSigner signer, URI source) {
        return signer.sign(new SignedContent(
                topic,
                source.toString(),
                id.toString(),
                type,
                aggregate,
                Long.toString(aggregateVersion),
                borough.equals(SHARED) ? null : borough,
                actor,
                happenedAt,
                payload.getBytes(StandardCharsets.UTF_8)));
    }
}
