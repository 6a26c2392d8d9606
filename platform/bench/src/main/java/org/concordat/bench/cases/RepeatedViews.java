package org.concordat.bench.cases;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;

/** Somebody who looks at a view, waits a little and looks again, until closed. */
final class RepeatedViews implements AutoCloseable {

    private static final long PAUSE_MS = 100;

    private final Latencies latencies = new Latencies();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<Void> looking;

    /** @param view returns when it was answered, however often it was refused before */
    RepeatedViews(Runnable view) {
        looking =
                CompletableFuture.runAsync(() -> look(view), Thread.ofPlatform().name("views")::start);
    }

    private void look(Runnable view) {
        try {
            do {
                long begun = System.nanoTime();
                view.run();
                latencies.record(System.nanoTime() - begun);
            } while (!closing.await(PAUSE_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long it took so far, from asking first until answered. */
    Spread milliseconds(double percentile) {
        return latencies.milliseconds(percentile);
    }

    /** Returns when the last one is answered; throws what went wrong with any. */
    @Override
    public void close() {
        closing.countDown();
        looking.join();
    }
}
