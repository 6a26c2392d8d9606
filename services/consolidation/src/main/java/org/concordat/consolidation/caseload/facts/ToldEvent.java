package org.concordat.consolidation.caseload.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as it was passed on.
 *
 * @param borough its code
 * @param key by which its source tells it from its others
 * @param type without the topic
 * @param subject the first pseudonym of whom it is about; of what is about nobody, the URI of the source
 * @param voids the id of the event of the same source that does not stand any more since this is known: which this
 *     corrects, or says never happened
 * @param lane of whom it is about
 * @param receivedAt when it was taken in, by the clock of who did; its day is what counts of it go by
 * @param said its data, as JSON
 */
record ToldEvent(
        String borough,
        Key key,
        String type,
        String subject,
        Instant time,
        Optional<String> voids,
        int lane,
        Instant receivedAt,
        String said,
        Instant knownAt) {

    /** @param source its URI */
    record Key(String source, String id) {}

    /** A case: what is told of one child, worker or counting system. */
    record Case(String borough, String subject) {}

    /** The same, once it is settled since when it is known. */
    ToldEvent knownSince(Instant at) {
        return new ToldEvent(borough, key, type, subject, time, voids, lane, receivedAt, said, at);
    }

    Optional<Key> voided() {
        return voids.map(id -> new Key(key.source(), id));
    }

    /** What it says is in no log. */
    @Override
    public String toString() {
        return "ToldEvent[%s %s]".formatted(borough, type);
    }
}
