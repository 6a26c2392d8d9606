package org.concordat.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * The one way in for JSON that somebody sends: it is read as a stream, with bounds on what it may hold, so that nothing is
 * built of what is beyond them. Repeated fields are refused, and so is anything behind the end.
 */
public final class JsonGate {

    /**
     * What a body may hold.
     *
     * @param depth of lists and objects within each other
     * @param nameLength characters of a field's name
     * @param numberLength digits and signs of a number
     * @param textLength characters of a text
     * @param tokens everything that begins or ends, every name and every value
     */
    public record Bounds(int depth, int nameLength, int numberLength, int textLength, long tokens) {

        /** Of a body that is a tree in memory before it becomes anything else: a chart of 50,000 rows has 500,000 tokens. */
        public static final Bounds WHOLE = new Bounds(30, 200, 60, 1_000_000, 1_000_000);

        /** Of a return, which is taken apart while it is read: 50,000 lines of 20 values have two million tokens. */
        public static final Bounds TAKEN_APART = new Bounds(10, 200, 1_000, 1_000_000, 10_000_000);
    }

    /** Takes the elements of a list as they come. */
    @FunctionalInterface
    public interface Elements {

        /** @param index counts from 0 */
        void next(int index, Element element);
    }

    /** An element of a list that nobody has read yet: it is passed over unless somebody does. */
    @FunctionalInterface
    public interface Element {

        JsonNode read();
    }

    private final JsonMapper mapper;
    private final Bounds bounds;

    public JsonGate(Bounds bounds) {
        this.bounds = bounds;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(bounds.depth())
                                .maxNameLength(bounds.nameLength())
                                .maxNumberLength(bounds.numberLength())
                                .maxStringLength(bounds.textLength())
                                .maxTokenCount(bounds.tokens())
                                .build())
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** @throws JsonRefused when it is no JSON, or more than the bounds */
    public JsonNode read(byte[] body) {
        return read(body, Map.of());
    }

    /**
     * An object without the lists that are taken apart, which its reader has had element by element instead; where
     * something else stands in place of such a list, it is there.
     *
     * @param lists by the name of the member
     * @throws JsonRefused when it is no JSON, or more than the bounds
     */
    public JsonNode read(byte[] body, Map<String, Elements> lists) {
        try (JsonParser parser = mapper.createParser(body)) {
            try {
                JsonNode read = document(parser, lists);
                if (!read.isMissingNode() && parser.nextToken() != null) {
                    throw new JsonRefused(
                            "TRAILING_CONTENT", "", "there is something behind the end of the JSON value");
                }
                return read;
            } catch (StreamConstraintsException beyond) {
                throw new JsonRefused("LIMIT_EXCEEDED", at(parser), inWords());
            } catch (JsonProcessingException malformed) {
                throw malformed(malformed, parser);
            }
        } catch (IOException unreadable) {
            throw new JsonRefused("MALFORMED_JSON", "", "the body is not JSON in UTF-8");
        }
    }

    private JsonNode document(JsonParser parser, Map<String, Elements> lists) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return JsonNodeFactory.instance.missingNode();
        }
        if (first != JsonToken.START_OBJECT) {
            return mapper.<JsonNode>readTree(parser);
        }
        ObjectNode object = mapper.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Elements elements = lists.get(name);
            if (parser.nextToken() == JsonToken.START_ARRAY && elements != null) {
                takeApart(parser, elements);
            } else {
                object.set(name, mapper.<JsonNode>readTree(parser));
            }
        }
        return object;
    }

    private void takeApart(JsonParser parser, Elements elements) throws IOException {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            OneElement element = new OneElement(parser);
            elements.next(index, element);
            if (!element.read) {
                parser.skipChildren();
            }
        }
    }

    private final class OneElement implements Element {

        private final JsonParser parser;
        private boolean read;

        OneElement(JsonParser parser) {
            this.parser = parser;
        }

        @Override
        public JsonNode read() {
            read = true;
            try {
                return mapper.readTree(parser);
            } catch (StreamConstraintsException beyond) {
                throw new JsonRefused("LIMIT_EXCEEDED", at(parser), inWords());
            } catch (JsonProcessingException malformed) {
                throw malformed(malformed, parser);
            } catch (IOException unreadable) {
                throw new JsonRefused("MALFORMED_JSON", "", "the body is not JSON in UTF-8");
            }
        }
    }

    private String inWords() {
        return "it is more than is read here: at most %,d levels of lists and objects, %,d characters in a field's name, %,d in a number and %,d in a text, %,d names and values in all"
                .formatted(
                        bounds.depth(),
                        bounds.nameLength(),
                        bounds.numberLength(),
                        bounds.textLength(),
                        bounds.tokens());
    }

    private static JsonRefused malformed(JsonProcessingException malformed, JsonParser parser) {
        if (malformed.getOriginalMessage().startsWith("Duplicate")) {
            return new JsonRefused("DUPLICATE_FIELD", at(parser), "the field is there twice");
        }
        String where = malformed.getLocation() == null
                ? ""
                : "line %d, column %d: "
                        .formatted(
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr());
        return new JsonRefused("MALFORMED_JSON", at(parser), where + "this is not JSON");
    }

    private static String at(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
