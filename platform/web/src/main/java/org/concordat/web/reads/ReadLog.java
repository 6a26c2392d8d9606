package org.concordat.web.reads;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.concordat.security.BoroughScope;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Records reads some moments later and many together, so that an answer does not wait for it: a service that is killed
 * loses the last of them, one that is stopped none. While the database is away they are kept, up to a bound; then
 * whoever reads waits until they are recorded.
 */
@ApplicationScoped
class ReadLog {

    private static final Logger LOG = Logger.getLogger(ReadLog.class);

    private final ReadStore store;
    private final BoroughScope scope;
    private final Duration every;
    private final int waitingMax;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reads").daemon().factory());

    /** In the order in which they came. */
    private Map<Read.Same, Read> waiting = new LinkedHashMap<>();

    ReadLog(
            ReadStore store,
            BoroughScope scope,
            @ConfigProperty(name = "concordat.reads.recorded-every") Duration every,
            @ConfigProperty(name = "concordat.reads.waiting-max") int waitingMax) {
        this.store = store;
        this.scope = scope;
        this.every = every;
        this.waitingMax = waitingMax;
    }

    void start(@Observes StartupEvent event) {
        clock.scheduleWithFixedDelay(this::tryToRecord, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdown();
        tryToRecord();
    }

    /** @throws IllegalStateException when too many wait and cannot be recorded: nobody reads unseen */
    void add(Read read) {
        boolean tooMany;
        synchronized (this) {
            waiting.merge(read.same(), read, Read::and);
            tooMany = waiting.size() > waitingMax;
        }
        if (tooMany) {
            record();
        }
    }

    private void tryToRecord() {
        try {
            record();
        } catch (RuntimeException e) {
            LOG.warnf("Who read cannot be recorded yet: %s", e.getMessage());
        }
    }

    private void record() {
        Map<Read.Same, Read> taken;
        synchronized (this) {
            taken = waiting;
            waiting = new LinkedHashMap<>();
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            scope.write(taken.values().stream().map(Read::borough).collect(Collectors.toUnmodifiableSet()), () -> {
                store.append(taken.values());
                return taken.size();
            });
        } catch (RuntimeException e) {
            synchronized (this) {
                waiting.forEach((same, later) -> taken.merge(same, later, Read::and));
                waiting = taken;
            }
            throw e;
        }
    }
}
