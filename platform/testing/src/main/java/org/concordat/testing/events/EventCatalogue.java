package org.concordat.testing.events;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** The schemas and samples of all events, as files: below a folder {@code events}, one folder for each topic. */
public final class EventCatalogue {

    static final String SCHEMA = ".schema.json";
    static final String SAMPLE = ".sample.json";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** One type, with the texts of its files; empty where there is none. */
    public record EventType(String topic, String name, String schemaText, String sampleText) {

        public JsonNode schema() {
            return read(schemaText);
        }

        public JsonNode sample() {
            return read(sampleText);
        }

        /** What is wrong with a payload of this type; empty when nothing is. Formats count: a date is a date. */
        public List<String> violations(String payload) {
            return EventCatalogue.violations(schemaText, payload);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Takes what consumers take: an event's type and its data as sent. */
    @FunctionalInterface
    public interface Reading {
        void read(String type, byte[] payload) throws Exception;
    }

    private final List<EventType> types;

    private EventCatalogue(List<EventType> types) {
        this.types = types;
    }

    /** The catalogue that the module under test has on its class path. */
    public static EventCatalogue onClassPath() {
        try {
            URI folder = Objects.requireNonNull(
                            EventCatalogue.class.getResource("/events"), "no event catalogue on the class path")
                    .toURI();
            if (folder.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                    return in(jar.getPath("/events"));
                }
            }
            return in(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param events the folder that holds a folder for each topic */
    public static EventCatalogue in(Path events) {
        Map<String, EventType> types = new TreeMap<>();
        try (Stream<Path> files = Files.walk(events)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String topic = events.relativize(file).getName(0).toString();
                String fileName = file.getName(file.getNameCount() - 1).toString();
                String name = fileName.replace(SCHEMA, "").replace(SAMPLE, "");
                String text = Files.readString(file);
                types.merge(
                        topic + "/" + name,
                        new EventType(
                                topic,
                                name,
                                fileName.endsWith(SCHEMA) ? text : "",
                                fileName.endsWith(SAMPLE) ? text : ""),
                        (one, other) -> new EventType(
                                topic, name, one.schemaText + other.schemaText, one.sampleText + other.sampleText));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EventCatalogue(List.copyOf(types.values()));
    }

    /** By topic, then by name. */
    public List<EventType> types() {
        return types;
    }

    public EventType type(String name) {
        return types.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the catalogue has no event " + name));
    }

    /**
     * A consumer joins with one line: it reads the sample of every type of a topic, now and whenever one is added, and
     * refuses by name a type that is in no catalogue.
     */
    public Stream<DynamicTest> isReadBy(String topic, Reading consumer) {
        List<EventType> ofTopic =
                types.stream().filter(type -> type.topic().equals(topic)).toList();
        Assertions.assertThat(ofTopic).as("types of %s", topic).isNotEmpty();
        return Stream.concat(
                ofTopic.stream()
                        .map(type -> dynamicTest(
                                "reads " + type.name(),
                                () -> consumer.read(type.name(), EventTopics.bytes(type.sampleText())))),
                Stream.of(dynamicTest("refuses a type that is not known", () -> {
                    String unknown = topic + ".something-shredded.v1";
                    Assertions.assertThatThrownBy(() -> consumer.read(unknown, EventTopics.bytes("{}")))
                            .hasMessageContaining("something-shredded");
                })));
    }

    static List<String> violations(String schema, String payload) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        return compiled
                .validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    public static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
