package org.concordat.messaging.signature;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs what this service publishes: Ed25519, as a JWS in compact form whose payload is detached (RFC 7515, appendix F).
 * The first key of the file that has its private part signs; all are published.
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
        OctetKeyPairJsonWebKey key = file.keys().stream()
                .filter(EventSigner::canSign)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key in %s has its private part".formatted(file)));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setPayloadBytes(content.canonical());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("an event could not be signed with key " + key.getKeyId(), e);
        }
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
