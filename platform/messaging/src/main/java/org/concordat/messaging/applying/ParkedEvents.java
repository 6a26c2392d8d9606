package org.concordat.messaging.applying;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.log.ReadRecord;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.jspecify.annotations.Nullable;

/** The table {@code parked_event}, as the projection uses it. */
public final class ParkedEvents {

    private static final String RECORD_COLUMNS =
            "id, borough, topic, partition, \"offset\", known_at, record_key, headers, value";

    private ParkedEvents() {}

    /**
     * A parked record, to be tried again.
     *
     * @param borough whose it was taken for when it was parked
     */
    public record Waiting(UUID id, String borough, LogRecord record) {

        /** Its aggregate, as far as it can be read by now; else that it is nobody's. */
        public AggregateKey aggregate() {
            return EventReader.read(record) instanceof Readable readable
                    ? readable.aggregate()
                    : new AggregateKey(borough, record.topic(), "");
        }
    }

    /** Parks it, unless the very same (place, or version of the aggregate) waits already. */
    static boolean park(Connection connection, ReadRecord reading, String reason) throws SQLException {
        LogRecord record = reading.record();
        @Nullable ReceivedEvent event = reading instanceof Readable readable ? readable.event() : null;
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into parked_event (id, borough, topic, partition, "offset", known_at, record_key, headers,
                                          value, event_id, type, aggregate, aggregate_version, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, event == null ? AggregateKey.SHARED : AggregateKey.code(event.borough()));
            statement.setString(3, record.topic());
            statement.setInt(4, record.partition());
            statement.setLong(5, record.offset());
            statement.setObject(6, record.knownAt().atOffset(ZoneOffset.UTC));
            statement.setString(7, text(record.key()));
            statement.setString(8, headers(record));
            statement.setBytes(9, record.value());
            statement.setString(10, event == null ? null : event.id());
            statement.setString(11, event == null ? null : event.type());
            statement.setString(12, event == null ? null : event.aggregate());
            statement.setObject(13, event == null ? null : event.aggregateVersion(), Types.BIGINT);
            statement.setString(14, text(reason));
            return statement.executeUpdate() == 1;
        }
    }

    /** Those of the aggregates that have parked events. */
    static Set<AggregateKey> aggregatesWaiting(Connection connection, Collection<AggregateKey> aggregates)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select distinct borough, topic, aggregate from parked_event
                  join unnest(?, ?, ?) as wanted (borough, topic, aggregate) using (borough, topic, aggregate)""")) {
            AppliedVersions.bind(connection, statement, List.copyOf(aggregates));
            Set<AggregateKey> waiting = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    waiting.add(new AggregateKey(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return waiting;
        }
    }

    public static Optional<Waiting> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + RECORD_COLUMNS + " from parked_event where id = ?")) {
            statement.setObject(1, id);
            return first(statement);
        }
    }

    public static Optional<Waiting> find(Connection connection, AggregateKey aggregate, long version)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + RECORD_COLUMNS
                + " from parked_event where borough = ? and topic = ? and aggregate = ? and aggregate_version = ?")) {
            statement.setString(1, aggregate.borough());
            statement.setString(2, aggregate.topic());
            statement.setString(3, aggregate.aggregate());
            statement.setLong(4, version);
            return first(statement);
        }
    }

    private static Optional<Waiting> first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            LogRecord record = new LogRecord(
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("offset"),
                    row.getObject("known_at", OffsetDateTime.class).toInstant(),
                    row.getString("record_key"),
                    headers(row.getString("headers")),
                    row.getBytes("value"));
            return Optional.of(new Waiting(row.getObject("id", UUID.class), row.getString("borough"), record));
        }
    }

    /** Lets go of the aggregate's events up to the version: they are applied. */
    static int removeUpTo(Connection connection, AggregateKey aggregate, long version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                delete from parked_event
                 where borough = ? and topic = ? and aggregate = ? and aggregate_version <= ?""")) {
            statement.setString(1, aggregate.borough());
            statement.setString(2, aggregate.topic());
            statement.setString(3, aggregate.aggregate());
            statement.setLong(4, version);
            return statement.executeUpdate();
        }
    }

    static void remove(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from parked_event where id = ?")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    static void triedAgain(Connection connection, UUID id, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update parked_event set reason = ?, attempts = attempts + 1 where id = ?")) {
            statement.setString(1, text(reason));
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    /** PostgreSQL's text cannot hold the character 0, which a stranger's record might. */
    private static @Nullable String text(@Nullable String value) {
        return value == null ? null : value.replace('\0', '\uFFFD');
    }

    private static String headers(LogRecord record) {
        return record.headers().stream()
                .map(header -> encode(header.name().getBytes(StandardCharsets.UTF_8))
                        + " "
                        + (header.value() == null ? "-" : encode(header.value())))
                .collect(Collectors.joining("\n"));
    }

    private static List<LogRecord.Header> headers(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(pair -> new LogRecord.Header(
                        new String(decode(pair[0]), StandardCharsets.UTF_8),
                        pair[1].equals("-") ? null : decode(pair[1])))
                .toList();
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
