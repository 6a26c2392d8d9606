package org.concordat.bench.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.concordat.bench.load.TriBorough;
import org.concordat.local.StackException;

/**
 * The figures of a partnership's view by SQL alone: one prepared statement on an open connection, as the service's own
 * role, under row-level security. It finds the approved version of each borough, sums its lines into every node of the
 * chart, by fund, type and borough and over the boroughs; no mandate, no coverage, no JSON.
 */
public final class BareView implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final String sql;
    private final List<String> measures;
    private final String period;
    private final String[] lines;
    private final String[] nodes;
    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<PreparedStatement> idle = new LinkedBlockingQueue<>();

    /** A node of the chart in a fund: what a row of the view is about. */
    public record Row(String serviceLine, String fund) {}

    /**
     * @param url the database of consolidation
     * @param countedTowards each line with itself and every total above it
     */
    public BareView(
            String url,
            ConsolidationTables tables,
            Connection superuser,
            String period,
            List<Map.Entry<String, String>> countedTowards)
            throws SQLException {
        this.period = period;
        measures = tables.measures();
        lines = countedTowards.stream().map(Map.Entry::getKey).toArray(String[]::new);
        nodes = countedTowards.stream().map(Map.Entry::getValue).toArray(String[]::new);
        sql = """
                with standing as (
                    select distinct on (borough) borough, posting from %2$s
                    where borough = any(?) and period = ? and state = 'APPROVED' and known_at <= ?%3$s
                    order by borough, version desc)
                select node, fund, type, f.borough, %4$s
                from standing s
                join %1$s f on f.borough = s.borough and f.period = ? and f.posting = s.posting
                join unnest(?::text[], ?::text[]) up(line, node) on up.line = f.service_line
                group by grouping sets ((node, fund, type), (node, fund, type, f.borough))
                """.formatted(
                tables.facts(),
                tables.happenings(),
                tables.isBudget(tables.happenings(), superuser),
                String.join(", ", measures.stream().map("sum(%s)"::formatted).toList()));
        for (int i = 0; i < CONNECTIONS; i++) {
            idle.add(prepared(url));
        }
    }

    private PreparedStatement prepared(String url) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", "consolidation");
        settings.setProperty("password", "concordat");
        settings.setProperty("options", "-c concordat.boroughs=" + String.join(",", TriBorough.MEMBERS));
        settings.setProperty("prepareThreshold", "1");
        Connection connection = DriverManager.getConnection(url, settings);
        all.add(connection);
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("text", TriBorough.MEMBERS.toArray()));
        statement.setString(2, period);
        statement.setString(4, period);
        statement.setArray(5, connection.createArrayOf("text", lines));
        statement.setArray(6, connection.createArrayOf("text", nodes));
        return statement;
    }

    /** Asks once, reads every figure, and answers the sums over the boroughs of one measure, by row. */
    public Map<Row, BigDecimal> sums(String measure) {
        int wanted = measures.indexOf(measure);
        Map<Row, BigDecimal> sums = new HashMap<>();
        try {
            PreparedStatement statement = idle.take();
            try {
                statement.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        BigDecimal figure = BigDecimal.ZERO;
                        for (int i = 0; i < measures.size(); i++) {
                            BigDecimal read = rows.getBigDecimal(5 + i);
                            figure = i == wanted && read != null ? read : figure;
                        }
                        if (rows.getString(4) == null) {
                            sums.put(new Row(rows.getString(1), rows.getString(2)), figure);
                        }
                    }
                }
            } finally {
                idle.add(statement);
            }
        } catch (SQLException refused) {
            throw new StackException("the bare view failed: " + refused.getMessage(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while asking the bare view", interrupted);
        }
        return sums;
    }

    @Override
    public void close() {
        for (Connection connection : all) {
            try {
                connection.close();
            } catch (SQLException gone) {
                continue;
            }
        }
    }
}
