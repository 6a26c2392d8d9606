package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.messaging.applying.ParkedEvents.Waiting;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.ReadRecord;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.concordat.messaging.log.ReadRecord.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What happens to events within one transaction: the next version of an aggregate is applied, an earlier one is a
 * duplicate and changes nothing, a later one waits parked for those in between. An event that cannot be applied is
 * parked, and so are all later ones of its aggregate, since it leaves a gap; once it is applied they follow.
 */
public final class EventApplier {

    /** Whether events share the transaction's fate, or each has a savepoint of its own, which costs round trips. */
    public enum Savepoints {
        NONE,
        FOR_EACH_EVENT
    }

    /** Thrown when applying all together to say that it must be done one by one. */
    public static final class MustApplySingly extends Exception {
        private static final long serialVersionUID = 1L;

        MustApplySingly(@Nullable Throwable cause) {
            super("one of the events needs savepoints", cause);
        }
    }

    private final Connection connection;
    private final EventProjection projection;
    private final Savepoints savepoints;
    private final AppliedVersions versions;
    private final Set<AggregateKey> waiting;
    private int applied;
    private int duplicates;
    private int parked;

    public EventApplier(
            Connection connection,
            EventProjection projection,
            Savepoints savepoints,
            Collection<AggregateKey> aggregates)
            throws SQLException, MustApplySingly {
        this.connection = connection;
        this.projection = projection;
        this.savepoints = savepoints;
        this.versions = AppliedVersions.load(connection, aggregates);
        this.waiting = ParkedEvents.aggregatesWaiting(connection, aggregates);
        if (savepoints == Savepoints.NONE && !waiting.isEmpty()) {
            throw new MustApplySingly(null);
        }
    }

    /** The aggregates that a transaction over these will be about. */
    static List<AggregateKey> aggregates(Collection<ReadRecord> readings) {
        return readings.stream()
                .flatMap(reading ->
                        reading instanceof Readable readable ? Stream.of(readable.aggregate()) : Stream.empty())
                .distinct()
                .toList();
    }

    void take(ReadRecord reading) throws SQLException, MustApplySingly {
        switch (reading) {
            case Unreadable unreadable -> park(unreadable, unreadable.reason());
            case Readable readable -> takeInOrder(readable);
        }
    }

    private void takeInOrder(Readable reading) throws SQLException, MustApplySingly {
        long last = versions.of(reading.aggregate());
        long version = reading.event().aggregateVersion();
        if (version <= last) {
            duplicates++;
        } else if (version > last + 1) {
            park(
                    reading,
                    "waits for version %d of %s"
                            .formatted(last + 1, reading.event().aggregate()));
        } else {
            Optional<String> refusal = tryToApply(reading);
            if (refusal.isPresent()) {
                park(reading, refusal.get());
            } else {
                followUp(reading.aggregate());
            }
        }
    }

    /** Tries a parked event again; what stands in its way, or nothing when it has been dealt with. */
    public Optional<String> retry(Waiting parkedEvent) throws SQLException, MustApplySingly {
        Optional<String> obstacle = switch (EventReader.read(parkedEvent.record())) {
            case Unreadable unreadable -> Optional.of(unreadable.reason());
            case Readable readable -> retry(readable);
        };
        if (obstacle.isPresent()) {
            ParkedEvents.triedAgain(connection, parkedEvent.id(), obstacle.get());
        } else {
            ParkedEvents.remove(connection, parkedEvent.id());
        }
        return obstacle;
    }

    private Optional<String> retry(Readable reading) throws SQLException, MustApplySingly {
        long last = versions.of(reading.aggregate());
        long version = reading.event().aggregateVersion();
        if (version > last + 1) {
            return Optional.of("waits for version %d of %s"
                    .formatted(last + 1, reading.event().aggregate()));
        }
        if (version == last + 1) {
            Optional<String> refusal = tryToApply(reading);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        waiting.add(reading.aggregate());
        followUp(reading.aggregate());
        return Optional.empty();
    }

    /** Applies those that waited for what has just been applied, as far as they go. */
    private void followUp(AggregateKey aggregate) throws SQLException, MustApplySingly {
        if (!waiting.contains(aggregate)) {
            return;
        }
        ParkedEvents.removeUpTo(connection, aggregate, versions.of(aggregate));
        Optional<Waiting> next = ParkedEvents.find(connection, aggregate, versions.of(aggregate) + 1);
        while (next.isPresent()) {
            Optional<String> refusal = switch (EventReader.read(next.get().record())) {
                case Unreadable unreadable -> Optional.of(unreadable.reason());
                case Readable readable -> tryToApply(readable);
            };
            if (refusal.isPresent()) {
                ParkedEvents.triedAgain(connection, next.get().id(), refusal.get());
                return;
            }
            ParkedEvents.remove(connection, next.get().id());
            next = ParkedEvents.find(connection, aggregate, versions.of(aggregate) + 1);
        }
    }

    /** Applies the next version of an aggregate; the reason when that is refused, and then nothing of it is left. */
    private Optional<String> tryToApply(Readable reading) throws SQLException, MustApplySingly {
        boolean careful = savepoints == Savepoints.FOR_EACH_EVENT;
        if (careful) {
            execute("savepoint before_event");
        }
        try {
            apply(reading.event());
            if (careful) {
                // What would else fail only at the commit must fail while it can still be told whose fault it is.
                execute("set constraints all immediate");
                execute("set constraints all deferred");
                execute("release savepoint before_event");
            }
        } catch (SQLException | RuntimeException e) {
            if (!careful) {
                throw new MustApplySingly(e);
            }
            if (TransientFailure.is(e)) {
                throw e;
            }
            execute("rollback to savepoint before_event");
            return Optional.of(reason(e));
        }
        versions.applied(reading.aggregate(), reading.event().aggregateVersion());
        applied++;
        return Optional.empty();
    }

    private void apply(ReceivedEvent event) throws SQLException {
        if (!projection.ignorableTypes().contains(event.type())) {
            projection.apply(event, connection);
        }
    }

    /** As SQL, since the pool allows the JDBC calls for savepoints only outside JTA transactions. */
    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String reason(Exception e) {
        return e instanceof CannotApply refusal && refusal.getMessage() != null
                ? refusal.getMessage()
                : TransientFailure.describe(e);
    }

    private void park(ReadRecord reading, String reason) throws SQLException {
        if (ParkedEvents.park(connection, reading, reason)) {
            parked++;
            if (reading instanceof Readable readable) {
                waiting.add(readable.aggregate());
            }
        } else {
            duplicates++;
        }
    }

    /** To be called once, at the end of the transaction. */
    public Outcome finish() throws SQLException {
        versions.store(connection);
        return new Outcome(applied, duplicates, parked);
    }
}
