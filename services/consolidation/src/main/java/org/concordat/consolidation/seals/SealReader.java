package org.concordat.consolidation.seals;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.security.BoroughScope;

/** Reads {@code concordat.seals}. */
public final class SealReader {

    public static final String TOPIC = "concordat.seals";

    private static final String SEALED = "concordat.seals.chain-sealed.v1";
    private static final String SOURCE = "urn:concordat:";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private SealReader() {}

    /** What a service says of one of its chains. */
    private record Sealed(String service, UUID book, String chain, long sequence, String hash, Instant sealedAt) {}

    /** @throws CannotApply for a type that is not known here, data that does not fit, or a seal of another's chain */
    public static KeptSeal read(ReceivedEvent event) {
        if (!event.type().equals(SEALED)) {
            throw CannotApply.unknownType(event);
        }
        Sealed sealed = event.as(Sealed.class);
        String owner =
                event.borough() == null ? BoroughScope.SHARED : event.borough().code();
        if (!event.source().equals(SOURCE + sealed.service())
                || !owner.equals(sealed.chain())
                || !event.aggregate()
                        .equals("seals/%s/%s/%s".formatted(sealed.service(), sealed.book(), sealed.chain()))) {
            throw new CannotApply("the seal is of a chain of another service or borough");
        }
        if (sealed.sequence() < 1 || !HASH.matcher(sealed.hash()).matches()) {
            throw new CannotApply("data holds no valid seal");
        }
        return new KeptSeal(
                sealed.service(),
                sealed.book(),
                sealed.chain(),
                sealed.sequence(),
                sealed.hash(),
                sealed.sealedAt(),
                event.knownAt());
    }
}
