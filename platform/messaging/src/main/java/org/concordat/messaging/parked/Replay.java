package org.concordat.messaging.parked;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.applying.EventApplier;
import org.concordat.messaging.applying.Outcome;
import org.concordat.messaging.applying.ParkedEvents;
import org.concordat.messaging.applying.ParkedEvents.Waiting;
import org.concordat.messaging.applying.ProjectionScope;
import org.concordat.messaging.applying.RefusalLimits;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.position.ConsumerPositions;
import org.concordat.messaging.position.KnownTimes;

/**
 * Tries a parked event again, and when it goes through, the later ones of its aggregate that waited for it. Works in
 * the caller's transaction and names the event's borough there.
 */
public final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Replay() {}

    /**
     * What came of it.
     *
     * @param id of what was tried
     * @param borough whose it is, {@code -} when it is nobody's
     * @param obstacle why the event still waits; empty when it does not
     */
    public record Answer(UUID id, String borough, Optional<String> obstacle, Outcome outcome) {}

    /**
     * @param reader looks at it as if it came now: what was refused may be believed by now, and the other way round
     * @param knownTimes tells from when the event is known, which is not in the past
     * @param parkedRole the database role that finds the event, whose ever it is
     * @return empty when it is not, or no longer, parked: replayed by somebody else, or it came again and went through
     * @throws TimeoutException when it could not be written down from when the event is known; to be rolled back
     */
    public static Optional<Answer> replay(
            Connection connection,
            EventProjection projection,
            EventReader reader,
            KnownTimes knownTimes,
            String parkedRole,
            UUID id)
            throws SQLException, InterruptedException, TimeoutException {
        ProjectionScope.acrossBoroughs(connection, parkedRole);
        Optional<Waiting> seen = ParkedEvents.find(connection, id);
        ProjectionScope.withinBoroughs(connection);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        AggregateKey aggregate = seen.get().aggregate(reader);
        ProjectionScope.name(connection, List.of(aggregate));
        // No batch of the partition may be under way, or it could park a successor that this would not see.
        ConsumerPositions.lock(
                connection, seen.get().record().topic(), seen.get().record().partition());
        Optional<Waiting> parked = ParkedEvents.find(connection, id);
        return parked.isEmpty()
                ? Optional.empty()
                : Optional.of(retry(connection, projection, reader, knownTimes, parked.get(), aggregate));
    }

    private static Answer retry(
            Connection connection,
            EventProjection projection,
            EventReader reader,
            KnownTimes knownTimes,
            Waiting parked,
            AggregateKey aggregate)
            throws SQLException, InterruptedException, TimeoutException {
        LogRecord record = parked.record().knownFrom(knownTimes.ofReplayed(parked.record()));
        EventApplier applier =
                new EventApplier(connection, projection, reader, RefusalLimits.NOTHING, List.of(aggregate));
        Optional<String> obstacle =
                applier.retry(new Waiting(parked.id(), parked.borough(), parked.refused(), parked.whole(), record));
        Outcome outcome = applier.finish();
        if (outcome.applied() > 0) {
            knownTimes.keepReplayed(record, PATIENCE);
        }
        return new Answer(parked.id(), aggregate.borough(), obstacle, outcome);
    }
}
