package org.concordat.consolidation.caseload.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Histories that nobody planned: events of any type in any order, with what the schemas of the event catalogue allow. Each
 * kind of reference has few values, so that things are begun twice, ended before they begin, and ended without beginning.
 */
final class AnyHistory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Instant FIRST = Instant.parse("2021-12-01T00:00:00Z");
    private static final int HOURS = 24 * 365 * 3;
    private static final int EVENTS_MAX = 60;
    private static final int REFERENCES = 3;

    private final Map<EventType, JsonNode> schemas = new LinkedHashMap<>();

    AnyHistory(Set<EventType> types) {
        types.forEach(type -> schemas.put(type, schema(type)));
    }

    Arbitrary<List<CaseEvent>> events() {
        return Arbitraries.randomValue(this::events);
    }

    private List<CaseEvent> events(Random random) {
        List<Map.Entry<EventType, JsonNode>> types = List.copyOf(schemas.entrySet());
        List<CaseEvent> events = new ArrayList<>();
        int count = random.nextInt(EVENTS_MAX);
        for (int i = 0; i < count; i++) {
            Map.Entry<EventType, JsonNode> type = types.get(random.nextInt(types.size()));
            Instant time = FIRST.plusSeconds(3600L * random.nextInt(HOURS));
            events.add(
                    new CaseEvent("urn:system:made-up", "e-" + i, type.getKey(), time, says(type.getValue(), random)));
        }
        return events;
    }

    private static Map<String, Object> says(JsonNode schema, Random random) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        Map<String, Object> says = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(4) > 0) {
                says.put(property.getKey(), value(property.getKey(), property.getValue(), random));
            }
        });
        return says;
    }

    private static Object value(String name, JsonNode schema, Random random) {
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        int least = schema.path("minimum").asInt(0);
        int most = Math.min(schema.path("maximum").asInt(least + 1000), least + 1000);
        return switch (schema.path("type").asText()) {
            case "boolean" -> random.nextBoolean();
            case "integer", "number" -> least + random.nextInt(most - least + 1);
            default ->
                schema.path("format").asText().equals("date")
                        ? LocalDate.of(2022, 1, 1).plusDays(random.nextInt(900)).toString()
                        : name + "-" + random.nextInt(REFERENCES);
        };
    }

    private static JsonNode schema(EventType type) {
        String name = "events/concordat.caseload.inbound/concordat.caseload.inbound.%s.v1.schema.json"
                .formatted(type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        try (InputStream in =
                Objects.requireNonNull(AnyHistory.class.getClassLoader().getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
