package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

/**
 * SQL as a service itself could send it, its boroughs named: what would happen if somebody made the service do it. What
 * row-level security lets through must be refused by grants and triggers.
 */
public final class OwnRole {

    private static final List<String> REFUSALS =
            List.of("42501", "23000", "P0001"); // no privilege, or a trigger of ours

    private OwnRole() {}

    /** What the database says of a change that nobody recorded. */
    private static final String NO_RECORD = "without a record of it";

    /**
     * Each of the statements is refused by a grant or a trigger of its own, and not because it has no rows to change:
     * that is for the caller to arrange.
     */
    public static void isRefused(String service, String borough, List<String> statements) throws SQLException {
        refusals(service, borough, statements, message -> assertThat(message).doesNotContain(NO_RECORD));
    }

    /** Each of the statements may be part of something that the service does, and is refused without its record. */
    public static void isRefusedWithoutRecord(String service, String borough, List<String> statements)
            throws SQLException {
        refusals(service, borough, statements, message -> assertThat(message).contains(NO_RECORD));
    }

    private static void refusals(String service, String borough, List<String> statements, Consumer<String> reason)
            throws SQLException {
        try (Connection own = PostgresServer.start().connectAs(service, service);
                Statement statement = own.createStatement()) {
            statement.execute("set concordat.boroughs = '-," + borough + "'");
            for (String sql : statements) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOfSatisfying(SQLException.class, refusal -> {
                            assertThat(refusal.getSQLState())
                                    .as(refusal.getMessage())
                                    .isIn(REFUSALS);
                            reason.accept(refusal.getMessage());
                        });
            }
        }
    }
}
