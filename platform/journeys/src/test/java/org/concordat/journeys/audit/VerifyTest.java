package org.concordat.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.concordat.journeys.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./concordat verify} proves the audit chains and the reconciliation, and finds what was edited by hand. */
class VerifyTest {

    private static final Suite SUITE = Suite.running();

    @BeforeEach
    void nothing_stands_refused() {
        SUITE.setStrangersAside();
    }

    @Test
    void everything_is_in_order() {
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "budgets | audit_record | action | 'tampered'",
                "mandates | audit_record | actor | 'somebody.else'",
                "consolidation | budget_fact | actual_to_date | 0.07",
                "budgets | return_line | actual_to_date | 0.07"
            })
    void a_row_edited_by_hand_is_found(String service, String table, String column, String value) throws SQLException {
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
        try (Connection superuser = DriverManager.getConnection(SUITE.stack.jdbcUrl(service), "postgres", "concordat");
                Statement statement = superuser.createStatement()) {
            // Without its triggers, which a superuser can do.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    create table edited as select ctid as place, tableoid as part, %s as was
                    from %s where borough = 'WCC' and %s is not null limit 1""".formatted(column, table, column));
            try {
                statement.execute("update %s set %s = %s where (ctid, tableoid) in (select place, part from edited)"
                        .formatted(table, column, value));
                assertThat(SUITE.wrong()).isNotEmpty().anyMatch(line -> line.contains("WCC"));
            } finally {
                statement.execute("update %s set %s = (select was from edited) where borough = 'WCC' and %s = %s"
                        .formatted(table, column, column, value));
                statement.execute("drop table edited");
            }
        }
        assertThat(SUITE.wrong()).isEmpty();
    }
}
