package org.concordat.journeys.upgrade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A database of a service as one script of plain SQL, which {@code psql} would take too: the migrations that made it, in
 * their order and as the owner, then every row. It stands in for {@code pg_dump}, which the embedded PostgreSQL lacks.
 */
final class DatabaseScript {

    private static final String COPY_ENDS = "\\.";

    /** Flyway's own table, which no migration makes; by it the present release knows what it finds. */
    private static final String FLYWAY_HISTORY = """
            CREATE TABLE flyway_schema_history (
                installed_rank integer NOT NULL CONSTRAINT flyway_schema_history_pk PRIMARY KEY,
                version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL,
                script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL,
                installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL);
            CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
            """;

    private DatabaseScript() {}

    /**
     * Writes down a database of which nobody changes anything meanwhile.
     *
     * @param superuser a connection to it that sees every row
     * @param owner the role that owns its tables
     * @param migration the text of a migration by the name under which it was applied
     */
    static String of(Connection superuser, String owner, UnaryOperator<String> migration)
            throws SQLException, IOException {
        StringWriter script = new StringWriter();
        run(superuser, "SET TimeZone = 'UTC'");
        run(superuser, "SET DateStyle = 'ISO'");
        script.write("SET SESSION AUTHORIZATION " + owner + ";\n" + FLYWAY_HISTORY);
        for (String name : texts(superuser, "SELECT script FROM flyway_schema_history ORDER BY installed_rank")) {
            script.write("-- " + name + "\n" + migration.apply(name).strip() + "\n");
        }
        script.write("RESET SESSION AUTHORIZATION;\nSET session_replication_role = replica;\n");
        for (String table : texts(superuser, """
                SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
                   AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname""")) {
            rows(superuser, table, script);
        }
        for (String sequence : texts(superuser, """
                SELECT format('SELECT setval(%L, %s, true);', sequencename, last_value) FROM pg_sequences
                 WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename""")) {
            script.write(sequence + "\n");
        }
        script.write("RESET session_replication_role;\n");
        return script.toString();
    }

    private static void rows(Connection connection, String table, Writer script) throws SQLException, IOException {
        List<String> columns = texts(connection, """
                SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0
                   AND NOT attisdropped AND attgenerated = '' ORDER BY attnum""".formatted(table));
        StringWriter rows = new StringWriter();
        String named = String.join(", ", columns);
        copying(connection).copyOut("COPY (SELECT %s FROM %s) TO STDOUT".formatted(named, table), rows);
        if (!rows.toString().isEmpty()) {
            script.write("COPY %s (%s) FROM stdin;\n%s%s\n".formatted(table, named, rows, COPY_ENDS));
        }
    }

    /** Runs a script in an empty database with its roles. */
    static void run(Connection superuser, BufferedReader script) throws SQLException, IOException {
        StringBuilder statements = new StringBuilder();
        for (String line = script.readLine(); line != null; line = script.readLine()) {
            if (line.startsWith("COPY ") && line.endsWith(" FROM stdin;")) {
                run(superuser, statements.toString());
                statements.setLength(0);
                copying(superuser).copyIn(line.substring(0, line.length() - 1), new StringReader(rows(script)));
            } else {
                statements.append(line).append('\n');
            }
        }
        run(superuser, statements.toString());
    }

    private static String rows(BufferedReader script) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line = script.readLine(); !COPY_ENDS.equals(line); line = script.readLine()) {
            if (line == null) {
                throw new IOException("the script ends in the middle of a table");
            }
            rows.append(line).append('\n');
        }
        return rows.toString();
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
