package org.concordat.bench.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.bench.load.Requests;
import org.concordat.bench.load.Requests.Answer;

/** Westminster's case-management system, which sends batches on two connections as fast as they are taken in. */
record CaseSenders(Requests caller, CaseBatches batches) {

    private static final int CONNECTIONS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Sends for so long; answers how many events were taken in. */
    long send(Duration lasting) throws Exception {
        long until = System.nanoTime() + lasting.toNanos();
        long sent = 0;
        try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                all.add(connections.submit(() -> sendUntil(until)));
            }
            for (Future<Long> one : all) {
                sent += one.get();
            }
        }
        return sent;
    }

    private long sendUntil(long until) {
        long sent = 0;
        while (System.nanoTime() < until) {
            taken(batches.next());
            sent += CaseBatches.EVENTS;
        }
        return sent;
    }

    /** A busy service has done nothing with a batch: it is sent again. */
    private void taken(byte[] batch) {
        Requests.again(Set.of(503), PATIENCE, () -> post(batch)).expect(Set.of(200), "a batch of events");
    }

    private Answer post(byte[] batch) {
        return caller.post(
                "mosaic-wcc", "caseload", "/v1/boroughs/WCC/events", "application/cloudevents-batch+json", batch);
    }
}
