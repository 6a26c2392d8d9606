package org.concordat.web.work;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.concordat.web.problem.Problem;
import org.concordat.web.problem.Problems;

/**
 * A few platform threads, and those who wait for one of them: not many, and not for long. Platform threads, since a
 * virtual thread that computes keeps its carrier, of which there are as many as processors, and everything else waits.
 * Where the JVM hands priorities on to the system ({@code -XX:ThreadPriorityPolicy=1}), everything else goes first.
 */
final class WorkLane implements AutoCloseable {

    private static final ThreadLocal<Boolean> WORKING = ThreadLocal.withInitial(() -> false);

    private final ExecutorService threads;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int waitingMax;
    private final Duration wait;

    /**
     * @param name of its threads
     * @param threadCount at least one
     * @param waitingMax how many may wait for a thread
     * @param wait how long each may
     */
    WorkLane(String name, int threadCount, int waitingMax, Duration wait) {
        this.threads = Executors.newFixedThreadPool(
                threadCount,
                Thread.ofPlatform()
                        .name(name + "-", 1)
                        .priority(Thread.MIN_PRIORITY)
                        .daemon()
                        .factory());
        this.free = new Semaphore(threadCount, true);
        this.waitingMax = waitingMax;
        this.wait = wait;
    }

    /** Whether this is a thread of a lane: it would wait for itself if it asked for another. */
    static boolean isWorking() {
        return WORKING.get();
    }

    /**
     * Does the work on a thread of the lane, and waits for it.
     *
     * @throws Problem 503 {@code busy} when there is no thread for it in time; it was not begun then
     */
    <T> T run(Supplier<T> work) {
        acquire();
        Future<T> done;
        try {
            done = threads.submit(() -> {
                WORKING.set(true);
                try {
                    return work.get();
                } finally {
                    free.release();
                }
            });
        } catch (RuntimeException closed) {
            free.release();
            throw Problems.busy();
        }
        return outcome(done);
    }

    private void acquire() {
        if (free.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > waitingMax) {
            waiting.decrementAndGet();
            throw Problems.busy();
        }
        try {
            if (!free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw Problems.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static <T> T outcome(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException refused -> throw refused;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException e) {
            // The work goes on to its end, which nobody waits for, and gives its thread back then.
            Thread.currentThread().interrupt();
            throw Problems.busy();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
