package org.concordat.messaging.signature;

import java.security.Key;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Whether an event is from the service that it says it is from, and from one that may speak on its topic. */
public final class SignatureCheck {

    /** Between header and signature: no payload but the event itself. */
    private static final String DETACHED = "..";

    private static final AlgorithmConstraints ED25519_ALONE =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private final TrustedPublishers publishers;
    private final Instant unsignedUntil;

    /** @param unsignedUntil what the broker appended before needs no signature */
    public SignatureCheck(TrustedPublishers publishers, Instant unsignedUntil) {
        this.publishers = publishers;
        this.unsignedUntil = unsignedUntil;
    }

    /** Whether what was appended then needs no signature: it was published before there were signatures. */
    public boolean mayBeUnsigned(Instant appendedAt) {
        return appendedAt.isBefore(unsignedUntil);
    }

    /**
     * Why the event is not to be believed; empty when it is. The reason quotes nothing that was sent.
     *
     * @param signature as sent; null when there was none
     * @param appendedAt by the broker's clock
     */
    public Optional<String> refusal(SignedContent content, @Nullable String signature, Instant appendedAt) {
        if (!publishers.publishes(content.source(), content.topic())) {
            return Optional.of("its source does not publish on this topic");
        }
        if (signature == null) {
            return mayBeUnsigned(appendedAt) ? Optional.empty() : Optional.of("it is not signed");
        }
        if (!signature.contains(DETACHED)) {
            return Optional.of("its signature cannot be read");
        }
        try {
            return verify(content, signature);
        } catch (JoseException | RuntimeException e) {
            return Optional.of("its signature cannot be read");
        }
    }

    private Optional<String> verify(SignedContent content, String compact) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ED25519_ALONE);
        signature.setCompactSerialization(compact);
        String id = signature.getKeyIdHeaderValue();
        Optional<Key> key = id == null ? Optional.empty() : publishers.key(content.topic(), id);
        if (key.isEmpty()) {
            return Optional.of("it is signed with a key that is not known as its publisher's");
        }
        signature.setEncodedPayload(Base64Url.encode(content.canonical()));
        signature.setKey(key.get());
        return signature.verifySignature()
                ? Optional.empty()
                : Optional.of("its signature is over something else, or by another key");
    }
}
