package org.concordat.bench.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.concordat.bench.load.TriBorough;

/**
 * The register of a partnership by SQL alone, as {@link BareQuery} asks it: of each contract the latest version and what
 * people look for in it, where it runs in a financial year. No mandate, state, sum by row, or comparison.
 */
public final class BareRegister implements AutoCloseable {

    private final BareQuery query;

    /** @param contracts that were read @param value of those that say one, in pounds */
    public record Read(long contracts, BigDecimal value) {}

    /**
     * @param url the database of consolidation
     * @param first day of the financial year
     * @param last day of it
     */
    public BareRegister(String url, ConsolidationTables tables, LocalDate first, LocalDate last) throws SQLException {
        query = new BareQuery(url, """
                with latest as (
                    select distinct on (borough, aggregate) borough, content from %s
                    where borough = any(?) and known_at <= ?
                    order by borough, aggregate, aggregate_version desc)
                select borough, content ->> 'contract', content ->> 'title', content -> 'supplier' ->> 'name',
                       content ->> 'cpv', content ->> 'end', content ->> 'notice', content ->> 'procurementLead',
                       content -> 'intentions', content -> 'years', (content ->> 'value')::numeric
                from latest
                where coalesce(content ->> 'start', '') <= ? and coalesce(content ->> 'end', content ->> 'renewal', '9') >= ?
                order by borough, content ->> 'contract'
                """.formatted(tables.contracts()), statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("text", TriBorough.MEMBERS.toArray()));
            statement.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
            statement.setString(3, last.toString());
            statement.setString(4, first.toString());
        });
    }

    /** Asks once and reads every column of every contract. */
    public Read read() {
        return query.ask(rows -> {
            long contracts = 0;
            BigDecimal value = BigDecimal.ZERO;
            while (rows.next()) {
                for (int column = 1; column <= 10; column++) {
                    rows.getString(column);
                }
                BigDecimal one = rows.getBigDecimal(11);
                value = one == null ? value : value.add(one);
                contracts++;
            }
            return new Read(contracts, value);
        });
    }

    @Override
    public void close() {
        query.close();
    }
}
