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
import org.concordat.messaging.log.ReadRecord.Claims;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.concordat.messaging.log.ReadRecord.Refused;
import org.concordat.messaging.log.ReadRecord.Unreadable;
import org.jspecify.annotations.Nullable;

/** The table {@code parked_event}, as the projection uses it. */
public final class ParkedEvents {

    private static final String RECORD_COLUMNS =
            "id, borough, topic, partition, \"offset\", coalesce(appended_at, known_at) as appended_at, known_at,"
                    + " record_key, headers, value, kind, whole";

    private static final String WAITING = "waiting";
    private static final String REFUSED = "refused";

    private ParkedEvents() {}

    /**
     * A parked record, to be tried again.
     *
     * @param borough whose it was taken for when it was parked
     * @param refused whether it was not taken for an event at all
     * @param whole whether all of it was kept
     */
    public record Waiting(UUID id, String borough, boolean refused, boolean whole, LogRecord record) {

        /** Its aggregate, as far as it can be read by now; else that it is nobody's. */
        public AggregateKey aggregate(EventReader reader) {
            return reader.read(record) instanceof Readable readable
                    ? readable.aggregate()
                    : new AggregateKey(borough, record.topic(), "");
        }
    }

    /** Parks it, unless the very same (place, or version of the aggregate) waits already. */
    static boolean park(Connection connection, Readable reading, String reason) throws SQLException {
        ReceivedEvent event = reading.event();
        return insert(
                connection,
                WAITING,
                AggregateKey.code(event.borough()),
                new Claims(event.id(), event.type(), event.aggregate()),
                event.aggregateVersion(),
                reason,
                reading.record(),
                true);
    }

    /** Parks what has no place among the versions of an aggregate. */
    static boolean park(Connection connection, Unreadable reading) throws SQLException {
        return insert(
                connection,
                WAITING,
                AggregateKey.SHARED,
                new Claims(null, null, null),
                null,
                reading.reason(),
                reading.record(),
                true);
    }

    /** Parks it as nobody's, apart from what waits. */
    static boolean park(Connection connection, Refused reading, boolean whole) throws SQLException {
        return insert(
                connection,
                REFUSED,
                AggregateKey.SHARED,
                reading.claims(),
                null,
                reading.reason(),
                reading.record(),
                whole);
    }

    private static boolean insert(
            Connection connection,
            String kind,
            String borough,
            Claims claims,
            @Nullable Long version,
            String reason,
            LogRecord record,
            boolean whole)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into parked_event (id, borough, topic, partition, "offset", known_at, record_key, headers,
                                          value, event_id, type, aggregate, aggregate_version, reason, kind,
                                          appended_at, whole)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, borough);
            statement.setString(3, record.topic());
            statement.setInt(4, record.partition());
            statement.setLong(5, record.offset());
            statement.setObject(6, record.knownAt().atOffset(ZoneOffset.UTC));
            statement.setString(7, whole ? text(record.key()) : null);
            statement.setString(8, whole ? headers(record) : "");
            statement.setBytes(9, whole ? record.value() : null);
            statement.setString(10, claims.id());
            statement.setString(11, claims.type());
            statement.setString(12, claims.aggregate());
            statement.setObject(13, version, Types.BIGINT);
            statement.setString(14, text(reason));
            statement.setString(15, kind);
            statement.setObject(16, record.appendedAt().atOffset(ZoneOffset.UTC));
            statement.setBoolean(17, whole);
            return statement.executeUpdate() == 1;
        }
    }

    /** Those of the aggregates that have parked events. */
    static Set<AggregateKey> aggregatesWaiting(Connection connection, Collection<AggregateKey> aggregates)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select distinct borough, topic, aggregate from parked_event
                  join unnest(?, ?, ?) as wanted (borough, topic, aggregate) using (borough, topic, aggregate)
                 where kind = 'waiting'""")) {
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
                + " from parked_event where borough = ? and topic = ? and aggregate = ? and aggregate_version = ?"
                + " and kind = 'waiting'")) {
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
                    row.getObject("appended_at", OffsetDateTime.class).toInstant(),
                    row.getObject("known_at", OffsetDateTime.class).toInstant(),
                    row.getString("record_key"),
                    headers(row.getString("headers")),
                    row.getBytes("value"));
            return Optional.of(new Waiting(
                    row.getObject("id", UUID.class),
                    row.getString("borough"),
                    row.getString("kind").equals(REFUSED),
                    row.getBoolean("whole"),
                    record));
        }
    }

    /** Lets go of the aggregate's events up to the version: they are applied. */
    static int removeUpTo(Connection connection, AggregateKey aggregate, long version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                delete from parked_event
                 where borough = ? and topic = ? and aggregate = ? and aggregate_version <= ?
                   and kind = 'waiting'""")) {
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

    /**
     * Lets go of everything that was refused on a topic.
     *
     * @return how many that was, those included that were not kept
     */
    public static long dismissRefused(Connection connection, String topic) throws SQLException {
        long refused = 0;
        try (PreparedStatement statement = connection.prepareStatement("""
                select refused from consumer_position where topic = ? order by partition for update""")) {
            statement.setString(1, topic);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    refused += row.getLong(1);
                }
            }
        }
        for (String change : List.of(
                "update consumer_position set refused = 0 where topic = ?",
                "delete from parked_event where kind = 'refused' and topic = ?")) {
            try (PreparedStatement statement = connection.prepareStatement(change)) {
                statement.setString(1, topic);
                statement.executeUpdate();
            }
        }
        return refused;
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
