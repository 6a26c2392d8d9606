package org.concordat.messaging.foreign;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.concordat.messaging.ForeignIntake;
import org.concordat.messaging.ForeignRecord;
import org.concordat.messaging.applying.TransientFailure;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.position.AssignedPartitions;
import org.concordat.messaging.position.ConsumerPositions;
import org.concordat.messaging.position.ConsumerPositions.Advance;
import org.concordat.messaging.position.Fenced;
import org.concordat.messaging.position.ProjectionProgress;
import org.concordat.security.BoroughScope;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics of others and has their records taken in, exactly once, as the projection does it for those of our own
 * services: how far a partition was read is stored by the service itself, in the transaction that took its records in, and
 * whoever has lost the partition finds another's mark and stores nothing. A record that cannot be taken in stops nobody.
 */
final class ForeignLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ForeignLoop.class);
    private static final Duration BACKOFF_MIN = Duration.ofMillis(100);

    private final DataSource database;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final ForeignIntake intake;
    private final BoroughScope scope;
    private final Duration poll;
    private final Duration backoffMax;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Duration backoff = BACKOFF_MIN;
    private volatile @Nullable String trouble;

    /**
     * @param poll how long one wait for records may last
     * @param backoffMax longest pause between two tries
     */
    ForeignLoop(
            DataSource database,
            Supplier<Consumer<String, byte[]>> consumers,
            ForeignIntake intake,
            BoroughScope scope,
            Duration poll,
            Duration backoffMax) {
        this.database = database;
        this.consumers = consumers;
        this.intake = intake;
        this.scope = scope;
        this.poll = poll;
        this.backoffMax = backoffMax;
        this.thread = Thread.ofPlatform().name("foreign").daemon().unstarted(this::run);
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
        return trouble;
    }

    private void run() {
        while (closing.getCount() > 0) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                AssignedPartitions assigned = new AssignedPartitions(database, consumer, new ProjectionProgress());
                consumer.subscribe(intake.topics(), assigned);
                while (closing.getCount() > 0) {
                    step(consumer, assigned);
                }
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException | Error e) {
                failed(e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void step(Consumer<String, byte[]> consumer, AssignedPartitions assigned) {
        ConsumerRecords<String, byte[]> polled = consumer.poll(trouble == null ? poll : backoff);
        try {
            for (TopicPartition partition : polled.partitions()) {
                if (assigned.holds(partition)) {
                    take(
                            partition.topic(),
                            polled.records(partition).stream()
                                    .map(record -> LogRecord.of(record, Instant.EPOCH))
                                    .toList(),
                            assigned);
                }
            }
            assigned.settle();
            recovered();
        } catch (Fenced | FencedWithin e) {
            LOG.warn("Another instance has taken a partition over: joining the group anew");
            assigned.clear();
            consumer.unsubscribe();
            consumer.subscribe(intake.topics(), assigned);
        } catch (SQLException | Passing e) {
            failed(e);
            assigned.doubt();
        }
    }

    private void take(String topic, List<LogRecord> records, AssignedPartitions assigned) {
        try {
            within(topic, records, assigned, () -> intake.take(topic, foreign(records)));
        } catch (FencedWithin e) {
            throw e;
        } catch (RuntimeException e) {
            if (TransientFailure.is(e)) {
                throw new Passing(e);
            }
            if (records.size() > 1) {
                records.forEach(record -> take(topic, List.of(record), assigned));
            } else {
                LogRecord record = records.getFirst();
                LOG.warnf("A record of %s could not be taken in: %s", topic, TransientFailure.describe(e));
                within(topic, records, assigned, () -> intake.giveUp(topic, foreign(record)));
            }
        }
    }

    /** The positions come first: they are where a consumer that has lost its partition is turned away. */
    private void within(String topic, List<LogRecord> records, AssignedPartitions assigned, Runnable work) {
        List<Advance> advances = assigned.advances(records);
        scope.write(Set.of(intake.borough(topic)), () -> {
            advance(advances);
            work.run();
            return advances;
        });
        assigned.advanced(advances, records);
    }

    private void advance(List<Advance> advances) {
        try (Connection connection = database.getConnection()) {
            ConsumerPositions.advance(connection, advances);
        } catch (Fenced e) {
            throw new FencedWithin(e);
        } catch (SQLException e) {
            throw new IllegalStateException("storing how far a topic was read", e);
        }
    }

    private static List<ForeignRecord> foreign(List<LogRecord> records) {
        return records.stream().map(ForeignLoop::foreign).toList();
    }

    private static ForeignRecord foreign(LogRecord record) {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> {
            byte[] value = header.value();
            headers.put(header.name(), value == null ? new byte[0] : value);
        });
        return new ForeignRecord(record.partition(), record.offset(), headers, record.value());
    }

    private void failed(Throwable e) {
        String before = trouble;
        String described = TransientFailure.describe(e);
        trouble = described;
        if (!described.equals(before)) {
            LOG.warnf("Taking in records of others stands still and will go on by itself: %s", described);
        }
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(backoffMax) < 0 ? doubled : backoffMax;
    }

    private void recovered() {
        if (trouble != null) {
            LOG.info("Taking in records of others goes on");
            trouble = null;
            backoff = BACKOFF_MIN;
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

    /** Out of a transaction, which lets nothing checked through. */
    private static final class FencedWithin extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FencedWithin(Fenced cause) {
            super(cause);
        }
    }

    /** What passes by itself. */
    private static final class Passing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passing(RuntimeException cause) {
            super(cause);
        }
    }
}
