package org.concordat.messaging.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.applying.BatchTransaction;
import org.concordat.messaging.applying.Outcome;
import org.concordat.messaging.applying.TransientFailure;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.log.PartitionCounts;
import org.concordat.messaging.parked.ParkedEventList;
import org.concordat.messaging.position.AssignedPartitions;
import org.concordat.messaging.position.ConsumerPositions;
import org.concordat.messaging.position.ConsumerPositions.Advance;
import org.concordat.messaging.position.Fenced;
import org.concordat.messaging.position.KnownTimes;
import org.concordat.messaging.position.ProjectionProgress;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the projection's topics and has them applied, batch by batch, exactly once.
 *
 * <p>How far a partition was applied is stored by the service itself, in the transaction that applied it; Kafka's own
 * offsets are not used. So whatever is killed and whenever, database and position agree. Kafka's group only says which
 * instance shall work on a partition; who may is decided in the database, where each new owner leaves its mark. A
 * consumer that was away too long and does not know that it has lost a partition finds another's mark and can store
 * nothing.
 *
 * <p>Failures that pass (database or broker away) are tried again for ever; the consumer keeps its place in the group
 * meanwhile by polling paused partitions.
 */
public final class ProjectionLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ProjectionLoop.class);
    private static final Duration BACKOFF_MIN = Duration.ofMillis(100);
    /** For when records are known; after that it is tried again, like anything else that passes. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration COUNTING = Duration.ofSeconds(5);

    private final DataSource database;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final EventProjection projection;
    private final ProjectionSettings settings;
    private final ProjectionMeters meters;
    private final ProjectionProgress progress;
    private final KnownTimes knownTimes;
    private final PartitionCounts partitions;
    private final BatchTransaction batches;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Duration backoff = BACKOFF_MIN;
    private boolean troubled;
    private long countedAt = System.nanoTime() - COUNTING.toNanos();

    public ProjectionLoop(
            DataSource database,
            Supplier<Consumer<String, byte[]>> consumers,
            EventProjection projection,
            EventReader reader,
            ProjectionSettings settings,
            ProjectionMeters meters,
            ProjectionProgress progress,
            KnownTimes knownTimes) {
        this.database = database;
        this.consumers = consumers;
        this.projection = projection;
        this.settings = settings;
        this.meters = meters;
        this.progress = progress;
        this.knownTimes = knownTimes;
        this.partitions = reader.partitions();
        this.batches = new BatchTransaction(database, projection, reader, settings.refusalLimits());
        this.thread = Thread.ofPlatform().name("projection").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** What keeps it from going on; null while nothing does. */
    @Nullable
    String trouble() {
        return meters.trouble();
    }

    private void run() {
        while (closing.getCount() > 0) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                AssignedPartitions assigned = new AssignedPartitions(database, consumer, progress);
                consumer.subscribe(projection.topics(), assigned);
                while (closing.getCount() > 0) {
                    step(consumer, assigned);
                }
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException | Error e) {
                // Whatever it was, a projection that stands still for ever is worse than one that tries again.
                failed(e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** One poll and, if it brought anything, one transaction, or several where it brought too many bytes for one. */
    private void step(Consumer<String, byte[]> consumer, AssignedPartitions assigned) {
        ConsumerRecords<String, byte[]> polled = consumer.poll(troubled ? backoff : settings.poll());
        polled.partitions().forEach(partition -> learn(partition.topic(), consumer));
        try {
            apply(knownTimes.tell(held(polled, assigned), PATIENCE), assigned);
            assigned.settle();
            count(consumer);
            recovered();
        } catch (Fenced e) {
            LOG.warn("Another instance has taken a partition over: joining the group anew");
            assigned.clear();
            consumer.unsubscribe();
            consumer.subscribe(projection.topics(), assigned);
        } catch (SQLException | TimeoutException e) {
            failed(e);
            assigned.doubt();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void apply(List<LogRecord> records, AssignedPartitions assigned) throws SQLException, Fenced {
        List<LogRecord> left = records;
        while (left.size() > 1) {
            int fitting = fitting(left, settings.bytesMax());
            if (fitting == left.size()) {
                break;
            }
            List<LogRecord> batch = left.subList(0, fitting);
            apply(batch, assigned.advances(batch), assigned);
            left = left.subList(fitting, left.size());
        }
        List<Advance> advances = assigned.advances();
        if (advances.isEmpty()) {
            meters.caughtUp();
        } else {
            apply(left, advances, assigned);
        }
    }

    private void apply(List<LogRecord> records, List<Advance> advances, AssignedPartitions assigned)
            throws SQLException, Fenced {
        Outcome outcome = batches.apply(records, advances);
        assigned.advanced(advances, records);
        meters.applied(outcome, records);
    }

    /** How many of the first records have no more bytes than that; at least one. */
    static int fitting(List<LogRecord> records, int bytesMax) {
        long bytes = 0;
        int fitting = 0;
        while (fitting < records.size() && (bytes += records.get(fitting).bytes()) <= bytesMax) {
            fitting++;
        }
        return Math.max(1, fitting);
    }

    private static List<ConsumerRecord<String, byte[]>> held(
            ConsumerRecords<String, byte[]> polled, AssignedPartitions assigned) {
        List<ConsumerRecord<String, byte[]>> held = new ArrayList<>(polled.count());
        for (ConsumerRecord<String, byte[]> record : polled) {
            if (assigned.holds(new TopicPartition(record.topic(), record.partition()))) {
                held.add(record);
            }
        }
        return held;
    }

    private void count(Consumer<?, ?> consumer) throws SQLException {
        if (System.nanoTime() - countedAt < COUNTING.toNanos()) {
            return;
        }
        countedAt = System.nanoTime();
        // Also of topics of which nothing has come since the start: what was parked then may be replayed.
        projection.topics().forEach(topic -> learn(topic, consumer));
        try (Connection connection = database.getConnection()) {
            meters.waiting(ParkedEventList.countWaiting(connection, settings.parkedRole()));
            meters.refused(ConsumerPositions.refused(connection));
        }
    }

    private void learn(String topic, Consumer<?, ?> consumer) {
        partitions.learn(topic, name -> consumer.partitionsFor(name).size());
    }

    private void failed(Throwable e) {
        @Nullable String before = meters.trouble();
        String trouble = TransientFailure.describe(e);
        meters.trouble(trouble);
        if (!trouble.equals(before)) {
            LOG.warnf("The projection stands still and will go on by itself: %s", trouble);
            LOG.debug("Why the projection stands still", e);
        }
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(settings.backoffMax()) < 0 ? doubled : settings.backoffMax();
        troubled = true;
    }

    private void recovered() {
        if (troubled) {
            LOG.info("The projection goes on");
            meters.trouble(null);
            backoff = BACKOFF_MIN;
            troubled = false;
        }
    }

    private boolean pause() {
        try {
            return !closing.await(backoff.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            // First let the batch at hand end, then insist.
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
