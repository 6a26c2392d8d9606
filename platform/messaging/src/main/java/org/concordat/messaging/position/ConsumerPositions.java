package org.concordat.messaging.position;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** The table {@code consumer_position}: how far each partition was applied, and who may go on from there. */
public final class ConsumerPositions {

    private ConsumerPositions() {}

    /**
     * A step of one partition.
     *
     * @param expected where the table must stand
     * @param next where it shall stand
     */
    public record Advance(TopicPartition partition, UUID owner, long expected, long next) {}

    /** Makes the partition this owner's, whoever had it; answers where to go on. */
    public static long take(Connection connection, TopicPartition partition, UUID owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into consumer_position (topic, partition, next_offset, owner) values (?, ?, 0, ?)
                on conflict (topic, partition) do update set owner = excluded.owner
                returning next_offset""")) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setObject(3, owner);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Where to go on, if the partition is still this owner's. */
    static OptionalLong find(Connection connection, TopicPartition partition, UUID owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select next_offset from consumer_position where topic = ? and partition = ? and owner = ?")) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setObject(3, owner);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /**
     * Moves all of them, and locks them until the transaction ends.
     *
     * @throws Fenced when any of them is no longer this owner's
     */
    public static void advance(Connection connection, List<Advance> advances) throws SQLException, Fenced {
        try (PreparedStatement statement = connection.prepareStatement("""
                update consumer_position p set next_offset = step.next
                  from unnest(?, ?, ?, ?, ?) as step (topic, partition, owner, expected, next)
                 where p.topic = step.topic and p.partition = step.partition
                   and p.owner = step.owner and p.next_offset = step.expected""")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            advances.stream().map(a -> a.partition().topic()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4",
                            advances.stream()
                                    .map(a -> a.partition().partition())
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", advances.stream().map(Advance::owner).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "int8", advances.stream().map(Advance::expected).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "int8", advances.stream().map(Advance::next).toArray()));
            if (statement.executeUpdate() != advances.size()) {
                throw new Fenced();
            }
        }
    }

    /** Keeps batches of the partition out until the transaction ends. */
    public static void lock(Connection connection, String topic, int partition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select 1 from consumer_position where topic = ? and partition = ? for update")) {
            statement.setString(1, topic);
            statement.setInt(2, partition);
            statement.executeQuery().close();
        }
    }

    /** How many records were refused and not dismissed, of each topic that has any. */
    public static Map<String, Long> refused(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select topic, sum(refused) from consumer_position where refused > 0 group by topic""");
                ResultSet row = statement.executeQuery()) {
            Map<String, Long> refused = new TreeMap<>();
            while (row.next()) {
                refused.put(row.getString(1), row.getLong(2));
            }
            return refused;
        }
    }

    /** How far every partition was applied, by whichever instance. */
    public static Map<TopicPartition, Long> all(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select topic, partition, next_offset from consumer_position");
                ResultSet row = statement.executeQuery()) {
            Map<TopicPartition, Long> positions = new HashMap<>();
            while (row.next()) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            return positions;
        }
    }
}
