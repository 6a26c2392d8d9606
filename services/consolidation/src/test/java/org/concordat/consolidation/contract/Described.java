package org.concordat.consolidation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Holds an answer against its schema, strictly: what an answer says and the document does not is a mistake too. */
public final class Described {

    private final JsonNode document;
    private final List<String> mistakes = new ArrayList<>();

    private Described(JsonNode document) {
        this.document = document;
    }

    /** @param schema somewhere in the document */
    public static List<String> mistakes(JsonNode document, JsonNode schema, JsonNode answer) {
        Described described = new Described(document);
        described.check("", schema, answer);
        return described.mistakes;
    }

    private void check(String at, JsonNode reference, JsonNode value) {
        JsonNode schema = resolved(reference);
        if (schema.has("oneOf")) {
            boolean fits = StreamSupport.stream(schema.get("oneOf").spliterator(), false)
                    .anyMatch(one -> mistakes(document, one, value).isEmpty());
            require(fits, at, "fits none of the alternatives");
            return;
        }
        require(isOfType(schema.path("type"), value), at, "is " + value.getNodeType() + ", not " + schema.path("type"));
        if (schema.has("enum")) {
            require(contains(schema.get("enum"), value.asText()), at, value + " is not among " + schema.get("enum"));
        }
        schema.path("required").forEach(name -> require(value.has(name.asText()), at, "lacks " + name.asText()));
        value.properties().forEach(field -> {
            JsonNode described = schema.path("properties").path(field.getKey());
            JsonNode of = described.isMissingNode() ? schema.path("additionalProperties") : described;
            if (of.isObject()) {
                check(at + "/" + field.getKey(), of, field.getValue());
            } else {
                require(false, at + "/" + field.getKey(), "is not described");
            }
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(at + "/" + i, schema.path("items"), value.get(i));
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        if (types.isMissingNode()) {
            return true;
        }
        String type = switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "null";
        };
        return contains(types, type) || type.equals("integer") && contains(types, "number");
    }

    private static boolean contains(JsonNode oneOrMore, String text) {
        return oneOrMore.isArray()
                ? StreamSupport.stream(oneOrMore.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(text))
                : oneOrMore.asText().equals(text);
    }

    private void require(boolean holds, String at, String mistake) {
        if (!holds && mistakes.size() < 20) {
            mistakes.add(at + " " + mistake);
        }
    }
}
