package org.concordat.events;

import com.fasterxml.jackson.databind.JsonNode;
import org.concordat.testing.events.EventCatalogue;

/** The page about the events that people read, made from the schemas so that it cannot drift from them. */
final class CataloguePage {

    private CataloguePage() {}

    static String render(EventCatalogue catalogue) {
        StringBuilder page = new StringBuilder("""
                # Events
                Made from the schemas in `platform/event-catalogue` by its tests; do not edit by hand. CloudEvents 1.0 in
                Kafka's binary mode, JSON data. The record key and `ce_subject` are the aggregate; `ce_aggregateversion`
                counts its events without gaps. `asyncapi.yaml` beside the schemas says the same for machines.
                """);
        String topic = "";
        for (EventCatalogue.EventType type : catalogue.types()) {
            if (!type.topic().equals(topic)) {
                topic = type.topic();
                page.append("\n## Topic `").append(topic).append("`\n");
            }
            JsonNode schema = type.schema();
            page.append("\n### `%s`\n%s. %s Aggregate `%s`.\n\n| field | | meaning |\n| --- | --- | --- |\n"
                    .formatted(
                            type.name(),
                            schema.path("title").asText(),
                            schema.path("description").asText(),
                            schema.path("x-aggregate").asText()));
            rows(page, "", schema);
        }
        return page.toString();
    }

    private static void rows(StringBuilder page, String prefix, JsonNode schema) {
        String required = schema.path("required").toString();
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            boolean always = required.contains("\"" + property.getKey() + "\"");
            String name = prefix + property.getKey();
            page.append("| `%s` | %s%s | %s%s |\n"
                    .formatted(
                            name,
                            value.path("type").asText(),
                            always ? "" : ", optional",
                            value.path("description").asText(),
                            value.has("enum") ? " One of " + value.get("enum") + "." : ""));
            if (value.has("items")) {
                rows(page, name + "[].", value.get("items"));
            } else {
                rows(page, name + ".", value);
            }
        });
    }
}
