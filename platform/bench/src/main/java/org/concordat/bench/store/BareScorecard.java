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
import org.jspecify.annotations.Nullable;

/**
 * The figures of a partnership's scorecard by SQL alone, as {@link BareQuery} asks it: the results about some months that
 * stand, with their parts, by indicator, month and borough and over the boroughs. No mandate, target or comparison.
 */
public final class BareScorecard implements AutoCloseable {

    private final BareQuery query;

    /** An indicator and the month that a result is about. */
    public record Row(String kpi, String span) {}

    /** What the boroughs have together; nothing that is not reported is in it. */
    public record Sums(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}

    /**
     * @param url the database of consolidation
     * @param months that the scorecard has figures of
     */
    public BareScorecard(String url, ConsolidationTables tables, Connection superuser, List<String> months)
            throws SQLException {
        String sql = """
                with standing as (
                    select distinct on (borough, period) borough, period, posting from %2$s
                    where borough = any(?) and state = 'APPROVED' and known_at <= ?%3$s
                      and period in (select distinct period from %1$s where borough = any(?) and span = any(?))
                    order by borough, period, version desc)
                select f.kpi, f.span, f.borough, sum(f.value), sum(f.numerator), sum(f.denominator)
                from %1$s f join standing s on f.borough = s.borough and f.period = s.period and f.posting = s.posting
                where f.borough = any(?) and f.span = any(?)
                group by grouping sets ((f.kpi, f.span), (f.kpi, f.span, f.borough))
                """.formatted(
                tables.results(), tables.happenings(), tables.isOf(ReturnDomain.KPIS, tables.happenings(), superuser));
        query = new BareQuery(url, sql, statement -> {
            statement.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
            for (int boroughs : new int[] {1, 3, 5}) {
                statement.setArray(
                        boroughs, statement.getConnection().createArrayOf("text", TriBorough.MEMBERS.toArray()));
            }
            for (int spans : new int[] {4, 6}) {
                statement.setArray(spans, statement.getConnection().createArrayOf("text", months.toArray()));
            }
        });
    }

    /** Asks once, reads every figure, and answers what the boroughs have together. */
    public Map<Row, Sums> sums() {
        return query.ask(rows -> {
            Map<Row, Sums> sums = new HashMap<>();
            while (rows.next()) {
                Sums read =
                        new Sums(read(rows.getBigDecimal(4)), read(rows.getBigDecimal(5)), read(rows.getBigDecimal(6)));
                if (rows.getString(3) == null) {
                    sums.put(new Row(rows.getString(1), rows.getString(2)), read);
                }
            }
            return sums;
        });
    }

    private static BigDecimal read(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }

    @Override
    public void close() {
        query.close();
    }
}
