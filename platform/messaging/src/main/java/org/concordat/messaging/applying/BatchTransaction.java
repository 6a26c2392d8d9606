package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.applying.EventApplier.MustApplySingly;
import org.concordat.messaging.applying.EventApplier.Savepoints;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.log.ReadRecord;
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

    public BatchTransaction(DataSource database, EventProjection projection) {
        this.database = database;
        this.projection = projection;
    }

    /**
     * @throws Fenced when a partition has another owner; nothing was stored
     * @throws SQLException when nothing was stored, or the connection was lost while it was
     */
    public Outcome apply(List<LogRecord> records, List<Advance> advances) throws SQLException, Fenced {
        List<ReadRecord> readings = records.stream().map(EventReader::read).toList();
        try {
            return attempt(readings, advances, Savepoints.NONE);
        } catch (MustApplySingly e) {
            if (e.getCause() != null && TransientFailure.is(e.getCause())) {
                throw new SQLException("the batch met a failure that passes", "40000", e.getCause());
            }
            return attemptWithSavepoints(readings, advances);
        } catch (SQLException e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            return attemptWithSavepoints(readings, advances);
        }
    }

    private Outcome attemptWithSavepoints(List<ReadRecord> readings, List<Advance> advances)
            throws SQLException, Fenced {
        try {
            return attempt(readings, advances, Savepoints.FOR_EACH_EVENT);
        } catch (MustApplySingly e) {
            throw new IllegalStateException("each event had its savepoint", e);
        }
    }

    private Outcome attempt(List<ReadRecord> readings, List<Advance> advances, Savepoints savepoints)
            throws SQLException, Fenced, MustApplySingly {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                ProjectionScope.name(connection, EventApplier.aggregates(readings));
                ConsumerPositions.advance(connection, advances);
                EventApplier applier =
                        new EventApplier(connection, projection, savepoints, EventApplier.aggregates(readings));
                for (ReadRecord reading : readings) {
                    applier.take(reading);
                }
                Outcome outcome = applier.finish();
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
