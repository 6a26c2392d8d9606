package org.concordat.consolidation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.returns.ReportingCalendar;

/**
 * Reference data and mandates, a row for every event. Which version held at a moment is asked of the database each
 * time; what a version says never changes, so it is parsed once and remembered.
 */
@ApplicationScoped
public class ReferenceEventStore implements References {

    /** Contents remembered: charts of 300 lines are the largest, some 60 kB. */
    private static final int REMEMBERED = 2_000;

    private final DataSource database;
    private final KeptEventStore ofDomains;
    private final CalendarEventStore calendars;
    private final Cache<ContentKey, Object> contents =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ReferenceEventStore(DataSource database, KeptEventStore ofDomains, CalendarEventStore calendars) {
        this.database = database;
        this.ofDomains = ofDomains;
        this.calendars = calendars;
    }

    /** Reference data that all boroughs share, by the table it is kept in. */
    public enum Shared {
        BOROUGH("borough_known"),
        PARTNERSHIP("partnership_known"),
        CHART("chart_known"),
        CALENDAR("calendar_known"),
        POOL("pool_known"),
        MAPPING("mapping_known");

        private final String table;

        Shared(String table) {
            this.table = table;
        }
    }

    /** What an event said, to be kept whole. */
    public sealed interface Kept {

        ReceivedEvent event();

        Instant knownAt();

        /** Of what all boroughs share. */
        record OfAll(Shared kind, ReceivedEvent event, Instant knownAt) implements Kept {}

        /** A mandate adopted, or withdrawn. */
        record OfMandate(Borough borough, UUID mandate, boolean withdrawn, ReceivedEvent event, Instant knownAt)
                implements Kept {}
    }

    /** Keeps what events said, those for the same table together. */
    public void append(List<Kept> kept, Connection connection) throws SQLException {
        Map<String, List<Kept>> byStatement =
                kept.stream().collect(Collectors.groupingBy(ReferenceEventStore::statement));
        for (Map.Entry<String, List<Kept>> together : byStatement.entrySet()) {
            try (PreparedStatement insert = connection.prepareStatement(together.getKey())) {
                for (Kept one : together.getValue()) {
                    bind(insert, one);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static String statement(Kept kept) {
        return switch (kept) {
            case Kept.OfAll of ->
                "insert into " + of.kind().table
                        + " (aggregate, aggregate_version, event_id, known_at, content) values (?, ?, ?, ?, ?::jsonb)";
            case Kept.OfMandate of -> """
                insert into mandate_known (
                    aggregate, aggregate_version, event_id, known_at, content, borough, mandate, withdrawn)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """;
        };
    }

    private static void bind(PreparedStatement insert, Kept kept) throws SQLException {
        insert.setString(1, kept.event().aggregate());
        insert.setLong(2, kept.event().aggregateVersion());
        insert.setString(3, kept.event().id());
        insert.setObject(4, kept.knownAt().atOffset(ZoneOffset.UTC));
        insert.setString(5, EventJson.write(kept.event().data()));
        if (kept instanceof Kept.OfMandate of) {
            insert.setString(6, of.borough().code());
            insert.setObject(7, of.mandate());
            insert.setBoolean(8, of.withdrawn());
        }
    }

    @Override
    public Optional<PartnershipKnown> partnership(String code, Instant asAt) {
        return shared(Shared.PARTNERSHIP, "partnerships/" + code, asAt, ReferenceContent::partnership);
    }

    @Override
    public Optional<BoroughKnown> borough(Borough borough, Instant asAt) {
        return shared(Shared.BOROUGH, "boroughs/" + borough, asAt, ReferenceContent::borough);
    }

    @Override
    public List<MappingKnown> mappings(String partnership, Instant asAt) {
        return Rows.all(database, """
                        select aggregate, aggregate_version, known_at from mapping_known
                        where content ->> 'partnership' = ? and known_at <= ? order by aggregate, aggregate_version
                        """, row -> new Version(row.getString("aggregate"), key(row)), partnership, asAt)
                .stream()
                .map(version -> content(Shared.MAPPING, version.aggregate(), version.key(), ReferenceContent::mapping))
                .toList();
    }

    private record Version(String aggregate, Key key) {}

    @Override
    public Optional<Instant> partnershipKnownSince(String code) {
        return knownSince(Shared.PARTNERSHIP, "partnerships/" + code);
    }

    @Override
    public Optional<Instant> boroughKnownSince(Borough borough) {
        return knownSince(Shared.BOROUGH, "boroughs/" + borough);
    }

    private Optional<Instant> knownSince(Shared kind, String aggregate) {
        return Rows.first(
                database,
                "select known_at from " + kind.table + " where aggregate = ? order by known_at limit 1",
                row -> Rows.instant(row, "known_at"),
                aggregate);
    }

    @Override
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
    public List<Instant> partnershipMoments(Collection<String> codes, Instant asAt) {
        return Rows.all(
                database,
                "select known_at from partnership_known where aggregate = any(?) and known_at <= ?",
                row -> Rows.instant(row, "known_at"),
                (Object) codes.stream().map(code -> "partnerships/" + code).toArray(String[]::new),
                asAt);
    }

    @Override
    public List<Instant> mandateMoments(Borough borough, FinancialYear year, Instant asAt) {
        return Rows.all(
                database,
                "select known_at from mandate_known where borough = ? and aggregate = ? and known_at <= ?",
                row -> Rows.instant(row, "known_at"),
                borough.code(),
                borough + "/" + year,
                asAt);
    }

    @Override
    public Optional<Chart> chart(String code, FinancialYear year, Instant asAt) {
        return Rows.first(
                        database,
                        """
                        select aggregate_version, known_at from chart_known
                        where aggregate = ? and known_at <= ?
                          and coalesce(content ->> 'validFrom', '') <= ?
                          and coalesce(content ->> 'validUntil', '9999') >= ?
                        order by aggregate_version desc limit 1
                        """,
                        ReferenceEventStore::key,
                        "charts/" + code,
                        asAt,
                        year.toString(),
                        year.toString())
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
                .map(key -> remembered(
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
        return calendars
                .calendar(borough, year, asAt)
                .map(CalendarKnown::due)
                .orElseGet(() -> ReportingCalendar.standard(year));
    }

    @Override
    public SchoolTerms terms(Borough borough, Instant asAt) {
        return calendars.terms(borough, asAt);
    }

    @Override
    public <T> List<KeptVersion<T>> latest(
            KeptTable table, Optional<Borough> borough, Instant asAt, Function<String, T> reading) {
        return ofDomains.latest(table, borough, asAt, reading);
    }

    @Override
    public <T> List<KeptVersion<T>> everyVersion(
            KeptTable table, Optional<Borough> borough, Instant asAt, Function<String, T> reading) {
        return ofDomains.everyVersion(table, borough, asAt, reading);
    }

    private record ContentKey(String aggregate, long version) {}

    /**
     * What a version says never changes, and whether the caller may see it is settled before it is asked for here. An
     * aggregate has one type of content, so what was remembered is what is asked for.
     */
    @SuppressWarnings("unchecked")
    private <T> T remembered(String aggregate, long version, Supplier<T> reading) {
        return (T) contents.get(new ContentKey(aggregate, version), key -> reading.get());
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
                        ReferenceEventStore::key,
                        aggregate,
                        asAt)
                .map(key -> content(kind, aggregate, key, reading));
    }

    private <T> T content(Shared kind, String aggregate, Key key, BiFunction<JsonNode, Instant, T> reading) {
        return remembered(
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
        return Rows.first(database, query, row -> EventJson.kept(row.getString(1)), key)
                .orElseThrow();
    }
}
