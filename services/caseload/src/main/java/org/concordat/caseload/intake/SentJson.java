package org.concordat.caseload.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.web.json.JsonGate;
import org.concordat.web.json.JsonRefused;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.HeaderText;

/**
 * Events as HTTP brings them, by the HTTP binding of CloudEvents 1.0: structured, in a batch, or with the attributes as
 * headers. Each as one object with all its attributes, of which nothing has been checked.
 */
final class SentJson {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final int EVENTS_MAX = 10_000;

    /** Of 10,000 events with some thirty names and values each. */
    private static final JsonGate GATE = new JsonGate(new JsonGate.Bounds(8, 100, 40, 4_000, 600_000));

    private static final String HEADER = "ce-";

    private SentJson() {}

    /**
     * @throws Problem 400 {@code body-invalid} for what is no JSON, no event or no list; 413 {@code too-many-events}
     */
    static List<JsonNode> batch(byte[] body) {
        JsonNode list = read(body);
        if (!list.isArray()) {
            throw invalid("the body is a list of events, in square brackets");
        }
        if (list.size() > EVENTS_MAX) {
            throw Problem.tooLarge(
                    "too-many-events",
                    "There are %,d events; at most %,d come together.".formatted(list.size(), EVENTS_MAX));
        }
        List<JsonNode> events = new ArrayList<>(list.size());
        list.forEach(events::add);
        return events;
    }

    /** @throws Problem as {@link #batch} */
    static List<JsonNode> structured(byte[] body) {
        return List.of(read(body));
    }

    /**
     * @param headers of the request, whatever they are
     * @throws Problem as {@link #batch}; 400 {@code event-attributes-missing} where no header is of an event
     */
    static List<JsonNode> binary(Map<String, List<String>> headers, byte[] body) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        headers.forEach((header, values) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(HEADER) && !values.isEmpty()) {
                event.put(name.substring(HEADER.length()), HeaderText.decoded(values.getFirst()));
            }
        });
        if (event.isEmpty()) {
            throw Problem.badRequest(
                    "event-attributes-missing",
                    "An event's attributes are headers (ce-id, ce-source, ce-type, ce-time …) beside application/json,"
                            + " or part of a body that is %s or %s.".formatted(STRUCTURED, BATCH));
        }
        event.set("data", read(body));
        return List.of(event);
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode tree = GATE.read(body);
            if (tree.isMissingNode()) {
                throw Problem.badRequest("body-missing", "The request has no body; an event or a list is expected.");
            }
            return tree;
        } catch (JsonRefused refused) {
            throw Problem.badRequest(
                    "body-invalid", "The body cannot be read as JSON: see the finding.", List.of(refused.finding()));
        }
    }

    private static Problem invalid(String expected) {
        return Problem.badRequest("body-invalid", "The body is not as it must be: %s.".formatted(expected));
    }
}
