package org.concordat.consolidation.facts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;

/**
 * Reference data and mandates, a row for every event. Which version held at a moment is asked of the database each
 * time; what a version says never changes, so it is parsed once and remembered.
 */
@ApplicationScoped
public class ReferenceStore implements References {

    /** Contents remembered: charts of 300 lines are the largest, some 60 kB. */
    private static final int REMEMBERED = 2_000;

    private final DataSource database;
    private final Remembered contents = new Remembered(REMEMBERED);

    ReferenceStore(DataSource database) {
        this.database = database;
    }

    /** Reference data that all boroughs share, by the table it is kept in. */
    public enum Shared {
        BOROUGH("borough_known"),
        PARTNERSHIP("partnership_known"),
        CHART("chart_known"),
        CALENDAR("calendar_known"),
        POOL("pool_known");

        private final String table;

        Shared(String table) {
            this.table = table;
        }
    }

    public void append(Shared kind, ReceivedEvent event, Instant knownAt, Connection connection) throws SQLException {
        Rows.insert(
                connection,
                "insert into " + kind.table
                        + " (aggregate, aggregate_version, event_id, known_at, content) values (?, ?, ?, ?, ?::jsonb)",
                event.aggregate(),
                event.aggregateVersion(),
                event.id(),
                knownAt,
                EventJson.write(event.data()));
    }

    public void appendMandate(
            Borough borough,
            UUID mandate,
            boolean withdrawn,
            ReceivedEvent event,
            Instant knownAt,
            Connection connection)
            throws SQLException {
        Rows.insert(
                connection,
                """
                insert into mandate_known (
                    borough, aggregate, aggregate_version, event_id, known_at, mandate, withdrawn, content)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                borough.code(),
                event.aggregate(),
                event.aggregateVersion(),
                event.id(),
                knownAt,
                mandate,
                withdrawn,
                EventJson.write(event.data()));
    }

    public void appendPeriod(
            Borough borough,
            Period period,
            boolean closed,
            Optional<String> reason,
            ReceivedEvent event,
            Instant knownAt,
            Connection connection)
            throws SQLException {
        Rows.insert(
                connection,
                """
                insert into period_known (
                    borough, period, aggregate_version, event_id, known_at, closed, actor, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                borough.code(),
                period.toString(),
                event.aggregateVersion(),
                event.id(),
                knownAt,
                closed,
                event.actor(),
                reason.orElse(null));
    }

    @Override
    public Optional<PartnershipKnown> partnership(String code, Instant asAt) {
        return shared(Shared.PARTNERSHIP, "partnerships/" + code, asAt, ReferenceContent::partnership);
    }

    @Override
    public Optional<BoroughKnown> borough(Borough borough, Instant asAt) {
        return shared(Shared.BOROUGH, "boroughs/" + borough, asAt, ReferenceContent::borough);
    }

    /** Every partnership known by the moment. */
    public List<PartnershipKnown> partnerships(Instant asAt) {
        return Rows.all(
                        database,
                        "select distinct aggregate from partnership_known where known_at <= ? order by aggregate",
                        row -> row.getString(1),
                        asAt)
                .stream()
                .flatMap(aggregate ->
                        shared(Shared.PARTNERSHIP, aggregate, asAt, ReferenceContent::partnership).stream())
                .toList();
    }

    @Override
    public Optional<Chart> chart(String code, FinancialYear year, Instant asAt) {
        return Rows.first(database, """
                        select aggregate_version, known_at from chart_known
                        where aggregate = ? and known_at <= ?
                          and coalesce(content ->> 'validFrom', '') <= ?
                          and coalesce(content ->> 'validUntil', '9999') >= ?
                        order by aggregate_version desc limit 1
                        """, ReferenceStore::key, "charts/" + code, asAt, year.toString(), year.toString())
                .map(key -> content(
                        Shared.CHART, "charts/" + code, key, (content, knownAt) -> ReferenceContent.chart(content)));
    }

    @Override
    public Optional<MandateKnown> mandate(Borough borough, FinancialYear year, Instant asAt) {
        String aggregate = borough + "/" + year;
        return Rows.first(
                        database,
                        """
                        select adopted.aggregate_version, adopted.known_at, exists (
                            select from mandate_known withdrawal
                            where withdrawal.borough = adopted.borough and withdrawal.aggregate = adopted.aggregate
                              and withdrawal.mandate = adopted.mandate and withdrawal.withdrawn
                              and withdrawal.known_at <= ?) as ended
                        from mandate_known adopted
                        where borough = ? and aggregate = ? and not withdrawn and known_at <= ?
                        order by aggregate_version desc limit 1
                        """,
                        row -> row.getBoolean("ended") ? Optional.<Key>empty() : Optional.of(key(row)),
                        asAt,
                        borough.code(),
                        aggregate,
                        asAt)
                .flatMap(Function.identity())
                .map(key -> contents.of(
                        "mandates/" + aggregate,
                        key.version(),
                        () -> ReferenceContent.mandate(
                                json(
                                        "select content from mandate_known where borough = ? and aggregate = ? and aggregate_version = ?",
                                        borough.code(),
                                        aggregate,
                                        key.version()),
                                key.knownAt())));
    }

    /** The due dates a borough agreed to, or those that hold without an agreement. */
    public ReportingCalendar calendar(Borough borough, FinancialYear year, Instant asAt) {
        return shared(
                        Shared.CALENDAR,
                        "calendars/%s/%s".formatted(borough, year),
                        asAt,
                        (content, knownAt) -> ReferenceContent.calendar(content))
                .orElseGet(() -> ReportingCalendar.usual(year));
    }

    /** Periods of the year that were closed at the moment. */
    public Set<Period> closed(Borough borough, FinancialYear year, Instant asAt) {
        return Rows.all(
                        database,
                        """
                        select distinct on (period) period, closed from period_known
                        where borough = ? and period like ? and known_at <= ?
                        order by period, aggregate_version desc
                        """,
                        row -> row.getBoolean("closed")
                                ? Optional.of(Period.parse(row.getString("period")))
                                : Optional.<Period>empty(),
                        borough.code(),
                        year + "-%",
                        asAt)
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which row it is, and since when it is known. */
    private record Key(long version, Instant knownAt) {}

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getLong("aggregate_version"), Rows.instant(row, "known_at"));
    }

    private <T> Optional<T> shared(
            Shared kind, String aggregate, Instant asAt, BiFunction<JsonNode, Instant, T> reading) {
        return Rows.first(
                        database,
                        "select aggregate_version, known_at from " + kind.table
                                + " where aggregate = ? and known_at <= ? order by aggregate_version desc limit 1",
                        ReferenceStore::key,
                        aggregate,
                        asAt)
                .map(key -> content(kind, aggregate, key, reading));
    }

    private <T> T content(Shared kind, String aggregate, Key key, BiFunction<JsonNode, Instant, T> reading) {
        return contents.of(
                aggregate,
                key.version(),
                () -> reading.apply(
                        json(
                                "select content from " + kind.table + " where aggregate = ? and aggregate_version = ?",
                                aggregate,
                                key.version()),
                        key.knownAt()));
    }

    private JsonNode json(String query, Object... key) {
        return Rows.first(database, query, row -> ReferenceContent.parse(row.getString(1)), key)
                .orElseThrow();
    }
}
