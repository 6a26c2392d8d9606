package org.concordat.messaging.parked;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that was parked, as told to people: where it came from and why it waits, never what it says.
 *
 * @param borough null when the event belongs to all boroughs or could not be read
 * @param offset its place in the partition of the topic
 * @param knownAt when it was appended to the log, by the broker's clock
 * @param attempts how often it was tried
 */
public record ParkedEvent(
        UUID id,
        Kind kind,
        @Nullable String borough,
        String topic,
        int partition,
        long offset,
        Instant knownAt,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String aggregate,
        @Nullable Long aggregateVersion,
        String reason,
        int attempts,
        Instant parkedAt) {

    /** Why an event is parked at all. */
    public enum Kind {
        /** It is from its publisher, and cannot be applied or read. */
        WAITING,
        /** It is not from whoever publishes on the topic; type, aggregate and id are what it says of itself. */
        REFUSED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
