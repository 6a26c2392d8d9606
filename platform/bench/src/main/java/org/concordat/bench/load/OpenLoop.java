package org.concordat.bench.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.concordat.bench.figures.Latencies;
import org.concordat.local.StackException;
import org.jspecify.annotations.Nullable;

/**
 * Requests that begin when they are due, whether or not the earlier ones have been answered, as those of people do who
 * know nothing of each other. Each is timed from when it was due: a server that stalls is charged for everyone who had
 * to wait, which a loop that waits for its answers would leave out ("coordinated omission").
 *
 * @param aSecond how many begin in a second, evenly
 * @param lasting how long new ones begin
 */
public record OpenLoop(int aSecond, Duration lasting) {
    private static final int SECONDS_BEHIND_MAX = 20;

    /**
     * Sends them all and returns when all are answered.
     *
     * @throws StackException when one fails, or so many are unanswered that the rate is plainly beyond the server
     */
    public void run(Runnable request, Latencies latencies) {
        int requests = (int) (lasting.toMillis() * aSecond / 1000);
        long between = TimeUnit.SECONDS.toNanos(1) / aSecond;
        Semaphore unanswered = new Semaphore(aSecond * SECONDS_BEHIND_MAX);
        AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long first = System.nanoTime();
            for (int i = 0; i < requests && failed.get() == null; i++) {
                long due = first + i * between;
                sleepUntil(due);
                if (!unanswered.tryAcquire()) {
                    throw new StackException("%d requests a second are beyond what is measured: %d are unanswered"
                            .formatted(aSecond, aSecond * SECONDS_BEHIND_MAX));
                }
                senders.execute(() -> {
                    try {
                        request.run();
                        latencies.record(System.nanoTime() - due);
                    } catch (RuntimeException failure) {
                        failed.compareAndSet(null, failure);
                    } finally {
                        unanswered.release();
                    }
                });
            }
        }
        RuntimeException failure = failed.get();
        if (failure != null) {
            throw failure;
        }
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new StackException("interrupted while measuring");
            }
            LockSupport.parkNanos(left);
        }
    }
}
