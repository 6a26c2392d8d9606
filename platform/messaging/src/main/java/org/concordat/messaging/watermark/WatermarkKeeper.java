package org.concordat.messaging.watermark;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.concordat.messaging.Watermark;
import org.concordat.messaging.WatermarkAdvanced;
import org.concordat.messaging.WatermarkNotReached;
import org.concordat.messaging.projection.Progress;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the moment up to which everything appended to the topics has been applied.
 *
 * <p>The moments are the broker's, since an event is known from when the broker appended it. Every so often this
 *
 * <ol>
 *   <li>appends a tick to a topic of its own and is told at which moment T of the broker's clock that happened;
 *   <li><em>afterwards</em> reads the end of every partition of the topics: whatever the broker had shown to consumers
 *       by then lies before those ends;
 *   <li>waits until the projection has committed up to those ends, on whichever instance.
 * </ol>
 *
 * <p>A record stamped before T was in the log when the ends were read, so it has been applied by now: everything before
 * T is known, and the watermark is T less a margin. What is appended later is stamped T or later, so an answer as at
 * the watermark can never change. The argument rests on three assumptions, which the margin makes good:
 *
 * <ul>
 *   <li><b>resolution</b>: stamps are whole milliseconds, and another record may bear T itself: one millisecond;
 *   <li><b>settling</b>: the broker stamps a record a little before it shows it (its thread may be interrupted, its
 *       followers must fetch it): {@code concordat.watermark.settle}, to be raised where replication is slow;
 *   <li><b>one clock</b>: the leaders of the topics and of the clock are one broker, or their clocks differ by less
 *       than {@code concordat.watermark.clock-skew}; 0 for one broker. A clock set back while it runs breaks this.
 * </ul>
 *
 * <p>That they hold is watched: a record stamped at or before a watermark already told is logged as an error and
 * counted ({@code concordat.watermark.late}). Partitions must not be added to a topic once it is in use; the order of
 * an aggregate would not survive that either. A parked event has been dealt with and does not hold the watermark up;
 * it is told in health and reconciliation instead, and replaying it changes what was known since it was appended.
 *
 * <p>With several instances each keeps the watermark for itself: the positions they wait for are the same.
 */
final class WatermarkKeeper implements Watermark, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WatermarkKeeper.class);
    private static final Duration OTHERS_LOOK = Duration.ofMillis(100);
    private static final Duration BACKOFF = Duration.ofMillis(500);

    private final BrokerClock clock;
    private final Progress progress;
    private final WatermarkTable table;
    private final WatermarkSettings settings;
    private final Consumer<WatermarkAdvanced> listener;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile @Nullable Instant asAt;
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean tableRead;
    private boolean troubled;
    private long storedAt;

    WatermarkKeeper(
            BrokerClock clock,
            Progress progress,
            WatermarkTable table,
            WatermarkSettings settings,
            Consumer<WatermarkAdvanced> listener) {
        this.clock = clock;
        this.progress = progress;
        this.table = table;
        this.settings = settings;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("watermark").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public Optional<Instant> asAt() {
        return Optional.ofNullable(asAt);
    }

    @Override
    public Instant awaitAtLeast(Instant moment, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            @Nullable Instant reached = asAt;
            while ((reached == null || reached.isBefore(moment)) && left > 0) {
                left = advanced.awaitNanos(left);
                reached = asAt;
            }
            if (reached == null || reached.isBefore(moment)) {
                throw new WatermarkNotReached(moment, reached);
            }
            return reached;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WatermarkNotReached(moment, asAt);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (closing.getCount() > 0) {
            try {
                if (!tableRead) {
                    table.read().ifPresent(this::tell);
                    tableRead = true;
                }
                tick();
                recovered();
                pause(settings.interval());
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                failed(e);
                clock.close();
                pauseUnlessInterrupted();
            }
        }
    }

    private void pause(Duration time) throws InterruptedException {
        closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void pauseUnlessInterrupted() {
        try {
            pause(BACKOFF);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private void tick() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        Instant now = clock.now();
        Map<TopicPartition, Long> ends = clock.ends();
        awaitApplied(ends);
        Instant certain = now.minus(settings.margin());
        @Nullable Instant before = asAt;
        if (before != null && !certain.isAfter(before)) {
            return;
        }
        // Of partitions that another instance works on this one cannot tell.
        boolean eventsApplied = before == null || progress.latestAppended().isAfter(before) || ownedElsewhere(ends);
        tell(certain);
        store(certain, eventsApplied);
        inform(new WatermarkAdvanced(before, certain, eventsApplied));
    }

    /** Returns when the projection has committed up to the ends, here or on another instance. */
    private void awaitApplied(Map<TopicPartition, Long> ends) throws SQLException, InterruptedException {
        while (closing.getCount() > 0) {
            long moves = progress.moves();
            if (reached(ends)) {
                return;
            }
            progress.awaitMove(moves, OTHERS_LOOK);
        }
        throw new InterruptedException();
    }

    private boolean reached(Map<TopicPartition, Long> ends) throws SQLException {
        boolean askDatabase = false;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (end.getValue() > Math.max(0, progress.committed(end.getKey()))) {
                if (progress.holds(end.getKey())) {
                    return false;
                }
                askDatabase = true;
            }
        }
        if (!askDatabase) {
            return true;
        }
        Map<TopicPartition, Long> positions = table.positions();
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue()
                        <= Math.max(positions.getOrDefault(end.getKey(), 0L), progress.committed(end.getKey())));
    }

    private boolean ownedElsewhere(Map<TopicPartition, Long> ends) {
        return !ends.keySet().stream().allMatch(progress::holds);
    }

    /** The table is for whoever starts next; while nothing comes in it need not follow every step. */
    private void store(Instant certain, boolean eventsApplied) throws SQLException {
        if (eventsApplied
                || System.nanoTime() - storedAt > settings.storeEvery().toNanos()) {
            table.store(certain);
            storedAt = System.nanoTime();
        }
    }

    private void tell(Instant moment) {
        progress.watermark(moment);
        lock.lock();
        try {
            asAt = moment;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void inform(WatermarkAdvanced event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.error("An observer of the watermark failed", e);
        }
    }

    private void failed(Exception e) {
        if (!troubled) {
            LOG.warnf("The watermark stands still and will go on by itself: %s", e.toString());
            troubled = true;
        }
    }

    private void recovered() {
        if (troubled) {
            LOG.info("The watermark goes on");
            troubled = false;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.close();
    }
}
