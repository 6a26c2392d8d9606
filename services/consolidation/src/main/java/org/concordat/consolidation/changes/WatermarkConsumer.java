package org.concordat.consolidation.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.concordat.messaging.WatermarkAdvanced;

/** Wakes those who watch when there may be something to see. */
@ApplicationScoped
class WatermarkConsumer {

    /** A batch may hold events appended after the moment first told; they are seen once the watermark has passed them. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Instant latest = Instant.EPOCH;
    private Instant lookUntil = Instant.EPOCH;

    void advanced(@Observes WatermarkAdvanced watermark) {
        lock.lock();
        try {
            if (watermark.eventsApplied()) {
                lookUntil = watermark.asAt().plus(SETTLING);
            }
            if (!watermark.asAt().isAfter(lookUntil)) {
                latest = watermark.asAt();
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there may be something after the moment, but no longer than that. */
    void await(Instant seen, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!latest.isAfter(seen) && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    static void pause(Duration pause) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }
}
