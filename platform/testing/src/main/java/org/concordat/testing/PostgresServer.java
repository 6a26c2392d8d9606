package org.concordat.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.concordat.local.postgres.ServiceDatabase;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL for all tests of a JVM, with the same databases and roles that a site would create. */
public final class PostgresServer {

    /** The password of every role in tests. */
    public static final String PASSWORD = ServiceDatabase.PASSWORD;

    private static @Nullable PostgresServer running;

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static synchronized PostgresServer start() {
        PostgresServer already = running;
        if (already != null) {
            return already;
        }
        try {
            PostgresServer started = new PostgresServer(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start());
            running = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a service's database and roles, empty, whatever was there; see {@code deploy/postgres}. */
    public void createService(String service) {
        try {
            ServiceDatabase.drop(jdbcUrl("postgres"), service);
            ServiceDatabase.create(jdbcUrl("postgres"), service);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    /** A direct connection as a service's own role, as an attacker inside its network would have. */
    public Connection connectAs(String role, String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), role, PASSWORD);
    }

    /** A direct connection that row-level security does not bind: for editing rows by hand, and for looking. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", "postgres");
    }
}
