package org.concordat.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.local.StackException;

/**
 * All that the measures know of consolidation's tables. Names of tables are looked up by the columns that make them what
 * they are, so that a renamed table or a further column needs no change here.
 */
public final class ConsolidationTables {
    /** Columns that say which of the publishing domains a row is of. */
    private static final List<String> DOMAIN_COLUMNS = List.of("domain", "topic");

    private final Map<String, List<Column>> tables;

    /** @param type as PostgreSQL calls it, such as {@code numeric} */
    public record Column(String name, String type) {}

    private ConsolidationTables(Map<String, List<Column>> tables) {
        this.tables = tables;
    }

    /** Reads which tables there are. */
    public static ConsolidationTables in(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select c.table_name, c.column_name, c.data_type
                        from information_schema.columns c
                        join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
                        where c.table_schema = 'public' and t.relkind in ('r', 'p') and not t.relispartition
                          and c.is_generated = 'NEVER'
                        order by c.table_name, c.ordinal_position
                        """);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(new Column(rows.getString(2), rows.getString(3)));
            }
        }
        return new ConsolidationTables(tables);
    }

    /** The table of the budget's figures, a line a row. */
    public String facts() {
        return only("of budget figures", columns -> has(columns, "posting") && has(columns, "forecast_outturn"));
    }

    /** The table of the results of indicators, a result a row. */
    public String results() {
        return only("of results", columns -> has(columns, "posting") && has(columns, "span"));
    }

    /** The table of what happened to returns, an event a row. */
    public String happenings() {
        return only("of returns", columns -> has(columns, "posting") && has(columns, "certification"));
    }

    /** The table of contracts, a version a row, whole; its neighbours have the same columns. */
    public String contracts() {
        return tables.keySet().stream()
                .filter(table -> table.startsWith("contract") && has(columns(table), "content"))
                .findFirst()
                .orElseThrow(() -> new StackException("consolidation has no table of contracts"));
    }

    /** The tables that have rows of single returns, by borough and by period or aggregate. */
    public List<String> ofReturns() {
        return tables.entrySet().stream()
                .filter(table -> has(table.getValue(), "borough"))
                .filter(table -> has(table.getValue(), "period") || has(table.getValue(), "aggregate"))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Column> columns(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The columns of the figures themselves, in the order of the table. */
    public List<String> measures() {
        return columns(facts()).stream()
                .filter(column -> column.type().equals("numeric"))
                .map(Column::name)
                .toList();
    }

    /** A condition that a table's rows are of a domain, beginning with {@code and}; empty while no column says so. */
    public String isOf(ReturnDomain domain, String table, Connection connection) throws SQLException {
        StringBuilder condition = new StringBuilder();
        for (Column column : columns(table)) {
            if (DOMAIN_COLUMNS.contains(column.name())) {
                condition.append(" and %s = '%s'"
                        .formatted(
                                column.name(),
                                oneOf(domain, table, column.name(), connection).replace("'", "''")));
            }
        }
        return condition.toString();
    }

    /** How many figures the facts hold; lines may leave measures out. */
    public long values(Connection connection) throws SQLException {
        List<String> counts = measures().stream().map("count(%s)"::formatted).toList();
        return number(connection, "select %s from %s".formatted(String.join(" + ", counts), facts()));
    }

    /**
     * How far each partition of each topic has been applied: {@code topic-partition} and the next offset. Nothing where
     * the service has not made its tables yet.
     */
    public static Map<String, Long> positions(Connection connection) throws SQLException {
        Map<String, Long> positions = new LinkedHashMap<>();
        if (number(connection, "select count(*) from pg_tables where tablename = 'consumer_position'") == 0) {
            return positions;
        }
        try (PreparedStatement query =
                        connection.prepareStatement("select topic, partition, next_offset from consumer_position");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                positions.put(rows.getString(1) + "-" + rows.getInt(2), rows.getLong(3));
            }
        }
        return positions;
    }

    static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String oneOf(ReturnDomain domain, String table, String column, Connection connection)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select %s from %s where %s ilike '%%%s%%' limit 1"
                        .formatted(column, table, column, domain.sharing()));
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new StackException("no row of " + domain + " in " + table);
            }
            return row.getString(1);
        }
    }

    private String only(String what, Predicate<List<Column>> isIt) {
        List<String> found = tables.entrySet().stream()
                .filter(table -> isIt.test(table.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return Optional.of(found)
                .filter(one -> one.size() == 1)
                .map(List::getFirst)
                .orElseThrow(() -> new StackException(
                        "consolidation should have one table %s; looking by their columns: %s".formatted(what, found)));
    }

    private static boolean has(List<Column> columns, String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }
}
