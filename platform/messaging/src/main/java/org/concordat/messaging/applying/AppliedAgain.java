package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.applying.EventsTogether.MustApplySingly;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.log.ReadRecord;

/** Applies records as {@link BatchTransaction} does, in a transaction of somebody else who takes it all back. */
public final class AppliedAgain {

    private final Connection connection;
    private final EventProjection projection;
    private final EventReader reader;

    public AppliedAgain(Connection connection, EventProjection projection, EventReader reader) {
        this.connection = connection;
        this.projection = projection;
        this.reader = reader;
    }

    /** @throws SQLException when the database fails; what the projection refuses is set aside, as ever */
    public void apply(List<LogRecord> records) throws SQLException {
        List<ReadRecord> readings = records.stream().map(reader::read).toList();
        List<AggregateKey> aggregates = BatchTransaction.aggregates(readings);
        execute("savepoint before_batch");
        try {
            new EventsTogether(connection, projection, aggregates, RefusalLimits.NOTHING).apply(readings);
        } catch (MustApplySingly e) {
            execute("rollback to savepoint before_batch");
            EventApplier singly = new EventApplier(connection, projection, reader, RefusalLimits.NOTHING, aggregates);
            for (ReadRecord reading : readings) {
                singly.take(reading);
            }
            singly.finish();
        }
        execute("release savepoint before_batch");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
