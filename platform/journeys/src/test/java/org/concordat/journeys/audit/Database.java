package org.concordat.journeys.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.concordat.journeys.Suite;

/** A service's database as its superuser, who can switch triggers off. Changes are put back exactly. */
final class Database implements AutoCloseable {

    private final Connection superuser;

    Database(Suite suite, String service) throws SQLException {
        superuser = DriverManager.getConnection(suite.stack.jdbcUrl(service), "postgres", "concordat");
        execute("set session_replication_role = replica");
        execute("create schema if not exists untouched");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    Connection connection() {
        return superuser;
    }

    /** Keeps these tables as they are. */
    void keep(String... tables) throws SQLException {
        for (String table : tables) {
            execute("drop table if exists untouched.%1$s; create table untouched.%1$s as table %1$s".formatted(table));
        }
    }

    void putBack(String... tables) throws SQLException {
        for (String table : tables) {
            execute("delete from %1$s; insert into %1$s (%2$s) select %2$s from untouched.%1$s"
                    .formatted(table, written(table)));
        }
    }

    /** The columns of a table that are written, with commas between: those that the database makes of others are not. */
    String written(String table) throws SQLException {
        return String.join(", ", texts("""
                select quote_ident(attname) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""".formatted(table)));
    }

    @Override
    public void close() throws SQLException {
        execute("drop schema untouched cascade");
        superuser.close();
    }
}
