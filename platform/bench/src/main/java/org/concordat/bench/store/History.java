package org.concordat.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.store.ConsolidationTables.Column;

/**
 * Ten years of returns that nobody posted, filled into consolidation's tables: for each, the rows that one real return
 * has left, under another borough, period and identity. The first 390 are of the partnership's own boroughs, the rest of
 * others, 130 each.
 */
public final class History {
    private static final int FIRST_YEAR = 2005;

    private final ConsolidationTables tables;
    private final ReturnPlace model;
    private int returns;

    /** @param model a return that was posted and approved; all others look like it */
    public History(ConsolidationTables tables, ReturnPlace model) {
        this.tables = tables;
        this.model = model;
    }

    /** Adds returns until there are so many; says how many rows that took. */
    public long fillUpTo(int count, Connection connection) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off"); // a fill that is lost in a crash is a run that failed
            statement.execute("drop table if exists history_return");
            name(returns, count, connection);
            for (String table : tables.ofReturns()) {
                rows += copy(table, connection);
            }
            statement.execute("drop table history_return");
            for (String table : tables.ofReturns()) {
                statement.execute("vacuum (analyze) " + table);
            }
            statement.execute("checkpoint");
        }
        returns = Math.max(returns, count);
        return rows;
    }

    /** Whose the returns from one number to another are. */
    private static void name(int from, int until, Connection connection) throws SQLException {
        try (PreparedStatement names = connection.prepareStatement("""
                create temporary table history_return as
                select borough, year_name || '-P' || lpad((k %% 13 + 1)::text, 2, '0') as period, year_name as year,
                       make_interval(secs => n) as age
                from (select n, k, borough, y || '-' || lpad(((y + 1) %% 100)::text, 2, '0') as year_name
                      from (select n, k, borough, %d + k / 13 as y
                            from (select n,
                                         case when n < 390 then n / 3 else (n - 390) %% 130 end as k,
                                         case when n < 390 then (array['LBHF', 'RBKC', 'WCC'])[n %% 3 + 1]
                                              else 'X' || chr(65 + (n - 390) / 130 / 26) || chr(65 + (n - 390) / 130 %% 26)
                                         end as borough
                                  from generate_series(%d, %d) n) a) b) c
                """.formatted(FIRST_YEAR, from, until - 1))) {
            names.execute();
        }
    }

    private long copy(String table, Connection connection) throws SQLException {
        List<Column> columns = tables.columns(table);
        boolean byPeriod = columns.stream().anyMatch(column -> column.name().equals("period"));
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> values = columns.stream().map(History::value).toList();
        try (PreparedStatement copying = connection.prepareStatement("""
                insert into %s (%s) select %s from (select * from %s where borough = ? and %s = ?) model
                cross join history_return other
                """.formatted(
                        table,
                        String.join(", ", quoted(names)),
                        String.join(", ", values),
                        table,
                        byPeriod ? "period" : "aggregate"))) {
            copying.setString(1, model.borough());
            copying.setString(2, byPeriod ? model.period() : model.aggregate());
            return copying.executeLargeUpdate();
        }
    }

    /** What identifies a return is the other's own, moments lie apart, and everything else is as the model has it. */
    private static String value(Column column) {
        String name = column.name();
        return switch (name) {
            case "borough" -> "other.borough";
            case "period", "about" -> "other.period";
            case "financial_year" -> "other.year";
            case "aggregate" -> "other.borough || '/' || other.period";
            case "return_id" -> "md5(other.borough || other.period || model.return_id::text)::uuid";
            case "event_id" -> "md5(other.borough || other.period || model.event_id)::uuid::text";
            default ->
                column.type().equals("timestamp with time zone")
                        ? "model.\"%s\" - other.age".formatted(name)
                        : "model.\"%s\"".formatted(name);
        };
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map("\"%s\""::formatted).toList();
    }
}
