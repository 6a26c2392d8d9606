package org.concordat.local.signing;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.local.Shipped;
import org.concordat.local.process.Workspace;

/**
 * The keys of a stack's services, made when it first starts and kept in its folder {@code keys}. When there are events
 * already by then, they are from a release that did not sign: the moment is kept, and what came before it is believed
 * unsigned.
 */
public final class LocalKeys {

    private static final String PUBLIC = ".public.json";

    /** A line of {@code deploy/kafka/publishers.json}. */
    private record Trusted(String topic, String source, String keys) {}

    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Path brokersLog;

    public LocalKeys(Workspace workspace) {
        this.folder = workspace.directory().resolve("keys");
        this.brokersLog = workspace.directory().resolve("kafka").resolve("log").resolve("meta.properties");
    }

    /** Makes what is not there yet. @param services each gets a key of its own */
    public void make(List<String> services) {
        try {
            boolean first = !Files.exists(publishers());
            Files.createDirectories(folder.getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, OWNERS_FOLDER);
            }
            for (String service : services) {
                make(service);
            }
            // Who reads a topic starts only with the keys of whoever may publish there, and that one may not run yet.
            for (Trusted trusted : Shipped.list("kafka/publishers.json", new TypeReference<List<Trusted>>() {})) {
                make(trusted.keys().replace(PUBLIC, ""));
            }
            if (first && Files.exists(brokersLog)) {
                Files.writeString(unsignedUntil(), Instant.now().toString());
            }
            // Last: it says that the rest is there. And anew each time, since a release may bring another topic.
            Files.writeString(publishers(), Shipped.text("kafka/publishers.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(String service) throws IOException {
        if (Files.exists(privateKeys(service)) && Files.exists(publicKeys(service))) {
            return;
        }
        SigningKey key = SigningKey.make(service + "-1");
        Files.deleteIfExists(privateKeys(service));
        Files.createFile(privateKeys(service), OWNER_ALONE);
        Files.writeString(privateKeys(service), SigningKey.set(List.of(key.privatePart())));
        Files.writeString(publicKeys(service), SigningKey.set(List.of(key.publicPart())));
    }

    /** A service's settings of signatures, by their names as environment variables. */
    public Map<String, String> settingsOf(String service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("CONCORDAT_SIGNING_KEYS", privateKeys(service).toString());
        settings.put("CONCORDAT_TRUSTED_PUBLISHERS", publishers().toString());
        if (Files.exists(unsignedUntil())) {
            try {
                settings.put("CONCORDAT_SIGNATURES_UNSIGNED_UNTIL", Files.readString(unsignedUntil()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }

    private Path privateKeys(String service) {
        return folder.resolve(service + ".private.json");
    }

    private Path publicKeys(String service) {
        return folder.resolve(service + PUBLIC);
    }

    private Path publishers() {
        return folder.resolve("publishers.json");
    }

    private Path unsignedUntil() {
        return folder.resolve("unsigned-until");
    }
}
