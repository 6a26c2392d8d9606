package org.concordat.messaging.signature;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an event is from the service that it says it is from, and from one that may speak on its topic. */
public final class SignatureCheck {

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
        return DetachedSignature.refusal(
                content.canonical(), signature, id -> publishers.key(content.source(), content.topic(), id));
    }
}
