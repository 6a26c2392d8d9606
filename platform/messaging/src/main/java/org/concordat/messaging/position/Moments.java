package org.concordat.messaging.position;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.concordat.messaging.log.LogPosition;
import org.concordat.messaging.log.LogRecord;

/**
 * The moments that were drawn across the topics, as far as records before them are not applied yet. A record is known
 * from its append time, but never from before a moment that had been drawn without it: whoever was answered as at that
 * moment was answered without the record. Such a late record's time is written down before it is used, so that it is
 * found again when the moments are long gone.
 *
 * <p>Stands between the projection, which asks, and whoever keeps the log of moments, who answers.
 */
public final class Moments implements KnownTimes {

    /** How long a replay may take until its commit; what it brings is known after that. */
    private static final Duration REPLAYING = Duration.ofSeconds(5);

    /**
     * Something that a moment saw in a partition.
     *
     * @param from the first offset that no moment before it saw
     * @param after what had been promised before it
     */
    private record Step(long from, Instant after) {}

    private final ProjectionProgress progress;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<TopicPartition, Long> applied = new HashMap<>();

    /** Per partition, by the end that a moment saw. */
    private final Map<TopicPartition, NavigableMap<Long, Step>> drawn = new HashMap<>();

    /** Few; never forgotten, since whoever empties the database reads their records again. */
    private final Map<LogPosition, Instant> late = new HashMap<>();

    private final Map<LogPosition, Instant> unwritten = new HashMap<>();
    private final Map<LogPosition, Instant> replayed = new HashMap<>();
    private Instant latest = Instant.EPOCH;
    private boolean complete;
    private boolean wanted;

    /** @param progress is stirred when there is something to do for whoever keeps the log */
    public Moments(ProjectionProgress progress) {
        this.progress = progress;
    }

    /**
     * Takes in a moment, in the order of the log.
     *
     * @param at when it was drawn, by the broker's clock
     * @param after the latest time promised before: what these ends see for the first time is known after it
     * @param seen the end of each partition that the moment before it saw
     * @param ends the end of each partition
     */
    public void drawn(Instant at, Instant after, Map<TopicPartition, Long> seen, Map<TopicPartition, Long> ends) {
        change(() -> {
            latest = at;
            ends.forEach((partition, end) -> {
                NavigableMap<Long, Step> steps = drawn.computeIfAbsent(partition, p -> new TreeMap<>());
                boolean news = steps.isEmpty() || steps.lastKey() < end;
                if (news && end >= applied.getOrDefault(partition, 0L)) {
                    steps.put(end, new Step(seen.getOrDefault(partition, 0L), after));
                }
            });
        });
    }

    /** Takes in that the time of a late or replayed record is written down. */
    public void written(LogPosition place, Instant knownAt) {
        change(() -> {
            late.put(place, knownAt);
            unwritten.remove(place);
            replayed.remove(place, knownAt);
        });
    }

    /** Says that whatever the log held has been taken in; before that, nothing is told. */
    public void complete() {
        change(() -> complete = true);
    }

    /** Keeps nothing about records before the ends, which are applied; but the ends themselves are remembered. */
    public void applied(Map<TopicPartition, Long> ends) {
        change(() -> ends.forEach((partition, end) -> {
            applied.put(partition, end);
            NavigableMap<Long, Step> steps = drawn.get(partition);
            if (steps != null) {
                steps.headMap(end, false).clear();
            }
        }));
    }

    /** Whether somebody waits for a moment to be drawn; asked once for each wish. */
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

    /** The times of late and replayed records that somebody waits to see written. */
    public Map<LogPosition, Instant> unwritten() {
        lock.lock();
        try {
            Map<LogPosition, Instant> all = new HashMap<>(unwritten);
            all.putAll(replayed);
            return all;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<LogRecord> tell(List<ConsumerRecord<String, byte[]>> records, Duration atMost)
            throws InterruptedException, TimeoutException {
        if (records.isEmpty()) {
            return List.of();
        }
        lock.lockInterruptibly();
        try {
            awaitThat(() -> covers(records) && allWritten(records), atMost);
            return records.stream()
                    .map(record -> LogRecord.of(record, knownAt(record)))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Instant ofReplayed(LogRecord record) {
        lock.lock();
        try {
            return latest.plus(REPLAYING);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void keepReplayed(LogRecord record, Duration atMost) throws InterruptedException, TimeoutException {
        LogPosition place = LogPosition.of(record);
        lock.lockInterruptibly();
        try {
            replayed.put(place, record.knownAt());
            awaitThat(() -> !replayed.containsKey(place), atMost);
            if (!latest.isBefore(record.knownAt().minus(REPLAYING.dividedBy(2)))) {
                throw new TimeoutException("the replay has taken too long");
            }
            progress.known(record.knownAt());
        } finally {
            replayed.remove(place);
            lock.unlock();
        }
    }

    private void awaitThat(BooleanSupplier settled, Duration atMost) throws InterruptedException, TimeoutException {
        long left = atMost.toNanos();
        while (!settled.getAsBoolean()) {
            if (left <= 0) {
                throw new TimeoutException("the log of moments does not answer");
            }
            progress.stir();
            left = changed.awaitNanos(left);
        }
    }

    private boolean covers(List<ConsumerRecord<String, byte[]>> records) {
        if (!complete) {
            return false;
        }
        boolean covered = records.stream().map(LogPosition::of).allMatch(place -> {
            NavigableMap<Long, Step> steps = drawn.get(place.partition());
            return steps != null && steps.higherKey(place.offset()) != null;
        });
        wanted |= !covered;
        return covered;
    }

    private boolean allWritten(List<ConsumerRecord<String, byte[]>> records) {
        unwritten.clear();
        for (ConsumerRecord<?, ?> record : records) {
            if (knownAt(record).isAfter(appendedAt(record)) && !late.containsKey(LogPosition.of(record))) {
                unwritten.put(LogPosition.of(record), knownAt(record));
            }
        }
        return unwritten.isEmpty();
    }

    private Instant knownAt(ConsumerRecord<?, ?> record) {
        LogPosition place = LogPosition.of(record);
        Instant appended = appendedAt(record);
        Step step = drawn.getOrDefault(place.partition(), new TreeMap<>())
                .higherEntry(place.offset())
                .getValue();
        // Of a record that an earlier moment saw, which is gone: had it been late, that would be written down.
        boolean inTime = place.offset() < step.from() || appended.isAfter(step.after());
        return late.getOrDefault(place, inTime ? appended : step.after().plusMillis(1));
    }

    private static Instant appendedAt(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
