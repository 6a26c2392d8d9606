package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * SQL as a service itself could send it, its boroughs named: what would happen if somebody made the service do it. What
 * row-level security lets through must be refused by grants and triggers.
 */
public final class OwnRole {

    private static final List<String> REFUSALS =
            List.of("42501", "23000", "P0001"); // no privilege, or a trigger of ours

    private OwnRole() {}

    /** Each of the statements is refused, and not because it has no rows to change: that is for the caller to arrange. */
    public static void isRefused(String service, String borough, List<String> statements) throws SQLException {
        try (Connection own = PostgresServer.start().connectAs(service, service);
                Statement statement = own.createStatement()) {
            statement.execute("set concordat.boroughs = '-," + borough + "'");
            for (String sql : statements) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> org.assertj.core.api.Assertions.assertThat(refusal.getSQLState())
                                        .as(refusal.getMessage())
                                        .isIn(REFUSALS));
            }
        }
    }
}
