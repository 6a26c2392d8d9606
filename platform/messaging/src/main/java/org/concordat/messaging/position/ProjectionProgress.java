package org.concordat.messaging.position;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;
import org.concordat.messaging.log.LogRecord;

/** How far this instance has applied and committed, for whoever waits for it on another thread. */
public final class ProjectionProgress {

    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();
    private final Set<TopicPartition> held = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long moves;
    private volatile Instant latestKnown = Instant.MIN;

    /** The next offset of a partition by this instance's own commits; a lower bound of what the database says. */
    public long committed(TopicPartition partition) {
        return committed.getOrDefault(partition, -1L);
    }

    /** Whether this instance owns the partition, as far as it knows. */
    public boolean holds(TopicPartition partition) {
        return held.contains(partition);
    }

    /** The latest moment from which any record dealt with since the start is known. */
    public Instant latestKnown() {
        return latestKnown;
    }

    /** Counts what there was to wake up for; for {@link #awaitMove}. */
    public long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /** Returns once there was more than this, or when the time is up. */
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
        stir();
    }

    void lost(TopicPartition partition) {
        held.remove(partition);
        stir();
    }

    void committed(Map<TopicPartition, Long> nextOffsets, List<LogRecord> records) {
        records.forEach(record -> known(record.knownAt()));
        nextOffsets.forEach((partition, next) -> committed.merge(partition, next, Math::max));
        stir();
    }

    /** Says that something is known from then, and is or will be applied. */
    void known(Instant moment) {
        lock.lock();
        try {
            latestKnown = moment.isAfter(latestKnown) ? moment : latestKnown;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes whoever waits. */
    public void stir() {
        lock.lock();
        try {
            moves++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
