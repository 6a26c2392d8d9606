package org.concordat.caseload.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.web.json.JsonGate;
import org.concordat.web.json.JsonRefused;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.HeaderText;

/**
 * Events as HTTP brings them, by the HTTP binding of CloudEvents 1.0: structured, in a batch, or with the attributes as
 * headers; or structured, a line each; and as records of
 * Kafka. Each as one object with all its attributes, of which nothing has been checked.
 */
final class SentJson {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    /** An event a line, as tools write them that do not know how many there will be. */
    static final String LINES = "application/x-ndjson";

    static final int EVENTS_MAX = 10_000;

    /** Of 10,000 events with some thirty names and values each. */
    private static final JsonGate GATE = new JsonGate(new JsonGate.Bounds(8, 100, 40, 4_000, 600_000));

    /** Of one of them, so that 10,000 are no more than a batch. */
    private static final JsonGate LINE_GATE = new JsonGate(new JsonGate.Bounds(8, 100, 40, 4_000, 100));

    private static final String HEADER = "ce-";
    private static final String RECORD_HEADER = "ce_";

    private SentJson() {}

    /**
     * @throws Problem 400 {@code body-invalid} for what is no JSON, no event or no list; 413 {@code too-many-events}
     */
    static List<JsonNode> batch(byte[] body) {
        JsonNode list = read(body);
        if (!list.isArray()) {
            throw invalid("the body is a list of events, in square brackets");
        }
        requireFew(list.size());
        List<JsonNode> events = new ArrayList<>(list.size());
        list.forEach(events::add);
        return events;
    }

    private static void requireFew(int count) {
        if (count > EVENTS_MAX) {
            throw Problem.tooLarge(
                    "too-many-events", "There are %,d events; at most %,d come together.".formatted(count, EVENTS_MAX));
        }
    }

    /** @throws Problem as {@link #batch}; blank lines are no events */
    static List<JsonNode> lines(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                byte[] line = Arrays.copyOfRange(body, from, at);
                from = at + 1;
                if (!isBlank(line)) {
                    requireFew(lines.size() + 1);
                    lines.add(line);
                }
            }
        }
        return lines.stream().map(line -> read(LINE_GATE, line)).toList();
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
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

    /**
     * An event as a record of Kafka brings it.
     *
     * @param type what the record says its content is
     * @throws Problem 400 for what is no event in one of the two modes
     */
    static JsonNode ofRecord(String type, Map<String, byte[]> headers, byte[] value) {
        if (type.split(";", 2)[0].strip().equalsIgnoreCase(STRUCTURED)) {
            return read(value);
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        headers.forEach((name, text) -> {
            if (name.startsWith(RECORD_HEADER)) {
                event.put(name.substring(RECORD_HEADER.length()), text(text));
            }
        });
        if (event.isEmpty()) {
            throw invalid("attributes as headers ce_…, or %s".formatted(STRUCTURED));
        }
        event.set("data", read(value));
        return event;
    }

    private static String text(byte[] header) {
        return new String(header, StandardCharsets.UTF_8);
    }

    private static JsonNode read(byte[] body) {
        return read(GATE, body);
    }

    private static JsonNode read(JsonGate gate, byte[] body) {
        try {
            JsonNode tree = gate.read(body);
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
