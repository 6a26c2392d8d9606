package org.concordat.messaging.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.projection.Application.Care;
import org.concordat.messaging.projection.Application.NeedsCare;
import org.concordat.messaging.projection.ParkedEvents.Waiting;
import org.concordat.messaging.projection.Reading.Readable;

/**
 * Tries a parked event again, and when it goes through, the later ones of its aggregate that waited for it. Works in
 * the caller's transaction, which has named the event's borough.
 */
final class Replay {

    private Replay() {}

    /**
     * What came of it.
     *
     * @param obstacle why the event still waits; empty when it does not
     */
    record Answer(Optional<String> obstacle, Outcome outcome) {}

    /** Empty when the event is not, or no longer, parked: replayed by somebody else, or it came again and went through. */
    static Optional<Answer> replay(Connection connection, EventProjection projection, UUID id) throws SQLException {
        Optional<Waiting> seen = ParkedEvents.find(connection, id);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        // No batch of the partition may be under way, or it could park a successor that this would not see.
        ConsumerPositions.lock(
                connection, seen.get().record().topic(), seen.get().record().partition());
        Optional<Waiting> parked = ParkedEvents.find(connection, id);
        return parked.isEmpty() ? Optional.empty() : Optional.of(retry(connection, projection, parked.get()));
    }

    private static Answer retry(Connection connection, EventProjection projection, Waiting parked) throws SQLException {
        List<AggregateKey> aggregates = EventReader.read(parked.record()) instanceof Readable readable
                ? List.of(readable.aggregate())
                : List.of();
        try {
            Application application = new Application(connection, projection, Care.ONE_BY_ONE, aggregates);
            Optional<String> obstacle = application.retry(parked);
            return new Answer(obstacle, application.finish());
        } catch (NeedsCare e) {
            throw new IllegalStateException("care was taken", e);
        }
    }
}
