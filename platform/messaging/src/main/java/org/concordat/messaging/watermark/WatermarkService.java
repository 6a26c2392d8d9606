package org.concordat.messaging.watermark;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.messaging.AnswerEdition;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.Watermark;
import org.concordat.messaging.WatermarkAdvanced;
import org.concordat.messaging.WatermarkNotReached;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.position.Moments;
import org.concordat.messaging.position.ProjectionProgress;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The watermark of this service while it runs; none unless {@code concordat.watermark.enabled}. */
@ApplicationScoped
class WatermarkService implements Watermark {

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final Instance<EventProjection> projections;
    private final Instance<AnswerEdition> editions;
    private final ProjectionProgress progress;
    private final Moments moments;
    private final Event<WatermarkAdvanced> events;
    private final MeterRegistry meters;
    private final Config config;
    private volatile @Nullable WatermarkKeeper keeper;

    WatermarkService(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Instance<EventProjection> projections,
            Instance<AnswerEdition> editions,
            ProjectionProgress progress,
            Moments moments,
            Event<WatermarkAdvanced> events,
            MeterRegistry meters,
            Config config) {
        this.database = database;
        this.kafka = kafka;
        this.projections = projections;
        this.editions = editions;
        this.progress = progress;
        this.moments = moments;
        this.events = events;
        this.meters = meters;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (!config.getValue("concordat.watermark.enabled", Boolean.class) || projections.isUnsatisfied()) {
            return;
        }
        BrokerClients clients = new BrokerClients(kafka, config.getValue("quarkus.application.name", String.class));
        int edition = editions.isUnsatisfied()
                ? MomentWire.FIRST_EDITION
                : editions.get().number();
        WatermarkSettings settings = WatermarkSettings.from(config);
        MomentLog log = new MomentLog(
                config.getValue("concordat.watermark.topic", String.class),
                projections.get().topics(),
                new Editions(edition, settings.silence()),
                () -> clients.producer("moments"),
                () -> clients.consumer("moments", "moments", 1_000));
        WatermarkKeeper started =
                new WatermarkKeeper(log, moments, progress, new WatermarkTable(database), settings, events::fire);
        meters.gauge("concordat.watermark.behind.ms", started, WatermarkService::behindMs);
        meters.gauge("concordat.watermark.stepped.over", started, WatermarkKeeper::steppedOver);
        started.start();
        keeper = started;
    }

    void stop(@Observes ShutdownEvent event) {
        WatermarkKeeper running = keeper;
        if (running != null) {
            running.close();
        }
    }

    long steppedOver() {
        WatermarkKeeper running = keeper;
        return running == null ? 0 : running.steppedOver();
    }

    @Override
    public Optional<Instant> asAt() {
        WatermarkKeeper running = keeper;
        return running == null ? Optional.empty() : running.asAt();
    }

    @Override
    public int edition(Instant moment) {
        WatermarkKeeper running = keeper;
        return running == null ? MomentWire.FIRST_EDITION : running.edition(moment);
    }

    @Override
    public Instant awaitAtLeast(Instant moment, Duration atMost) {
        WatermarkKeeper running = keeper;
        if (running == null) {
            throw new WatermarkNotReached(moment, null);
        }
        return running.awaitAtLeast(moment, atMost);
    }

    private static double behindMs(Watermark watermark) {
        return watermark
                .asAt()
                .map(asAt -> (double) Duration.between(asAt, Instant.now()).toMillis())
                .orElse(Double.NaN);
    }
}
