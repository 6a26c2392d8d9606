package org.concordat.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.concordat.kernel.InvalidValue;
import org.concordat.web.json.KernelJson;

/**
 * The JSON of event data, the same in every service: decimals exact and in plain notation, times as ISO-8601 text,
 * empty components of records left out (a null inside a map or tree stays), unknown fields ignored when read.
 */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(1_000_000)
                            .maxNestingDepth(64)
                            .build())
                    .build())
            .addModules(new JavaTimeModule(), new Jdk8Module(), new KernelJson())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /** @throws IllegalArgumentException when the object cannot be written: a mistake in the publisher */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName(), e);
        }
    }

    /** @throws IOException when the bytes are not exactly one JSON value */
    public static JsonNode read(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** @throws IOException when the bytes are not exactly one JSON value, or it does not fit */
    public static <T> T read(byte[] json, Class<T> wire) throws IOException {
        return MAPPER.readValue(json, wire);
    }

    /** What was kept of an event, which was read before it was kept. */
    public static JsonNode kept(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a field says, as text.
     *
     * @throws InvalidValue where there is no such field, or null in it
     */
    public static String text(JsonNode data, String field) {
        return optional(data, field).orElseThrow(() -> new InvalidValue("event", "no " + field, "the field " + field));
    }

    /** What a field says, as text; none where there is no such field, or null in it. */
    public static Optional<String> optional(JsonNode data, String field) {
        return data.hasNonNull(field) ? Optional.of(data.get(field).asText()) : Optional.empty();
    }

    /** @throws CannotApply when it does not fit */
    public static <T> T as(JsonNode node, Class<T> wire) {
        try {
            return MAPPER.treeToValue(node, wire);
        } catch (JsonMappingException e) {
            // The path, not the message: messages quote the value.
            throw new CannotApply("data does not fit %s at %s".formatted(wire.getSimpleName(), e.getPathReference()));
        } catch (JsonProcessingException e) {
            throw new CannotApply("data does not fit " + wire.getSimpleName());
        }
    }
}
