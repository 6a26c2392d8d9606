package org.concordat.messaging.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A file with a JWK set (RFC 7517) of Ed25519 keys (RFC 8037), each with its {@code kid}. It is read again when it has
 * changed, so that keys are replaced while the service runs; a file that is wrong or half written then changes nothing.
 */
public final class KeyFile {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);

    /** What tells one writing of the file from another. */
    private record Writing(
            Object changed, long bytes, @Nullable Object file) {}

    private record Content(Writing writing, List<OctetKeyPairJsonWebKey> keys) {}

    private final Path path;
    private volatile Content content;
    private volatile @Nullable Writing refused;

    /** @throws IllegalStateException when the file is not there or is no such set */
    public KeyFile(Path path) {
        this.path = path;
        try {
            content = read();
        } catch (IOException | JoseException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s is to hold a JWK set of Ed25519 keys: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** The keys in the order of the file, as it is now. */
    List<OctetKeyPairJsonWebKey> keys() {
        try {
            Writing now = writing();
            if (!now.equals(content.writing()) && !now.equals(refused)) {
                readAgain(now);
            }
        } catch (IOException e) {
            LOG.debugf(e, "%s cannot be looked at", path);
        }
        return content.keys();
    }

    private synchronized void readAgain(Writing now) {
        try {
            content = read();
            LOG.infof(
                    "%s has changed: keys %s",
                    path, content.keys().stream().map(JsonWebKey::getKeyId).toList());
        } catch (IOException | JoseException | IllegalArgumentException e) {
            refused = now;
            // The reason may quote a key.
            LOG.errorf("%s has changed and is no JWK set of Ed25519 keys: the former keys stay", path);
        }
    }

    private Writing writing() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Writing(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }

    private Content read() throws IOException, JoseException {
        // Before the content: what is written meanwhile makes it be read again.
        Writing writing = writing();
        List<OctetKeyPairJsonWebKey> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonWebKey key : new JsonWebKeySet(Files.readString(path)).getJsonWebKeys()) {
            if (!(key instanceof OctetKeyPairJsonWebKey pair)
                    || !OctetKeyPairJsonWebKey.SUBTYPE_ED25519.equals(pair.getSubtype())) {
                throw new IllegalArgumentException("a key is not of Ed25519");
            }
            if (key.getKeyId() == null || key.getKeyId().isBlank() || !ids.add(key.getKeyId())) {
                throw new IllegalArgumentException("a key has no kid, or another has the same");
            }
            keys.add(pair);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no keys");
        }
        return new Content(writing, List.copyOf(keys));
    }

    @Override
    public String toString() {
        return Objects.toString(path);
    }
}
