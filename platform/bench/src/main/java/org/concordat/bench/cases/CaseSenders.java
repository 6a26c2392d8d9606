package org.concordat.bench.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.concordat.bench.load.Requests;

/** Westminster's case-management system, which sends batches on two connections as fast as they are taken in. */
record CaseSenders(Requests caller, CaseBatches batches) {

    private static final int CONNECTIONS = 2;

    /** Sends for so long; answers how many events were taken in. */
    long send(Duration lasting) throws Exception {
        long until = System.nanoTime() + lasting.toNanos();
        AtomicLong sent = new AtomicLong();
        try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                all.add(connections.submit(() -> {
                    while (System.nanoTime() < until) {
                        caller.post(
                                        "mosaic-wcc",
                                        "caseload",
                                        "/v1/boroughs/WCC/events",
                                        "application/cloudevents-batch+json",
                                        batches.next())
                                .expect(Set.of(200), "a batch of events");
                        sent.addAndGet(CaseBatches.EVENTS);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return sent.get();
    }
}
