package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.messaging.log.AggregateKey;

/** What row-level security lets a transaction of the projection see: the boroughs of the events at hand. */
public final class ProjectionScope {

    private ProjectionScope() {}

    /** Names the boroughs of the aggregates, and the shared one, until the transaction ends. */
    public static void name(Connection connection, Collection<AggregateKey> aggregates) throws SQLException {
        String boroughs = Stream.concat(
                        Stream.of(AggregateKey.SHARED), aggregates.stream().map(AggregateKey::borough))
                .distinct()
                .collect(Collectors.joining(","));
        // A consumer that hangs in the middle of a transaction must not keep others out for ever.
        try (PreparedStatement statement = connection.prepareStatement("""
                select set_config('concordat.boroughs', ?, true),
                       set_config('idle_in_transaction_session_timeout', '30s', true)""")) {
            statement.setString(1, boroughs);
            statement.executeQuery().close();
        }
    }

    /** For the rest of the transaction, or until {@link #withinBoroughs}, reads parked events of all boroughs. */
    public static void acrossBoroughs(Connection connection, String parkedRole) throws SQLException {
        become(connection, parkedRole);
    }

    public static void withinBoroughs(Connection connection) throws SQLException {
        become(connection, "none");
    }

    private static void become(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('role', ?, true)")) {
            statement.setString(1, role);
            statement.executeQuery().close();
        }
    }
}
