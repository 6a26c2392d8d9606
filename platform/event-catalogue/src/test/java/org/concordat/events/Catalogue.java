package org.concordat.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas and samples as files. */
final class Catalogue {

    static final Path EVENTS = Path.of("src/main/resources/events");
    static final Path PUBLISHED = Path.of("src/test/resources/published");
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String SCHEMA = ".schema.json";

    /** One event type: its literal name, the topic it is published to, and where its files are. */
    record EventType(String topic, String name, Path schemaFile) {

        JsonNode schema() {
            return read(schemaFile);
        }

        JsonNode sample() {
            return read(schemaFile.resolveSibling(name + ".sample.json"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Catalogue() {}

    static List<EventType> types() {
        try (Stream<Path> files = Files.walk(EVENTS)) {
            return files.filter(file -> file.toString().endsWith(SCHEMA))
                    .sorted()
                    .map(file -> new EventType(
                            EVENTS.relativize(file).getName(0).toString(),
                            EVENTS.relativize(file).getName(1).toString().replace(SCHEMA, ""),
                            file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
