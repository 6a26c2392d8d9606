package org.concordat.mandates;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.concordat.testing.events.SentEvent;
import org.concordat.testing.events.SentEvents;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service has put into its outbox. */
final class Published {

    private Published() {}

    static List<SentEvent> of(String aggregate) {
        try (Connection connection = superuser()) {
            return SentEvents.inOutbox(connection, aggregate);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection superuser() throws SQLException {
        String server = ConfigProvider.getConfig().getValue("concordat.testing.postgres", String.class);
        return DriverManager.getConnection(server.replaceAll("/postgres$", "/mandates"), "postgres", "postgres");
    }
}
