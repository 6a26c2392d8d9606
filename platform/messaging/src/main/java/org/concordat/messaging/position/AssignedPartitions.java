package org.concordat.messaging.position;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.position.ConsumerPositions.Advance;

/**
 * The partitions that the group has given to this consumer, and where the database says to go on in each. A partition
 * is paused from its assignment until it has been made this instance's own in the database, and again after every
 * failure until the database has said where it stands, since a commit whose answer was lost may have come through.
 * Belongs to the thread of the consumer.
 */
public final class AssignedPartitions implements ConsumerRebalanceListener {

    private record Holding(UUID owner, long next) {}

    private final DataSource database;
    private final Consumer<?, ?> consumer;
    private final ProjectionProgress progress;
    private final Map<TopicPartition, Holding> settled = new HashMap<>();
    private final Map<TopicPartition, UUID> suspect = new HashMap<>();
    private final Set<TopicPartition> fresh = new HashSet<>();

    public AssignedPartitions(DataSource database, Consumer<?, ?> consumer, ProjectionProgress progress) {
        this.database = database;
        this.consumer = consumer;
        this.progress = progress;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        fresh.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            settled.remove(partition);
            suspect.remove(partition);
            fresh.remove(partition);
            progress.lost(partition);
        });
    }

    public boolean holds(TopicPartition partition) {
        return settled.containsKey(partition);
    }

    /** The steps from where the database stands to where the consumer stands. */
    public List<Advance> advances() {
        return advances(consumer::position);
    }

    /** The steps from where the database stands to behind these records, which are not the last that were polled. */
    public List<Advance> advances(List<LogRecord> records) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        records.forEach(record ->
                ends.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return advances(partition -> ends.getOrDefault(partition, -1L));
    }

    private List<Advance> advances(ToLongFunction<TopicPartition> ends) {
        List<Advance> advances = new ArrayList<>();
        settled.forEach((partition, holding) -> {
            long position = ends.applyAsLong(partition);
            if (position > holding.next()) {
                advances.add(new Advance(partition, holding.owner(), holding.next(), position));
            }
        });
        return advances;
    }

    public void advanced(List<Advance> advances, List<LogRecord> records) {
        Map<TopicPartition, Long> nextOffsets = new HashMap<>();
        advances.forEach(advance -> {
            settled.put(advance.partition(), new Holding(advance.owner(), advance.next()));
            nextOffsets.put(advance.partition(), advance.next());
        });
        progress.committed(nextOffsets, records);
    }

    /** After a failure: nothing is read until the database has been asked. */
    public void doubt() {
        settled.forEach((partition, holding) -> suspect.put(partition, holding.owner()));
        settled.clear();
        consumer.pause(suspect.keySet());
    }

    /** After having been fenced: gives everything up. */
    public void clear() {
        onPartitionsRevoked(Set.copyOf(consumer.assignment()));
        settled.clear();
        suspect.clear();
        fresh.clear();
    }

    /**
     * Takes over what was newly assigned and asks where the doubtful ones stand.
     *
     * @throws Fenced when a doubtful one has been taken over by another instance
     */
    public void settle() throws SQLException, Fenced {
        if (fresh.isEmpty() && suspect.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            for (TopicPartition partition : List.copyOf(fresh)) {
                UUID owner = UUID.randomUUID();
                goOn(partition, owner, take(connection, partition, owner));
                fresh.remove(partition);
            }
            for (Map.Entry<TopicPartition, UUID> entry : List.copyOf(suspect.entrySet())) {
                OptionalLong next = ConsumerPositions.find(connection, entry.getKey(), entry.getValue());
                goOn(entry.getKey(), entry.getValue(), next.orElseThrow(Fenced::new));
                suspect.remove(entry.getKey());
            }
        }
    }

    private static long take(Connection connection, TopicPartition partition, UUID owner) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement patience =
                connection.prepareStatement("select set_config('lock_timeout', '5s', true)")) {
            patience.executeQuery().close();
            long next = ConsumerPositions.take(connection, partition, owner);
            connection.commit();
            return next;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void goOn(TopicPartition partition, UUID owner, long next) {
        consumer.seek(partition, next);
        consumer.resume(Set.of(partition));
        settled.put(partition, new Holding(owner, next));
        progress.holding(partition, next);
    }
}
