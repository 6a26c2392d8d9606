package org.concordat.bench.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.concordat.bench.load.TriBorough;
import org.concordat.local.StackException;

/**
 * One prepared statement on a few open connections to consolidation's database, as the service's own role, under
 * row-level security that names the partnership's boroughs.
 */
final class BareQuery implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final Parameters parameters;
    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<PreparedStatement> idle = new LinkedBlockingQueue<>();

    /** Sets what is asked, before each time. */
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads an answer to its end. */
    interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /** @param url the database */
    BareQuery(String url, String sql, Parameters parameters) throws SQLException {
        this.parameters = parameters;
        Properties settings = new Properties();
        settings.setProperty("user", "consolidation");
        settings.setProperty("password", "concordat");
        settings.setProperty("options", "-c concordat.boroughs=" + String.join(",", TriBorough.MEMBERS));
        settings.setProperty("prepareThreshold", "1");
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = DriverManager.getConnection(url, settings);
            all.add(connection);
            idle.add(connection.prepareStatement(sql));
        }
    }

    /** Asks once; waits while all connections are asking. */
    <T> T ask(Reading<T> reading) {
        try {
            PreparedStatement statement = idle.take();
            try {
                parameters.set(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    return reading.of(rows);
                }
            } finally {
                idle.add(statement);
            }
        } catch (SQLException refused) {
            throw new StackException("the bare SQL failed: " + refused.getMessage(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while asking by bare SQL", interrupted);
        }
    }

    @Override
    public void close() {
        for (Connection connection : all) {
            try {
                connection.close();
            } catch (SQLException gone) {
                continue;
            }
        }
    }
}
