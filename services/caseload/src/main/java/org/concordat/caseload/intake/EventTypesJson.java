package org.concordat.caseload.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The types of events that are taken, with their schemas as the event catalogue has them. */
final class EventTypesJson {

    /** The topic they belong to, and what every type begins with. */
    static final String TOPIC = "concordat.caseload.inbound";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DATA = "/data";

    private final Map<String, EventTypeJson> types;
    private final EventTypeJson envelope;

    private EventTypesJson(Map<String, EventTypeJson> types, EventTypeJson envelope) {
        this.types = Map.copyOf(types);
        this.envelope = envelope;
    }

    static EventTypesJson taken() {
        Map<String, EventTypeJson> types = new HashMap<>();
        resource("types.txt").lines().forEach(name -> {
            String type = TOPIC + "." + name;
            types.put(type, EventTypeJson.of(schema("/events/%s/%s.schema.json".formatted(TOPIC, type)), DATA));
        });
        return new EventTypesJson(types, EventTypeJson.of(schema("envelope.schema.json"), ""));
    }

    private static JsonNode schema(String resource) {
        try {
            return MAPPER.readTree(resource(resource));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(EventTypesJson.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but the data. */
    EventTypeJson envelope() {
        return envelope;
    }

    /** @param name with its topic and version */
    Optional<EventTypeJson> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** A type without what every type begins with, such as {@code referral-received.v1}. */
    static String shortName(String type) {
        return type.substring(TOPIC.length() + 1);
    }
}
