package org.concordat.messaging.parked;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.messaging.applying.ProjectionScope;
import org.concordat.messaging.log.AggregateKey;
import org.jspecify.annotations.Nullable;

/** The table {@code parked_event} as people see it; across boroughs only under the relay's role. */
public final class ParkedEventList {

    private ParkedEventList() {}

    /** How many wait, of all boroughs; what was refused does not. */
    public static long countWaiting(Connection connection, String parkedRole) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ProjectionScope.acrossBoroughs(connection, parkedRole);
            try (PreparedStatement statement =
                            connection.prepareStatement("select count(*) from parked_event where kind = 'waiting'");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * The parked events that the connection may see, in the order of their ids.
     *
     * @param after the id to go on behind; null from the first
     */
    static List<ParkedEvent> page(Connection connection, @Nullable UUID after, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select * from parked_event where id > ? order by id limit ?""")) {
            statement.setObject(1, after == null ? new UUID(0, 0) : after);
            statement.setInt(2, limit);
            List<ParkedEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(read(row));
                }
            }
            return events;
        }
    }

    private static ParkedEvent read(ResultSet row) throws SQLException {
        String borough = row.getString("borough");
        return new ParkedEvent(
                row.getObject("id", UUID.class),
                ParkedEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                borough.equals(AggregateKey.SHARED) ? null : borough,
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                instant(row, "known_at"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("aggregate"),
                row.getObject("aggregate_version", Long.class),
                row.getString("reason"),
                row.getInt("attempts"),
                instant(row, "parked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
