package org.concordat.messaging.watermark;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.concordat.messaging.Watermark;
import org.concordat.messaging.WatermarkAdvanced;
import org.concordat.messaging.WatermarkNotReached;
import org.concordat.messaging.log.LogPosition;
import org.concordat.messaging.position.Moments;
import org.concordat.messaging.position.ProjectionProgress;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the moment up to which everything appended to the topics has been applied.
 *
 * <p>The times are the broker's, since an event is known from when the broker appended it. Every so often, and when the
 * projection has read something new, this reads the end of every partition of the topics and draws a {@link Moment}
 * there, in a log of its own. The moment promises the time of the moment before it, less a margin: whatever the broker
 * had appended by then lies before the ends, which were read afterwards. Once the projection has committed up to those
 * ends, on whichever instance, that time is the watermark.
 *
 * <p>A promise can be wrong: the broker stamps a record before it shows it, and a large one, a slow replica or another
 * broker's clock may make that longer than the margin. The record then appears with a stamp before what was promised,
 * and perhaps answered. So records are not applied until a moment saw them, and what a moment is the first to see is
 * known after everything promised before ({@link Moments}). Whatever was answered as at a moment therefore stays the
 * answer; and since late records are written down in the same log, a rebuild comes to the same.
 *
 * <p>Partitions must not be added to a topic once it is in use; the order of an aggregate would not survive that
 * either. A parked event has been dealt with and does not hold the watermark up; it is told in health and
 * reconciliation instead. Replayed, it is known from a few seconds after that, and a rebuild finds that too.
 *
 * <p>With several instances each draws moments, reads all of them, and keeps the watermark for itself.
 */
