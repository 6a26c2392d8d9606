package org.concordat.consolidation.caseload.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.caseload.facts.ToldEvent.Key;
import org.concordat.consolidation.facts.FoldedStore;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.EventJson;

/** The events of one lane of a borough that were taken in together: {@code concordat.caseload.events-recorded.v1}. */
record CaseBundleJson(String borough, int lane, List<ToldEvent> events) implements FoldedStore.Content {

    private static final String PREFIX = "concordat.caseload.inbound.";
    private static final String WITHDRAWN = "event-withdrawn.v1";

    /** @throws InvalidValue for an event that nobody could read again */
    static CaseBundleJson read(JsonNode data) {
        String borough = data.path("borough").asText();
        int lane = data.path("lane").asInt(-1);
        Instant receivedAt = moment(required(data, "receivedAt"));
        List<ToldEvent> events = new ArrayList<>();
        data.path("events").forEach(event -> events.add(told(borough, lane, receivedAt, event)));
        return new CaseBundleJson(borough, lane, events);
    }

    String aggregate() {
        return "%s/cases/%02d".formatted(borough, lane);
    }

    @Override
    public FoldedStore into() {
        return CaseEventStore.ONLY;
    }

    /** @param at since when they are known */
    List<ToldEvent> told(Instant at) {
        return events.stream().map(event -> event.knownSince(at)).toList();
    }

    private static ToldEvent told(String borough, int lane, Instant receivedAt, JsonNode event) {
        Key key = new Key(required(event, "source"), required(event, "id"));
        String wire = required(event, "type");
        String type = wire.startsWith(PREFIX) ? wire.substring(PREFIX.length()) : wire;
        String subject = event.path("case").asText(event.path("subject").asText(key.source()));
        Instant time = moment(required(event, "time"));
        JsonNode data = underFirstNames(event.path("data"), event.path("names"));
        Optional<String> voids =
                type.equals(WITHDRAWN) ? Optional.of(required(data, "event")) : text(event, "corrects");
        return new ToldEvent(
                borough, key, type, subject, time, voids, lane, receivedAt, EventJson.write(data), Instant.EPOCH);
    }

    /** @param names of pseudonyms that had another before, by each the first */
    private static JsonNode underFirstNames(JsonNode data, JsonNode names) {
        if (names.isEmpty() || !(data instanceof ObjectNode)) {
            return data;
        }
        ObjectNode named = data.deepCopy();
        data.properties().forEach(field -> {
            JsonNode first = names.path(field.getValue().asText());
            if (first.isTextual()) {
                named.set(field.getKey(), first);
            }
        });
        return named;
    }

    /** Of an event's data that is flat: what is neither a text nor a number nor a truth value is nothing here. */
    static Map<String, Object> says(JsonNode data) {
        Map<String, Object> says = new HashMap<>();
        data.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isTextual()) {
                says.put(field.getKey(), value.textValue());
            } else if (value.isBoolean()) {
                says.put(field.getKey(), value.booleanValue());
            } else if (value.isNumber()) {
                says.put(field.getKey(), value.decimalValue());
            }
        });
        return says;
    }

    private static String required(JsonNode of, String field) {
        return text(of, field)
                .orElseThrow(() -> new InvalidValue("event of a case", "without " + field, "one with it"));
    }

    private static Optional<String> text(JsonNode of, String field) {
        return Optional.ofNullable(of.path(field).textValue());
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValue("time of an event", "no moment", "a moment such as 2024-05-07T09:30:00Z");
        }
    }
}
