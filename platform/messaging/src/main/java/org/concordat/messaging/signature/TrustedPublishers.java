package org.concordat.messaging.signature;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Key;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whom to believe: of each topic the services that publish there, mostly one alone, and their public keys. */
public final class TrustedPublishers {

    /**
     * A line of the file.
     *
     * @param source the CloudEvents source of everything on the topic
     * @param keys the file of the publisher's public keys, as {@code GET /v1/signing-keys} of its service gives them;
     *     relative to the file of publishers
     */
    private record Line(String topic, String source, String keys) {}

    /** By topic and source. */
    private final Map<String, Map<String, KeyFile>> publishers;

    private TrustedPublishers(Map<String, Map<String, KeyFile>> publishers) {
        this.publishers = publishers;
    }

    /** @throws IllegalStateException when the file, or one of those it names, cannot be read or is not what it must be */
    public static TrustedPublishers in(Path file) {
        try {
            List<Line> lines = new JsonMapper().readValue(file.toFile(), new TypeReference<>() {});
            return new TrustedPublishers(lines.stream()
                    .collect(Collectors.groupingBy(
                            Line::topic,
                            Collectors.toUnmodifiableMap(
                                    Line::source, line -> new KeyFile(file.resolveSibling(line.keys()))))));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("%s is to say who publishes: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Those of the topics of which nobody is named. */
    public List<String> without(Collection<String> topics) {
        return new TreeSet<>(topics)
                .stream().filter(topic -> !publishers.containsKey(topic)).toList();
    }

    boolean publishes(String source, String topic) {
        return keys(source, topic).isPresent();
    }

    /** The key by that id of this publisher on the topic, as its file has it now. */
    Optional<Key> key(String source, String topic, String id) {
        return keys(source, topic)
                .flatMap(keys -> keys.keys().stream()
                        .filter(key -> key.getKeyId().equals(id))
                        .findFirst()
                        .map(key -> key.getPublicKey()));
    }

    private Optional<KeyFile> keys(String source, String topic) {
        return Optional.ofNullable(publishers.getOrDefault(topic, Map.of()).get(source));
    }
}
