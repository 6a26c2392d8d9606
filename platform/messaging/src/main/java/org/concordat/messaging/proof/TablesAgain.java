package org.concordat.messaging.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.concordat.kernel.Borough;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.security.proof.Proof;
import org.jspecify.annotations.Nullable;

/**
 * The tables that events made ({@code projected_table}) and those of the same names in schema {@code again}, in one
 * transaction that sees one moment and is taken back.
 */
final class TablesAgain {

    /** @param boroughColumn null where the rows are of no borough */
    private record Table(String name, @Nullable String boroughColumn) {}

    private final Connection connection;

    private TablesAgain(Connection connection) {
        this.connection = connection;
    }

    /** Begins the transaction: what is written from here on goes to the tables in {@code again}. */
    static TablesAgain begin(Connection connection, Collection<Borough> boroughs) throws SQLException {
        TablesAgain tables = new TablesAgain(connection);
        tables.execute("set transaction isolation level repeatable read");
        // As long as a rebuild takes.
        tables.execute("set local statement_timeout = 0");
        try (PreparedStatement name = connection.prepareStatement("select set_config('concordat.boroughs', ?, true)")) {
            name.setString(
                    1,
                    Stream.concat(
                                    Stream.of(AggregateKey.SHARED),
                                    boroughs.stream().map(Borough::code))
                            .collect(Collectors.joining(",")));
            name.executeQuery().close();
        }
        return tables;
    }

    /** How far each partition has been applied. */
    Map<TopicPartition, Long> applied() throws SQLException {
        Map<TopicPartition, Long> applied = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select topic, partition, next_offset from public.consumer_position");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                applied.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return applied;
    }

    void writeBeside() throws SQLException {
        execute("set local search_path = again, public");
    }

    Proof compare(long records) throws SQLException {
        Proof.Findings findings = new Proof.Findings();
        List<Table> tables = tables();
        long rows = 0;
        for (Table table : tables) {
            rows += compare(table, findings);
        }
        return findings.proof(
                "events",
                "%d rows in %d tables (%s), made again from %d records of the log"
                        .formatted(
                                rows,
                                tables.size(),
                                tables.stream().map(Table::name).collect(Collectors.joining(", ")),
                                records));
    }

    /** @return how many rows there are */
    private long compare(Table table, Proof.Findings findings) throws SQLException {
        String key = key(table.name());
        String inScope = table.boroughColumn() == null
                ? ""
                : " where concordat_may_see(%s)".formatted(quoted(table.boroughColumn()));
        String name = quoted(table.name());
        // A row that differs is both: one that no event brought, and one that is missing.
        String sql = """
                select %1$s as key, bool_or(added), bool_or(not added) from (
                    (select true as added, t.* from public.%2$s t except all select true, t.* from again.%2$s t%3$s)
                    union all
                    (select false, t.* from again.%2$s t%3$s except all select false, t.* from public.%2$s t)) t
                group by 1 order by 1""".formatted(key, name, inScope);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(500);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    findings.add("%s %s: %s"
                            .formatted(table.name(), row.getString(1), wrong(row.getBoolean(2), row.getBoolean(3))));
                }
            }
        }
        try (PreparedStatement count = connection.prepareStatement("select count(*) from public." + name);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String wrong(boolean added, boolean missing) {
        if (added && missing) {
            return "not as the events say";
        }
        return added ? "no event brought it" : "an event brought it, and it is gone";
    }

    private List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select name, borough_column from public.projected_table order by name");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getString(2)));
            }
        }
        return tables;
    }

    /** The primary key of a row t as a JSON array: it names the row and shows no figure. */
    private String key(String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select 'jsonb_build_array(' || string_agg('t.' || quote_ident(a.attname), ', ' order by k.n) || ')::text'
                from pg_index i
                cross join unnest(i.indkey::smallint[]) with ordinality as k (attribute, n)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attribute
                where i.indisprimary and i.indrelid = ('public.' || quote_ident(?))::regclass""")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private String quoted(String name) throws SQLException {
        try (Statement quoting = connection.createStatement()) {
            return quoting.enquoteIdentifier(name, true);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
