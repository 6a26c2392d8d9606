package org.concordat.testing.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An event as a service published it, already held against its schema.
 *
 * @param borough empty where it is about none
 * @param actor who caused it
 * @param sent whether it left the outbox
 */
public record SentEvent(String type, long version, String borough, String actor, boolean sent, String payload) {

    /** What is wrong with it is an error of the publisher, found wherever a test looks at what was published. */
    public SentEvent {
        List<String> violations = EventCatalogue.onClassPath().type(type).violations(payload);
        if (!violations.isEmpty()) {
            throw new AssertionError("%s is not what its schema says: %s; %s".formatted(type, violations, payload));
        }
    }

    public JsonNode data() {
        return EventCatalogue.read(payload);
    }
}
