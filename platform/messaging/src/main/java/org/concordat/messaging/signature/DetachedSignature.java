package org.concordat.messaging.signature;

import java.security.Key;
import java.security.Security;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signatures with Ed25519, as a JWS in compact form whose payload is detached (RFC 7515, appendix F). Bouncy Castle works
 * them out: the provider of the JDK takes some ten times as long, a tenth of all the time that a return cost.
 */
final class DetachedSignature {

    /** Between header and signature: no payload. */
    private static final String DETACHED = "..";

    private static final AlgorithmConstraints ED25519_ALONE =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private static final ProviderContext BOUNCY_CASTLE = bouncyCastle();

    private DetachedSignature() {}

    private static ProviderContext bouncyCastle() {
        // Behind those that are there: it does nothing but what it is named for.
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
        ProviderContext context = new ProviderContext();
        context.getSuppliedKeyProviderContext().setSignatureProvider(BouncyCastleProvider.PROVIDER_NAME);
        return context;
    }

    /** @param key with its private part */
    static String sign(byte[] content, OctetKeyPairJsonWebKey key) {
        JsonWebSignature signature = begun();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setPayloadBytes(content);
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("nothing can be signed with key " + key.getKeyId(), e);
        }
    }

    /**
     * Why the signature is not over the content by one of the keys; empty when it is. The reason quotes nothing.
     *
     * @param keys the public key of an id
     */
    static Optional<String> refusal(byte[] content, String compact, Function<String, Optional<Key>> keys) {
        if (!compact.contains(DETACHED)) {
            return Optional.of("its signature cannot be read");
        }
        try {
            JsonWebSignature signature = begun();
            signature.setAlgorithmConstraints(ED25519_ALONE);
            signature.setCompactSerialization(compact);
            String id = signature.getKeyIdHeaderValue();
            Optional<Key> key = id == null ? Optional.empty() : keys.apply(id);
            if (key.isEmpty()) {
                return Optional.of("it is signed with a key that is not known as its publisher's");
            }
            signature.setEncodedPayload(Base64Url.encode(content));
            signature.setKey(key.get());
            return signature.verifySignature()
                    ? Optional.empty()
                    : Optional.of("its signature is over something else, or by another key");
        } catch (JoseException | RuntimeException e) {
            return Optional.of("its signature cannot be read");
        }
    }

    private static JsonWebSignature begun() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setProviderContext(BOUNCY_CASTLE);
        return signature;
    }
}
