package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.messaging.log.ReadRecord;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.concordat.messaging.log.ReadRecord.Refused;
import org.concordat.messaging.log.ReadRecord.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Events of one transaction that share its fate and are handed to the projection at once. Duplicates, gaps, what cannot
 * be read and what is refused are sorted out first, as {@link EventApplier} does it; where that takes more than sorting out, since an
 * event may let others follow that wait, or where the projection refuses, the transaction has to be done again one by
 * one.
 */
final class EventsTogether {

    /** Says that the events must be applied one by one. */
    static final class MustApplySingly extends Exception {
        private static final long serialVersionUID = 1L;

        MustApplySingly(@Nullable Throwable cause) {
            super("one of the events needs a savepoint", cause);
        }
    }

    private final Connection connection;
    private final EventProjection projection;
    private final AppliedVersions versions;
    private final RefusedRecords refused;
    private final Set<AggregateKey> waiting = new HashSet<>();
    private final List<ReceivedEvent> next = new ArrayList<>();
    private int applied;
    private int duplicates;
    private int parked;

    /** @throws MustApplySingly when events of these aggregates wait already */
    EventsTogether(
            Connection connection,
            EventProjection projection,
            Collection<AggregateKey> aggregates,
            RefusalLimits limits)
            throws SQLException, MustApplySingly {
        this.connection = connection;
        this.projection = projection;
        this.versions = AppliedVersions.load(connection, aggregates);
        this.refused = new RefusedRecords(connection, limits);
        if (!ParkedEvents.aggregatesWaiting(connection, aggregates).isEmpty()) {
            throw new MustApplySingly(null);
        }
    }

    /** @throws MustApplySingly also when the projection fails, with its failure as the cause */
    Outcome apply(List<ReadRecord> readings) throws SQLException, MustApplySingly {
        for (ReadRecord reading : readings) {
            switch (reading) {
                case Unreadable unreadable -> counted(ParkedEvents.park(connection, unreadable));
                case Refused foreign -> refused.keep(foreign);
                case Readable readable -> sortOut(readable);
            }
        }
        if (!next.isEmpty()) {
            try {
                projection.apply(List.copyOf(next), connection);
            } catch (SQLException | RuntimeException e) {
                throw new MustApplySingly(e);
            }
        }
        versions.store(connection);
        return new Outcome(applied, duplicates, parked, refused.store());
    }

    private void sortOut(Readable reading) throws SQLException, MustApplySingly {
        ReceivedEvent event = reading.event();
        long last = versions.of(reading.aggregate());
        if (event.aggregateVersion() <= last) {
            duplicates++;
        } else if (event.aggregateVersion() > last + 1) {
            counted(ParkedEvents.park(connection, reading, EventApplier.waitsFor(last + 1, event)));
            waiting.add(reading.aggregate());
        } else if (waiting.contains(reading.aggregate())) {
            throw new MustApplySingly(null);
        } else {
            versions.applied(reading.aggregate(), event.aggregateVersion());
            applied++;
            if (!projection.ignorableTypes().contains(event.type())) {
                next.add(event);
            }
        }
    }

    private void counted(boolean newlyParked) {
        if (newlyParked) {
            parked++;
        } else {
            duplicates++;
        }
    }
}
