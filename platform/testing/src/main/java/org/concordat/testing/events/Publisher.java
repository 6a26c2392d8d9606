package org.concordat.testing.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.concordat.local.signing.SigningKey;

/**
 * A service that publishes, as far as tests speak in its place: its source, its key, and its signature on an event. The
 * signature is made as {@code docs/events.md} describes it and with nothing of the services' own code, so that the two
 * are held to each other.
 */
public final class Publisher {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final String PROPERTY = "concordat.testing.publisher.";

    private final String name;
    private final SigningKey key;

    private Publisher(String name, SigningKey key) {
        this.name = name;
        this.key = key;
    }

    /** The same for all tests of the JVM. @param name of the service, such as {@code budgets} */
    public static synchronized Publisher named(String name) {
        // Kept where every class loader of the JVM finds it: servers and tests have different ones.
        String place = PROPERTY + name;
        String file = System.getProperty(place);
        if (file != null) {
            return new Publisher(name, SigningKey.firstIn(Path.of(file)));
        }
        Publisher made = new Publisher(name, SigningKey.make(name + "-tests"));
        System.setProperty(place, made.keys().toString());
        return made;
    }

    /** Whoever publishes on a topic of Concordat, which is called after its service. */
    public static Publisher ofTopic(String topic) {
        return named(topic.substring(topic.indexOf('.') + 1));
    }

    /** Another that calls itself the same and has a key of its own. */
    public Publisher with(SigningKey otherKey) {
        return new Publisher(name, otherKey);
    }

    public String source() {
        return "urn:concordat:" + name;
    }

    public SigningKey key() {
        return key;
    }

    /** A file with the key it signs with, for {@code concordat.signing.keys}. */
    public Path keys() {
        return write(folder(), name + ".private.json", SigningKey.set(List.of(key.privatePart())));
    }

    /**
     * A file for {@code concordat.trusted-publishers}, with the files of public keys beside it.
     *
     * @param byTopic who publishes where
     */
    public static Path trusted(Map<String, Publisher> byTopic) {
        Path folder = folder();
        List<Map<String, String>> lines = new ArrayList<>();
        new TreeMap<>(byTopic).forEach((topic, publisher) -> {
            String file = publisher.name + ".public.json";
            write(folder, file, SigningKey.set(List.of(publisher.key.publicPart())));
            lines.add(Map.of("topic", topic, "source", publisher.source(), "keys", file));
        });
        try {
            return write(folder, "publishers.json", JSON.writeValueAsString(lines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The event with the signature of this publisher over everything that its headers and its data say. */
    public ProducerRecord<String, byte[]> sign(ProducerRecord<String, byte[]> event) {
        event.headers().remove("ce_signature");
        event.headers().add("ce_signature", bytes(signature(event)));
        return event;
    }

    private String signature(ProducerRecord<String, byte[]> event) {
        Map<String, String> members = new TreeMap<>();
        for (String name : List.of(
                "specversion", "source", "id", "type", "subject", "aggregateversion", "actor", "borough", "time")) {
            Header header = event.headers().lastHeader("ce_" + name);
            if (header != null) {
                members.put(name, new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        members.put("topic", event.topic());
        try {
            members.put(
                    "datasha256",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(event.value())));
            String head = encoded("{\"alg\":\"EdDSA\",\"kid\":\"%s\"}".formatted(key.id()));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.pair().getPrivate());
            signature.update(bytes(head + "." + encoded(JSON.writeValueAsString(members))));
            return head + ".." + BASE64_URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return BASE64_URL.encodeToString(bytes(text));
    }

    /** Not of a class that needs more than this one: stories on the real stack sign too. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("concordat-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder, String file, String text) {
        try {
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
