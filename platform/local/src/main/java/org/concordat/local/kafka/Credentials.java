package org.concordat.local.kafka;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.concordat.local.process.Workspace;

/**
 * The passwords of the broker's users: made up when a stack starts for the first time, kept beside the broker's log in a
 * file that its owner alone may read. A user that a later release brings gets one when that release starts.
 */
public final class Credentials {
    /** To whom the broker refuses nothing; no service has this credential. */
    public static final String ADMINISTRATOR = "administrator";

    /** How everybody but the administrator signs in. */
    static final String MECHANISM = "SCRAM-SHA-512";

    private static final String FILE = "credentials.properties";
    private static final int PASSWORD_BYTES = 32;

    private final Map<String, String> passwords;

    private Credentials(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    /** The credentials of a stack; those that are not there yet are made. */
    public static synchronized Credentials in(Workspace workspace) throws IOException {
        Path file = workspace.dataOf("kafka").resolve(FILE);
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        List<String> missing = Stream.concat(
                        Stream.of(ADMINISTRATOR), Access.all().stream().map(Access::principal))
                .filter(user -> !kept.containsKey(user))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(user -> kept.setProperty(user, madeUp()));
            StringWriter text = new StringWriter();
            kept.store(text, "The broker's users, made up on the first start. Without this file others are made up.");
            writeForOwnerAlone(file, text.toString());
        }
        return new Credentials(kept.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(user -> user, kept::getProperty)));
    }

    /** Writes a file anew that nobody but its owner may read at any moment. */
    static void writeForOwnerAlone(Path file, String text) throws IOException {
        Path unfinished = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String madeUp() {
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /**
     * What a client of Kafka needs besides the broker's address to sign in as a user, by Kafka's names.
     *
     * @throws IllegalArgumentException when there is no such user
     */
    public Map<String, String> clientSettings(String user) {
        boolean administrator = user.equals(ADMINISTRATOR);
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                administrator ? "PLAIN" : MECHANISM,
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";"
                        .formatted(
                                (administrator ? PlainLoginModule.class : ScramLoginModule.class).getName(),
                                user,
                                password(user)));
    }

    String password(String user) {
        String password = passwords.get(user);
        if (password == null) {
            throw new IllegalArgumentException("the broker has no user " + user);
        }
        return password;
    }
}
