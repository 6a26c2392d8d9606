package org.concordat.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a service's database and roles with the very SQL that {@code ./concordat up} and a site use. */
final class ServiceDatabase {

    /** Seen from a module two levels below the root, which every module with tests is. */
    private static final Path SCRIPT =
            Path.of(System.getProperty("basedir", "."), "..", "..", "deploy", "postgres", "create-service.sql");

    private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04");

    private ServiceDatabase() {}

    /** @param server the address of the server without a database, ending in a slash */
    static void create(String server, String superuser, String superuserPassword, String service, String password) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(server + "postgres", superuser, superuserPassword);
            for (String statement : statements(service, password)) {
                if (statement.startsWith("\\connect ")) {
                    connection.close();
                    String database = statement.substring("\\connect ".length());
                    connection = DriverManager.getConnection(server + database, superuser, superuserPassword);
                } else {
                    execute(connection, statement);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            close(connection);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!ALREADY_THERE.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> statements(String service, String password) {
        List<String> statements = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (String line : script().replace("${service}", service)
                .replace("${password}", password)
                .lines()
                .filter(line -> !line.startsWith("--") && !line.isBlank())
                .toList()) {
            if (line.startsWith("\\")) {
                statements.add(line.strip());
            } else {
                pending.append(line).append('\n');
                if (line.endsWith(";")) {
                    statements.add(pending.toString());
                    pending.setLength(0);
                }
            }
        }
        return statements;
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