final class WatermarkKeeper implements Watermark, MomentLog.Reading, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WatermarkKeeper.class);
    private static final Duration OTHERS_LOOK = Duration.ofMillis(100);

    /** While so many moments wait for records to be applied, there is no use in another. */
    private static final int ENOUGH = 100;

    private static final Duration BACKOFF = Duration.ofMillis(500);

    /** How long moments follow each other quickly after there was something new. */
    private static final Duration QUICK = Duration.ofSeconds(1);

    /** Brokers stamp whole milliseconds, and another record may bear the same. */
    private static final Duration RESOLUTION = Duration.ofMillis(1);

    private final MomentLog log;
    private final Moments moments;
    private final ProjectionProgress progress;
    private final WatermarkTable table;
    private final WatermarkSettings settings;
    private final Consumer<WatermarkAdvanced> listener;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile @Nullable Instant asAt;
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean begun;
    /** The latest moment of the log. */
    private @Nullable Moment latest;
    /** Moments whose records are not all applied, in the order of the log. */
    private final Deque<Moment> pending = new ArrayDeque<>();

    /** Who waits for the watermark to move. */
    private final AtomicInteger waiting = new AtomicInteger();

    private boolean troubled;
    private long quickUntil = System.nanoTime();
    private long drewAt = quickUntil;
    private long storedAt;

    WatermarkKeeper(
            MomentLog log,
            Moments moments,
            ProjectionProgress progress,
            WatermarkTable table,
            WatermarkSettings settings,
            Consumer<WatermarkAdvanced> listener) {
        this.log = log;
        this.moments = moments;
        this.progress = progress;
        this.table = table;
        this.settings = settings;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("watermark").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** How many records of the log of moments were none, or none that could be. */
    long steppedOver() {
        return log.steppedOver();
    }

    @Override
    public Optional<Instant> asAt() {
        return Optional.ofNullable(asAt);
    }

    @Override
    public int edition(Instant moment) {
        return log.editions().of(moment);
    }

    @Override
    public Instant awaitAtLeast(Instant moment, Duration atMost) {
        waiting.incrementAndGet();
        progress.stir();
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
            waiting.decrementAndGet();
        }
    }

    private void run() {
        while (closing.getCount() > 0) {
            try {
                if (!begun) {
                    begin();
                }
                long seen = progress.moves();
                advance();
                writeLate();
                if (moments.takeWish() || (timeToDraw() <= 0 && pending.size() < ENOUGH)) {
                    draw();
                    recovered();
                } else {
                    long left = timeToDraw();
                    progress.awaitMove(seen, left > 0 ? Duration.ofNanos(left) : OTHERS_LOOK);
                }
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                failed(e);
                log.close();
                pauseUnlessInterrupted();
            }
        }
    }

    private void pauseUnlessInterrupted() {
        try {
            closing.await(BACKOFF.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private void begin() throws SQLException {
        moments.applied(table.positions());
        table.read().ifPresent(log::answeredFor);
        log.readUpTo(log.end(), this);
        moments.complete();
        // An empty database has no watermark until everything has been read once: up to our own first moment.
        pending.clear();
        table.read().ifPresent(this::tell);
        begun = true;
    }

    @Override
    public void moment(Moment moment) {
        moments.drawn(moment.drawnAt(), moment.after(), moment.seen(), moment.ends());
        pending.add(moment);
        latest = moment;
        if (moment.sawSomethingNew()) {
            quickUntil = System.nanoTime() + QUICK.toNanos();
        }
    }

    @Override
    public void late(LogPosition place, Instant knownAt) {
        moments.written(place, knownAt);
    }

    private void writeLate() throws InterruptedException, ExecutionException, TimeoutException {
        for (Map.Entry<LogPosition, Instant> late : moments.unwritten().entrySet()) {
            LOG.infof("%s is known from %s, having shown late or been replayed", late.getKey(), late.getValue());
            log.readUpTo(log.late(late.getKey(), late.getValue()) + 1, this);
        }
    }

    private long timeToDraw() {
        boolean quick = waiting.get() > 0 || System.nanoTime() - quickUntil < 0;
        return drewAt + (quick ? settings.interval() : settings.idleInterval()).toNanos() - System.nanoTime();
    }

    private void draw() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        // What other instances have written; a moment drawn without it would not count.
        log.readUpTo(log.end(), this);
        Instant after = asAt == null ? Instant.EPOCH : asAt;
        if (log.editions().isToBegin()) {
            log.readUpTo(log.begin(after) + 1, this);
        }
        Instant certain = after;
        Map<TopicPartition, Long> seen = Map.of();
        if (latest == null) {
            // No moment saw what is applied by now, but it is no news either.
            seen = table.positions();
        } else {
            after = later(after, latest.at());
            certain = later(after, latest.drawnAt().minus(settings.settle()).minus(RESOLUTION));
            seen = latest.ends();
        }
        long place = log.draw(after, certain, seen, log.ends());
        drewAt = System.nanoTime();
        log.readUpTo(place + 1, this);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Moves to the last of the moments whose records are applied. */
    private void advance() throws SQLException {
        @Nullable Moment reached = null;
        while (!pending.isEmpty() && reached(pending.element().ends())) {
            reached = pending.remove();
        }
        if (reached == null) {
            return;
        }
        moments.applied(reached.ends());
        @Nullable Instant before = asAt;
        if (!reached.at().isAfter(before == null ? Instant.EPOCH : before)) {
            return;
        }
        // Of partitions that another instance works on this one cannot tell.
        boolean eventsApplied =
                before == null || progress.latestKnown().isAfter(before) || ownedElsewhere(reached.ends());
        tell(reached.at());
        store(reached.at(), eventsApplied);
        inform(new WatermarkAdvanced(before, reached.at(), eventsApplied));
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
    private void store(Instant reached, boolean eventsApplied) throws SQLException {
        if (eventsApplied
                || System.nanoTime() - storedAt > settings.storeEvery().toNanos()) {
            table.store(reached);
            storedAt = System.nanoTime();
        }
    }

    private void tell(Instant moment) {
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
        log.close();
    }
}
