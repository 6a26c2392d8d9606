package org.concordat.messaging.seal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.concordat.security.BoroughsHere;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Seals all chains when the service has started, and from time to time. */
@ApplicationScoped
class RegularSeals {

    private static final Logger LOG = Logger.getLogger(RegularSeals.class);

    /** After whatever else is done at the start, such as recording what was found. */
    private static final int LATE = 10_000;

    private final SealHandler seals;
    private final BoroughsHere boroughs;
    private final Duration every;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("seals").daemon().factory());

    RegularSeals(
            SealHandler seals, BoroughsHere boroughs, @ConfigProperty(name = "concordat.seals.every") Duration every) {
        this.seals = seals;
        this.boroughs = boroughs;
        this.every = every;
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        clock.scheduleWithFixedDelay(this::seal, 0, every.toSeconds(), TimeUnit.SECONDS);
    }

    private void seal() {
        try {
            seals.seal(boroughs.all());
        } catch (RuntimeException e) {
            LOG.warnf(e, "The audit chains could not be sealed; it is tried again in %s", every);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdown();
    }
}
