package org.concordat.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read from the log.
 *
 * @param source the service that published it, a URI reference
 * @param aggregate what it happened to; the record's key and the CloudEvent's subject
 * @param borough whose it is; null when it belongs to all (reference data)
 * @param actor the name of who caused it
 * @param aggregateVersion 1, 2, 3 … without gaps per aggregate
 * @param time when it happened, by the publisher's clock; for display
 * @param knownAt when it was appended to the log, by the broker's clock; a rebuild finds the same. A little later where
 *     the broker stamped it before a moment that was answered for and showed it after that ({@link Watermark})
 */
public record ReceivedEvent(
        String id,
        String type,
        String source,
        String aggregate,
        @Nullable Borough borough,
        String actor,
        long aggregateVersion,
        Instant time,
        Instant knownAt,
        String topic,
        int partition,
        long offset,
        JsonNode data) {

    /**
     * The data as the consumer's own minimal record; fields it does not name are ignored.
     *
     * @throws CannotApply when the data does not fit
     */
    public <T> T as(Class<T> wire) {
        return EventJson.as(data, wire);
    }
}
