package org.concordat.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of {@code deploy/}, as this module's jar carries them. */
public final class Shipped {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Shipped() {}

    /** The services, in the order in which people should read them. */
    public static List<Service> services() {
        return list("services.json", new TypeReference<>() {});
    }

    /** A JSON list of {@code deploy/}, read as {@code type}. */
    public static <T> List<T> list(String path, TypeReference<List<T>> type) {
        try {
            return List.copyOf(JSON.readValue(bytes(path), type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("deploy/" + path + " is not what was expected", unreadable);
        }
    }

    /** A text file of {@code deploy/}. */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (InputStream file = Shipped.class.getResourceAsStream("/deploy/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("deploy/" + path + " is not in this build");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
