package org.concordat.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.local.Shipped;

/** The database and roles of one service, as {@code deploy/postgres/create-service.sql} makes them. */
public final class ServiceDatabase {
    /** The password of every role of a local stack, the superuser {@code postgres} included. */
    public static final String PASSWORD = "concordat";

    private static final String SUPERUSER = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z]{1,40}");
    private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04"); // duplicate role, duplicate database

    private ServiceDatabase() {}

    /**
     * Makes database and roles; those already there are set as they should be.
     *
     * @param superuserUrl a JDBC address at which {@code postgres} may sign in
     * @param service the name of the service
     */
    public static void create(String superuserUrl, String service) throws SQLException {
        String script = Shipped.text("postgres/create-service.sql")
                .replaceAll("(?m)^--.*\\R", "")
                .replace("${service}", checked(service))
                .replace("${password}", PASSWORD)
                .replace("${relay_password}", PASSWORD);
        String[] inServerAndInDatabase = script.split("(?m)^\\\\connect .*$", 2);
        runAll(superuserUrl, inServerAndInDatabase[0]);
        runAll(beside(superuserUrl, service), inServerAndInDatabase[1]);
    }

    /** Throws the database away; the roles stay. */
    public static void drop(String superuserUrl, String service) throws SQLException {
        try (Connection connection = open(superuserUrl, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + checked(service) + " WITH (FORCE)");
        }
    }

    static boolean answers(String url, String user) {
        try (Connection connection = open(url, user)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void runAll(String url, String script) throws SQLException {
        try (Connection connection = open(url, SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*\\R")) {
                if (!sql.isBlank()) {
                    run(statement, sql.strip());
                }
            }
        }
    }

    private static void run(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException refused) {
            if (!ALREADY_THERE.contains(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    private static Connection open(String url, String user) throws SQLException {
        return DriverManager.getConnection(url, user, PASSWORD);
    }

    private static String beside(String superuserUrl, String service) {
        return superuserUrl.substring(0, superuserUrl.lastIndexOf('/') + 1) + service;
    }

    private static String checked(String service) {
        if (!NAME.matcher(service).matches()) {
            throw new IllegalArgumentException("not the name of a service: " + service);
        }
        return service;
    }
}
