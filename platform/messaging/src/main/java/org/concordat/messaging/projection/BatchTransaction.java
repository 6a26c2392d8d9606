package org.concordat.messaging.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.projection.Application.Care;
import org.concordat.messaging.projection.Application.NeedsCare;
import org.concordat.messaging.projection.ConsumerPositions.Advance;

/**
 * Applies a batch of records and stores how far the topics were read in one transaction. The positions come first:
 * they are where a consumer that has lost its partition is turned away, and their row locks make whoever takes the
 * partition over wait until this transaction is through.
 */
final class BatchTransaction {

    private final DataSource database;
    private final EventProjection projection;

    BatchTransaction(DataSource database, EventProjection projection) {
        this.database = database;
        this.projection = projection;
    }

    /**
     * @throws Fenced when a partition has another owner; nothing was stored
     * @throws SQLException when nothing was stored, or the connection was lost while it was
     */
    Outcome apply(List<LogRecord> records, List<Advance> advances) throws SQLException, Fenced {
        List<Reading> readings = records.stream().map(EventReader::read).toList();
        try {
            return attempt(readings, advances, Care.ALL_TOGETHER);
        } catch (NeedsCare e) {
            if (e.getCause() != null && PassingFailure.is(e.getCause())) {
                throw new SQLException("the batch met a failure that passes", "40000", e.getCause());
            }
            return attemptWithCare(readings, advances);
        } catch (SQLException e) {
            if (PassingFailure.is(e)) {
                throw e;
            }
            return attemptWithCare(readings, advances);
        }
    }

    private Outcome attemptWithCare(List<Reading> readings, List<Advance> advances) throws SQLException, Fenced {
        try {
            return attempt(readings, advances, Care.ONE_BY_ONE);
        } catch (NeedsCare e) {
            throw new IllegalStateException("care was taken", e);
        }
    }

    private Outcome attempt(List<Reading> readings, List<Advance> advances, Care care)
            throws SQLException, Fenced, NeedsCare {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                Scope.name(connection, Application.aggregates(readings));
                ConsumerPositions.advance(connection, advances);
                Application application =
                        new Application(connection, projection, care, Application.aggregates(readings));
                for (Reading reading : readings) {
                    application.take(reading);
                }
                Outcome outcome = application.finish();
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
            ProjectionLoop.LOG.debug("Rolling back failed", e);
        }
    }
}
