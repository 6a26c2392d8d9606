package org.concordat.web.notes;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for a body that takes long to read: as long as a test wants. */
public final class SlowReading {

    private static final int SECONDS_MAX = 110;

    private static final AtomicInteger BEGUN = new AtomicInteger();
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    private SlowReading() {}

    /** From now on reading goes on until the gate is opened. */
    public static CountDownLatch shutGate() {
        BEGUN.set(0);
        gate = new CountDownLatch(1);
        return gate;
    }

    /** How many bodies are being read, or were, since the gate was shut. */
    public static int begun() {
        return BEGUN.get();
    }

    static String read() {
        BEGUN.incrementAndGet();
        try {
            return gate.await(SECONDS_MAX, TimeUnit.SECONDS) ? "\"read\"" : "\"never\"";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
