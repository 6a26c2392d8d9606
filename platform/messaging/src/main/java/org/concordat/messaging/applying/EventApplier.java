package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.messaging.applying.ParkedEvents.Waiting;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.log.ReadRecord;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.concordat.messaging.log.ReadRecord.Refused;
import org.concordat.messaging.log.ReadRecord.Unreadable;

/**
 * What happens to events within one transaction, one at a time, each within a savepoint: the next version of an
 * aggregate is applied, an earlier one is a duplicate and changes nothing, a later one waits parked for those in
 * between. An event that cannot be applied is parked, and so are all later ones of its aggregate, since it leaves a gap;
 * once it is applied they follow. What is refused is kept apart and stands in nobody's way.
 */
public final class EventApplier {

    private static final String NOT_WHOLE =
            "too much had been refused for all of it to be kept; a rebuild reads it again";

    private final Connection connection;
    private final EventProjection projection;
    private final EventReader reader;
    private final AppliedVersions versions;
    private final RefusedRecords refused;
    private final Set<AggregateKey> waiting;
    private int applied;
    private int duplicates;
    private int parked;

    /** @param limits to how much is kept of what is refused */
    public EventApplier(
            Connection connection,
            EventProjection projection,
            EventReader reader,
            RefusalLimits limits,
            Collection<AggregateKey> aggregates)
            throws SQLException {
        this.connection = connection;
        this.projection = projection;
        this.reader = reader;
        this.refused = new RefusedRecords(connection, limits);
        this.versions = AppliedVersions.load(connection, aggregates);
        this.waiting = ParkedEvents.aggregatesWaiting(connection, aggregates);
    }

    void take(ReadRecord reading) throws SQLException {
        switch (reading) {
            case Unreadable unreadable -> counted(ParkedEvents.park(connection, unreadable));
            case Refused foreign -> refused.keep(foreign);
            case Readable readable -> takeInOrder(readable);
        }
    }

    private void takeInOrder(Readable reading) throws SQLException {
        long last = versions.of(reading.aggregate());
        long version = reading.event().aggregateVersion();
        if (version <= last) {
            duplicates++;
        } else if (version > last + 1) {
            park(reading, waitsFor(last + 1, reading.event()));
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
    public Optional<String> retry(Waiting parkedEvent) throws SQLException {
        Optional<String> obstacle = parkedEvent.whole() ? retry(parkedEvent.record()) : Optional.of(NOT_WHOLE);
        if (obstacle.isPresent()) {
            ParkedEvents.triedAgain(connection, parkedEvent.id(), obstacle.get());
            return obstacle;
        }
        ParkedEvents.remove(connection, parkedEvent.id());
        if (parkedEvent.refused()) {
            RefusedRecords.letGo(connection, parkedEvent.record());
        }
        return obstacle;
    }

    private Optional<String> retry(LogRecord record) throws SQLException {
        return switch (reader.read(record)) {
            case Unreadable unreadable -> Optional.of(unreadable.reason());
            case Refused foreign -> Optional.of(foreign.reason());
            case Readable readable -> retry(readable);
        };
    }

    private Optional<String> retry(Readable reading) throws SQLException {
        long last = versions.of(reading.aggregate());
        long version = reading.event().aggregateVersion();
        if (version > last + 1) {
            return Optional.of(waitsFor(last + 1, reading.event()));
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
    private void followUp(AggregateKey aggregate) throws SQLException {
        if (!waiting.contains(aggregate)) {
            return;
        }
        ParkedEvents.removeUpTo(connection, aggregate, versions.of(aggregate));
        Optional<Waiting> next = ParkedEvents.find(connection, aggregate, versions.of(aggregate) + 1);
        while (next.isPresent()) {
            Optional<String> refusal = switch (reader.read(next.get().record())) {
                case Unreadable unreadable -> Optional.of(unreadable.reason());
                case Refused foreign -> Optional.of(foreign.reason());
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
    private Optional<String> tryToApply(Readable reading) throws SQLException {
        execute("savepoint before_event");
        try {
            if (!projection.ignorableTypes().contains(reading.event().type())) {
                projection.apply(List.of(reading.event()), connection);
            }
            // What would else fail only at the commit must fail while it can still be told whose fault it is.
            execute("set constraints all immediate");
            execute("set constraints all deferred");
            execute("release savepoint before_event");
        } catch (SQLException | RuntimeException e) {
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

    static String waitsFor(long version, ReceivedEvent event) {
        return "waits for version %d of %s".formatted(version, event.aggregate());
    }

    private void park(Readable reading, String reason) throws SQLException {
        boolean newlyParked = ParkedEvents.park(connection, reading, reason);
        counted(newlyParked);
        if (newlyParked) {
            waiting.add(reading.aggregate());
        }
    }

    private void counted(boolean newlyParked) {
        if (newlyParked) {
            parked++;
        } else {
            duplicates++;
        }
    }

    /** To be called once, at the end of the transaction. */
    public Outcome finish() throws SQLException {
        versions.store(connection);
        return new Outcome(applied, duplicates, parked, refused.store());
    }
}
