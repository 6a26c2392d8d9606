package org.concordat.web.json;

import com.fasterxml.jackson.databind.JsonNode;

/** What a JSON value is, in words for the person who sent it. */
final class JsonWords {

    private JsonWords() {}

    static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "a text";
            case NUMBER -> "the number " + abridged(node.asText());
            case BOOLEAN -> node.asText();
            case NULL, MISSING -> "nothing";
        };
    }

    private static String abridged(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
