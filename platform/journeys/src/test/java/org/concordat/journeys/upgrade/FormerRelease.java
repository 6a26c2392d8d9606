package org.concordat.journeys.upgrade;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.concordat.local.Stack;

/** What the former release left behind, as {@code FormerReleaseMaker} wrote it down. */
final class FormerRelease {

    static final List<String> SERVICES = List.of("mandates", "budgets", "consolidation");
    static final String LOG = "kafka-log.zip";
    static final String ANSWERS = "answers.zip";

    private FormerRelease() {}

    /** Lays the broker's log where a stack keeps it, which must not have begun one. */
    static void layLog(Path stackFolder) throws IOException {
        Archive.lay(Archive.unpacked(bytes(LOG)), stackFolder.resolve("kafka/log"));
    }

    /** Fills the databases of a stack whose servers run and whose services have not been started yet. */
    static void restoreDatabases(Stack stack) throws IOException, SQLException {
        for (String service : SERVICES) {
            try (Connection superuser = superuser(stack, service);
                    BufferedReader script = new BufferedReader(new InputStreamReader(
                            new ByteArrayInputStream(bytes(database(service))), StandardCharsets.UTF_8))) {
                DatabaseScript.run(superuser, script);
            }
        }
    }

    /** What consolidation answered, in the order in which it was asked. */
    static List<RecordedAnswer> answers() throws IOException {
        return RecordedAnswer.in(Archive.unpacked(bytes(ANSWERS)));
    }

    static String database(String service) {
        return service + ".sql";
    }

    static Connection superuser(Stack stack, String service) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(service), "postgres", "concordat");
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = FormerRelease.class.getResourceAsStream("/former-release/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
