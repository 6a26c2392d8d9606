package org.concordat.messaging.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** How far this instance has applied and committed, for whoever waits for it on another thread. */
public final class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);

    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();
    private final Set<TopicPartition> held = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long moves;
    private volatile Instant latestAppended = Instant.MIN;
    private volatile Instant watermark = Instant.MIN;
    private final AtomicLong late = new AtomicLong();

    /** The next offset of a partition by this instance's own commits; a lower bound of what the database says. */
    public long committed(TopicPartition partition) {
        return committed.getOrDefault(partition, -1L);
    }

    /** Whether this instance owns the partition, as far as it knows. */
    public boolean holds(TopicPartition partition) {
        return held.contains(partition);
    }

    /** The latest append time, by the broker's clock, of any record dealt with since the start. */
    public Instant latestAppended() {
        return latestAppended;
    }

    /** Says that every record appended up to the moment has been dealt with; later ones to the contrary are counted. */
    public void watermark(Instant asAt) {
        watermark = asAt;
    }

    /** How many records came after a watermark that had promised there were none. */
    public long late() {
        return late.get();
    }

    /** Counts commits; for {@link #awaitMove}. */
    public long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /** Returns once there were more commits than these, or when the time is up. */
    public void awaitMove(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (moves == seen && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void holding(TopicPartition partition, long nextOffset) {
        held.add(partition);
        committed.merge(partition, nextOffset, Math::max);
        moved();
    }

    void lost(TopicPartition partition) {
        held.remove(partition);
        moved();
    }

    void committed(Map<TopicPartition, Long> nextOffsets, List<LogRecord> records) {
        for (LogRecord record : records) {
            if (!record.appendedAt().isAfter(watermark)) {
                late.incrementAndGet();
                LOG.errorf(
                        "A record came after the watermark had passed it: %s-%d offset %d, appended at %s, watermark %s",
                        record.topic(), record.partition(), record.offset(), record.appendedAt(), watermark);
            }
            if (record.appendedAt().isAfter(latestAppended)) {
                latestAppended = record.appendedAt();
            }
        }
        nextOffsets.forEach((partition, next) -> committed.merge(partition, next, Math::max));
        moved();
    }

    private void moved() {
        lock.lock();
        try {
            moves++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
