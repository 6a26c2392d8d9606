package org.concordat.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The tables {@code outbox} and {@code aggregate_version}. */
final class OutboxStore {

    /** One relay per database at a time; the number itself means nothing. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private OutboxStore() {}

    /** How much waits to be sent. */
    record Backlog(long events, double oldestSeconds) {}

    /** Gives out the aggregate's next version; other transactions on the same aggregate wait from here on. */
    static long nextVersion(Connection connection, String borough, String topic, String aggregate) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into aggregate_version as a (borough, aggregatetype, aggregateid, version) values (?, ?, ?, 1)
                on conflict (borough, aggregatetype, aggregateid) do update set version = a.version + 1
                returning version""")) {
            statement.setString(1, borough);
            statement.setString(2, topic);
            statement.setString(3, aggregate);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The row's position is ignored: the table gives it. */
    static void append(Connection connection, OutboxRow event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into outbox (id, aggregatetype, aggregateid, aggregateversion, type, payload, payload_bytes,
                                    borough, actor, traceparent, timestamp, signature)
                values (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?)""")) {
            statement.setObject(1, event.id());
            statement.setString(2, event.topic());
            statement.setString(3, event.aggregate());
            statement.setLong(4, event.aggregateVersion());
            statement.setString(5, event.type());
            statement.setString(6, event.payload());
            statement.setInt(7, event.payload().getBytes(StandardCharsets.UTF_8).length);
            statement.setString(8, event.borough());
            statement.setString(9, event.actor());
            statement.setString(10, event.traceparent());
            statement.setObject(11, event.happenedAt().atOffset(ZoneOffset.UTC));
            statement.setString(12, event.signature());
            statement.executeUpdate();
        }
    }

    /** Takes the relay's lock until the transaction ends; false when another relay has it. */
    static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select set_config('idle_in_transaction_session_timeout', '60s', true), pg_try_advisory_xact_lock(?)""")) {
            statement.setLong(1, RELAY_LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(2);
            }
        }
    }

    /** The first unpublished events, as many as fit into the bytes, but at least one if there is one. */
    static List<OutboxRow> unpublished(Connection connection, int rowsMax, long bytesMax) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select o.* from outbox o join
                  (select position, sum(payload_bytes) over (order by position) - payload_bytes as bytes_before
                     from (select position, payload_bytes from outbox
                            where published_at is null order by position limit ?) first) f using (position)
                 where bytes_before < ? order by position""")) {
            statement.setInt(1, rowsMax);
            statement.setLong(2, bytesMax);
            List<OutboxRow> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(read(row));
                }
            }
            return events;
        }
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getLong("aggregateversion"),
                row.getString("type"),
                row.getString("payload"),
                row.getString("borough"),
                row.getString("actor"),
                row.getString("traceparent"),
                row.getObject("timestamp", OffsetDateTime.class).toInstant(),
                row.getString("signature"));
    }

    static void markPublished(Connection connection, List<OutboxRow> events) throws SQLException {
        Object[] positions = events.stream().map(OutboxRow::position).toArray();
        try (PreparedStatement statement = connection.prepareStatement(
                "update outbox set published_at = clock_timestamp() where position = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.executeUpdate();
        }
    }

    /** Forgets what was published long ago: the log has it. */
    static int removePublished(Connection connection, Duration keep, int rowsMax) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                delete from outbox where position in
                  (select position from outbox
                    where published_at < clock_timestamp() - make_interval(secs => ?) limit ?)""")) {
            statement.setDouble(1, keep.toSeconds());
            statement.setInt(2, rowsMax);
            return statement.executeUpdate();
        }
    }

    static Backlog backlog(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select count(*), coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8
                  from outbox where published_at is null""");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), row.getDouble(2));
        }
    }
}
