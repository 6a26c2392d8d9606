package org.concordat.budgets.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.testing.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of returns are the same whether a service had them before they were shared, or has them from the module. */
class SharedTablesTest {

    private static final String TABLES = "('known_borough', 'known_chart', 'known_calendar', 'reporting_period',"
            + " 'period_history', 'return_version', 'return_source', 'return_history')";

    @BeforeAll
    static void migrate() {
        PostgresServer postgres = PostgresServer.start();
        postgres.createService("takenover");
        postgres.createService("fresh");
        Migrations.run(
                "takenover", "latest", "classpath:db/platform", "classpath:db/returns", "classpath:db/migration");
        Migrations.run("fresh", "latest", "classpath:db/platform", "classpath:db/returns");
    }

    @Test
    void columns_are_the_same() throws SQLException {
        same("""
                select table_name, column_name, data_type, is_nullable, column_default
                from information_schema.columns where table_schema = 'public' and table_name in %s
                """);
    }

    @Test
    void keys_checks_and_indexes_are_the_same() throws SQLException {
        same("""
                select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                where conrelid::regclass::text in %s
                """);
        same("select tablename, indexname, indexdef from pg_indexes where tablename in %s");
    }

    @Test
    void walls_and_grants_are_the_same() throws SQLException {
        same("select tablename, policyname, permissive, cmd, qual, with_check from pg_policies where tablename in %s");
        same("select relname, relrowsecurity, relforcerowsecurity from pg_class where relname in %s");
        same("""
                select table_name, split_part(grantee, '_', 2), grantee like '%%\\_%%', privilege_type
                from information_schema.role_table_grants where table_name in %s
                """);
    }

    private static void same(String query) throws SQLException {
        Set<String> fresh = rows("fresh", query);
        assertThat(fresh).isNotEmpty();
        assertThat(rows("takenover", query)).isEqualTo(fresh);
    }

    private static Set<String> rows(String database, String query) throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser(database);
                PreparedStatement select = superuser.prepareStatement(query.formatted(TABLES));
                ResultSet row = select.executeQuery()) {
            Set<String> rows = new TreeSet<>();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append(" | ");
                }
                rows.add(text.toString());
            }
            return rows;
        }
    }
}
