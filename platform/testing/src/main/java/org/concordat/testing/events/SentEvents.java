package org.concordat.testing.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a service has put into its outbox, sent or not. */
public final class SentEvents {

    private SentEvents() {}

    /** In order, each held against its schema. */
    public static List<SentEvent> inOutbox(Connection connection, String aggregate) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select type, aggregateversion, borough, actor, published_at is not null as sent, payload
                from outbox where aggregateid = ? order by position
                """)) {
            query.setString(1, aggregate);
            List<SentEvent> events = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String borough = rows.getString("borough");
                    events.add(new SentEvent(
                            rows.getString("type"),
                            rows.getLong("aggregateversion"),
                            borough == null ? "" : borough,
                            rows.getString("actor"),
                            rows.getBoolean("sent"),
                            rows.getString("payload")));
                }
            }
            return events;
        }
    }
}
