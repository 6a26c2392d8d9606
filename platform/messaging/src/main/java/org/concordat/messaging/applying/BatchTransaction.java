package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.applying.EventsTogether.MustApplySingly;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.log.ReadRecord;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.concordat.messaging.position.ConsumerPositions;
import org.concordat.messaging.position.ConsumerPositions.Advance;
import org.concordat.messaging.position.Fenced;
import org.jboss.logging.Logger;

/**
 * Applies a batch of records and stores how far the topics were read in one transaction. The positions come first:
 * they are where a consumer that has lost its partition is turned away, and their row locks make whoever takes the
 * partition over wait until this transaction is through.
 */
public final class BatchTransaction {

    private static final Logger LOG = Logger.getLogger(BatchTransaction.class);

    private final DataSource database;
    private final EventProjection projection;
    private final EventReader reader;
    private final RefusalLimits limits;

    /** @param limits to how much is kept of what is refused */
    public BatchTransaction(DataSource database, EventProjection projection, EventReader reader, RefusalLimits limits) {
        this.database = database;
        this.projection = projection;
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Applies the records together, or, when that fails, one by one.
     *
     * @throws Fenced when a partition has another owner; nothing was stored
     * @throws SQLException when nothing was stored, or the connection was lost while it was
     */
    public Outcome apply(List<LogRecord> records, List<Advance> advances) throws SQLException, Fenced {
        List<ReadRecord> readings = records.stream().map(reader::read).toList();
        List<AggregateKey> aggregates = aggregates(readings);
        try {
            return inTransaction(
                    aggregates,
                    advances,
                    connection -> new EventsTogether(connection, projection, aggregates, limits).apply(readings));
        } catch (MustApplySingly e) {
            if (e.getCause() != null && TransientFailure.is(e.getCause())) {
                throw new SQLException("the batch met a failure that passes", "40000", e.getCause());
            }
        } catch (SQLException e) {
            // Of sorting out, or of what fails only at the commit.
            if (TransientFailure.is(e)) {
                throw e;
            }
        }
        return oneByOne(readings, aggregates, advances);
    }

    private Outcome oneByOne(List<ReadRecord> readings, List<AggregateKey> aggregates, List<Advance> advances)
            throws SQLException, Fenced {
        try {
            return inTransaction(aggregates, advances, connection -> {
                EventApplier applier = new EventApplier(connection, projection, reader, limits, aggregates);
                for (ReadRecord reading : readings) {
                    applier.take(reading);
                }
                return applier.finish();
            });
        } catch (MustApplySingly e) {
            throw new IllegalStateException("they were applied one by one", e);
        }
    }

    /** The aggregates that a transaction over these will be about. */
    static List<AggregateKey> aggregates(List<ReadRecord> readings) {
        return readings.stream()
                .flatMap(reading ->
                        reading instanceof Readable readable ? Stream.of(readable.aggregate()) : Stream.empty())
                .distinct()
                .toList();
    }

    private interface Work {
        Outcome with(Connection connection) throws SQLException, MustApplySingly;
    }

    private Outcome inTransaction(List<AggregateKey> aggregates, List<Advance> advances, Work work)
            throws SQLException, Fenced, MustApplySingly {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                ProjectionScope.name(connection, aggregates);
                ConsumerPositions.advance(connection, advances);
                Outcome outcome = work.with(connection);
                connection.commit();
                committed = true;
                return outcome;
            } finally {
                if (!committed) {
                    rollBack(connection);
                }
            }
        }
    }

    /** The failure that led here is the one to tell; if the connection is gone, so is the transaction. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("Rolling back failed", e);
        }
    }
}
