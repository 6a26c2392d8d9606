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

                ## Signature
                `ce_signature` is the publisher's signature over all that the event says, and an event without it, or with
                one that is not right, is refused. It is a JWS in compact form (RFC 7515) whose payload is left out
                (appendix F): `header..signature`. The header has `alg` `EdDSA` (Ed25519, RFC 8037) and the `kid` of one of
                the keys that the service publishes at `GET /v1/signing-keys`. The payload is a JSON object in the canonical
                form of RFC 8785 (members by name, no spaces, UTF-8), all of whose members are text: `specversion`,
                `source`, `id`, `type`, `subject`, `actor`, `aggregateversion` and, where the event has them, `borough` and
                `time` as the headers of those names say (`time` as an instant in UTC, with as few of none, three, six or
                nine digits of a second's fraction as say all), the `topic`, and `datasha256`, the SHA-256 of the data as
                sent in lower-case hexadecimal. An event belongs to the one partition that Kafka's own clients choose for
                its key (murmur2).
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
