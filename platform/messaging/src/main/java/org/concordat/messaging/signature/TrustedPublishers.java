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

/** Whom to believe: of each topic the one service that publishes there, and its public keys. */
public final class TrustedPublishers {

    /**
     * A line of the file.
     *
     * @param source the CloudEvents source of everything on the topic
     * @param keys the file of the publisher's public keys, as {@code GET /v1/signing-keys} of its service gives them;
     *     relative to the file of publishers
     */
    private record Line(String topic, String source, String keys) {}

    private record Publisher(String source, KeyFile keys) {}

    private final Map<String, Publisher> byTopic;

    private TrustedPublishers(Map<String, Publisher> byTopic) {
        this.byTopic = byTopic;
    }

    /** @throws IllegalStateException when the file, or one of those it names, cannot be read or is not what it must be */
    public static TrustedPublishers in(Path file) {
        try {
            List<Line> lines = new JsonMapper().readValue(file.toFile(), new TypeReference<>() {});
            return new TrustedPublishers(lines.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Line::topic,
                            line -> new Publisher(line.source(), new KeyFile(file.resolveSibling(line.keys()))))));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("%s is to say who publishes: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Those of the topics of which nobody is named. */
    public List<String> without(Collection<String> topics) {
        return new TreeSet<>(topics)
                .stream().filter(topic -> !byTopic.containsKey(topic)).toList();
    }

    boolean publishes(String source, String topic) {
        return Optional.ofNullable(byTopic.get(topic))
                .filter(publisher -> publisher.source().equals(source))
                .isPresent();
    }

    /** The key by that id of whoever publishes on the topic, as its file has it now. */
    Optional<Key> key(String topic, String id) {
        return Optional.ofNullable(byTopic.get(topic))
                .flatMap(publisher -> publisher.keys().keys().stream()
                        .filter(key -> key.getKeyId().equals(id))
                        .findFirst()
                        .map(key -> key.getPublicKey()));
    }
}
