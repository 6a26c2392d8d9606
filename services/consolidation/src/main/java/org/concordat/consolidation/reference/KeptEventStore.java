package org.concordat.consolidation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;

/** What domains keep of their own: definitions, targets, plans. What a version says never changes, so it is read once. */
@ApplicationScoped
public class KeptEventStore {

    private final DataSource database;
    private final KeptCache contents;

    KeptEventStore(DataSource database, KeptCache contents) {
        this.database = database;
        this.contents = contents;
    }

    /** Keeps what an event said. @param borough whose it is; of a table that has one */
    public void append(
            KeptTable table, Optional<Borough> borough, ReceivedEvent event, Instant knownAt, Connection connection)
            throws SQLException {
        String sql = table.ofBorough()
                ? "insert into %s (aggregate, aggregate_version, event_id, known_at, content, borough) values (?, ?, ?, ?, ?::jsonb, ?)"
                : "insert into %s (aggregate, aggregate_version, event_id, known_at, content) values (?, ?, ?, ?, ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql.formatted(table.name()))) {
            insert.setString(1, event.aggregate());
            insert.setLong(2, event.aggregateVersion());
            insert.setString(3, event.id());
            insert.setObject(4, knownAt.atOffset(ZoneOffset.UTC));
            insert.setString(5, EventJson.write(event.data()));
            if (table.ofBorough()) {
                insert.setString(6, borough.orElseThrow().code());
            }
            insert.executeUpdate();
        }
    }

    <T> List<KeptVersion<T>> latest(
            KeptTable table, Optional<Borough> borough, Instant asAt, Function<String, T> reading) {
        String whose = borough.map(Borough::code).orElse("");
        return Rows.all(
                        database,
                        "select distinct on (aggregate) aggregate, aggregate_version, known_at from %s where known_at <= ? and %s = ? order by aggregate, aggregate_version desc"
                                .formatted(table.name(), table.ofBorough() ? "borough" : "''"),
                        KeptEventStore::found,
                        asAt,
                        whose)
                .stream()
                .map(found -> new KeptVersion<>(
                        found.aggregate(),
                        found.version(),
                        found.knownAt(),
                        content(
                                table,
                                new KeptCache.Key(table.name(), whose, found.aggregate(), found.version()),
                                reading)))
                .toList();
    }

    /** All that is wanted is read at once: of a history most versions are asked for this once. */
    <T> List<KeptVersion<T>> everyVersion(
            KeptTable table, Optional<Borough> borough, Instant asAt, Function<String, T> reading) {
        return Rows.all(
                database,
                "select aggregate, aggregate_version, known_at, content from %s where known_at <= ? and %s = ? order by aggregate, aggregate_version"
                        .formatted(table.name(), table.ofBorough() ? "borough" : "''"),
                row -> new KeptVersion<>(
                        row.getString("aggregate"),
                        row.getLong("aggregate_version"),
                        Rows.instant(row, "known_at"),
                        reading.apply(row.getString("content"))),
                asAt,
                borough.map(Borough::code).orElse(""));
    }

    private record Found(String aggregate, long version, Instant knownAt) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString("aggregate"), row.getLong("aggregate_version"), Rows.instant(row, "known_at"));
    }

    private <T> T content(KeptTable table, KeptCache.Key key, Function<String, T> reading) {
        return contents.get(key, absent -> reading.apply(text(table, absent)));
    }

    private String text(KeptTable table, KeptCache.Key key) {
        return Rows.first(
                        database,
                        "select content from %s where aggregate = ? and aggregate_version = ? and %s = ?"
                                .formatted(table.name(), table.ofBorough() ? "borough" : "''"),
                        row -> row.getString(1),
                        key.aggregate(),
                        key.version(),
                        key.borough())
                .orElseThrow();
    }
}
