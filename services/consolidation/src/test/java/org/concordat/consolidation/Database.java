package org.concordat.consolidation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.concordat.testing.PostgresServer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Direct connections to the service's database: those of an attacker, and of somebody who edits rows by hand. */
public final class Database {

    private Database() {}

    /** As the service itself is. */
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url(), "consolidation", PostgresServer.PASSWORD);
    }

    /** Whom no wall keeps out. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    }
}
