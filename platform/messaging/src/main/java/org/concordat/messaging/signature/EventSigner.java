package org.concordat.messaging.signature;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;

/**
 * Signs what this service publishes and what it records. The first key of the file that has its private part signs; all are published.
 */
public final class EventSigner {

    private final KeyFile file;

    /** @throws IllegalStateException when none of the keys can sign */
    public EventSigner(KeyFile file) {
        this.file = file;
        if (file.keys().stream().noneMatch(EventSigner::canSign)) {
            throw new IllegalStateException("no key in %s has its private part".formatted(file));
        }
    }

    /** @throws IllegalStateException when none of the keys can sign any more */
    public String sign(SignedContent content) {
        return sign(content.canonical());
    }

    String sign(byte[] content) {
        OctetKeyPairJsonWebKey key = file.keys().stream()
                .filter(EventSigner::canSign)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key in %s has its private part".formatted(file)));
        return DetachedSignature.sign(content, key);
    }

    /** Why the signature is not over the content by a key of the file, whether it signs still or not. */
    Optional<String> refusal(byte[] content, String signature) {
        return DetachedSignature.refusal(
                content,
                signature,
                id -> file.keys().stream()
                        .filter(key -> key.getKeyId().equals(id))
                        .findFirst()
                        .map(key -> key.getPublicKey()));
    }

    /** The public parts of all keys, those that sign no more included: what they signed is read again by a rebuild. */
    List<Map<String, Object>> publicKeys() {
        return file.keys().stream()
                .map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY))
                .toList();
    }

    private static boolean canSign(OctetKeyPairJsonWebKey key) {
        return Objects.nonNull(key.getPrivateKey());
    }
}
