package org.concordat.bench.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.TriBorough;

/**
 * The figures of a partnership's view by SQL alone, as {@link BareQuery} asks it. It finds the approved version of each borough, sums its lines into every node of the
 * chart, by fund, type and borough and over the boroughs; no mandate, no coverage, no JSON.
 */
public final class BareView implements AutoCloseable {
    private final List<String> measures;
    private final BareQuery query;

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
        measures = tables.measures();
        String[] lines = countedTowards.stream().map(Map.Entry::getKey).toArray(String[]::new);
        String[] nodes = countedTowards.stream().map(Map.Entry::getValue).toArray(String[]::new);
        String sql = """
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
                tables.isOf(ReturnDomain.BUDGETS, tables.happenings(), superuser),
                String.join(", ", measures.stream().map("sum(%s)"::formatted).toList()));
        query = new BareQuery(url, sql, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", TriBorough.MEMBERS.toArray()));
            statement.setString(2, period);
            statement.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
            statement.setString(4, period);
            statement.setArray(5, statement.getConnection().createArrayOf("text", lines));
            statement.setArray(6, statement.getConnection().createArrayOf("text", nodes));
        });
    }

    /** Asks once, reads every figure, and answers the sums over the boroughs of one measure, by row. */
    public Map<Row, BigDecimal> sums(String measure) {
        int wanted = measures.indexOf(measure);
        return query.ask(rows -> {
            Map<Row, BigDecimal> sums = new HashMap<>();
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
            return sums;
        });
    }

    @Override
    public void close() {
        query.close();
    }
}
