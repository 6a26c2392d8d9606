package org.concordat.messaging.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The moments that were drawn across the topics, as far as records before them are not applied yet. A record is known
 * from its append time, but never from before a moment that had been drawn without it: whoever was answered as at that
 * moment was answered without the record.
 */
public final class Moments implements KnownTimes {

    private final Progress progress;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition drawn = lock.newCondition();
    /** Per partition: the end that a moment saw, and what had been promised before it. */
    private final Map<TopicPartition, NavigableMap<Long, Instant>> steps = new HashMap<>();

    private boolean wanted;

    /** @param progress is stirred when a moment is wanted */
    public Moments(Progress progress) {
        this.progress = progress;
    }

    /**
     * Takes in a moment, in the order of the log.
     *
     * @param after the latest moment promised before: what these ends see for the first time is known after it
     * @param ends the end of each partition
     */
    public void drawn(Instant after, Map<TopicPartition, Long> ends) {
        lock.lock();
        try {
            ends.forEach((partition, end) -> {
                NavigableMap<Long, Instant> known = steps.computeIfAbsent(partition, p -> new TreeMap<>());
                if (known.isEmpty() || known.lastKey() < end) {
                    known.put(end, after);
                }
            });
            drawn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits for a moment to be drawn; asks once for each wish. */
    public boolean takeWish() {
        lock.lock();
        try {
            boolean wish = wanted;
            wanted = false;
            return wish;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what is about records before the ends, which are applied; but the ends themselves are remembered. */
    public void applied(Map<TopicPartition, Long> ends) {
        lock.lock();
        try {
            ends.forEach((partition, end) -> {
                NavigableMap<Long, Instant> known = steps.get(partition);
                if (known != null) {
                    known.headMap(end, false).clear();
                }
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void await(Map<TopicPartition, Long> ends, Duration atMost) throws InterruptedException, TimeoutException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!cover(ends)) {
                if (left <= 0) {
                    throw new TimeoutException(
                            "no moment was drawn for " + TimeUnit.NANOSECONDS.toMillis(atMost.toNanos()) + " ms");
                }
                wanted = true;
                progress.stir();
                left = drawn.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean cover(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> {
            NavigableMap<Long, Instant> known = steps.get(end.getKey());
            return known != null && !known.isEmpty() && known.lastKey() >= end.getValue();
        });
    }

    @Override
    public Instant of(ConsumerRecord<?, ?> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        lock.lock();
        try {
            Instant after = steps.getOrDefault(partition, new TreeMap<>())
                    .higherEntry(record.offset())
                    .getValue();
            return appended.isAfter(after) ? appended : after.plusMillis(1);
        } finally {
            lock.unlock();
        }
    }
}
