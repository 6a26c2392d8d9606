package org.concordat.messaging.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.TrustedReading;
import org.concordat.messaging.position.AppendTimes;
import org.concordat.messaging.position.KnownTimes;
import org.concordat.messaging.position.Moments;
import org.concordat.messaging.position.ProjectionProgress;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The projection of this service while it runs; none when the service reads no events. */
@ApplicationScoped
class ProjectionService {

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final Instance<EventProjection> projections;
    private final ProjectionProgress progress;
    private final KnownTimes knownTimes;
    private final TrustedReading trusted;
    private final Instance<EventReader> reader;
    private final ProjectionMeters meters;
    private final Config config;
    private volatile @Nullable ProjectionLoop loop;

    ProjectionService(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Instance<EventProjection> projections,
            ProjectionProgress progress,
            KnownTimes knownTimes,
            TrustedReading trusted,
            Instance<EventReader> reader,
            MeterRegistry meters,
            Config config) {
        this.database = database;
        this.kafka = kafka;
        this.projections = projections;
        this.progress = progress;
        this.knownTimes = knownTimes;
        this.trusted = trusted;
        this.reader = reader;
        this.meters = new ProjectionMeters(meters);
        this.config = config;
    }

    @Produces
    @Singleton
    static ProjectionProgress progress() {
        return new ProjectionProgress();
    }

    /** As no {@link KnownTimes}, of which there is one more. */
    @Produces
    @Singleton
    @Typed(Moments.class)
    static Moments moments(ProjectionProgress progress) {
        return new Moments(progress);
    }

    @Produces
    @Singleton
    static KnownTimes knownTimes(Moments moments, Config config) {
        return config.getValue("concordat.watermark.enabled", Boolean.class) ? moments : new AppendTimes();
    }

    void start(@Observes StartupEvent event) {
        if (projections.isUnsatisfied() || !config.getValue("concordat.projection.enabled", Boolean.class)) {
            return;
        }
        trusted.requireFor(projections.get().topics());
        ProjectionSettings settings = ProjectionSettings.from(config);
        BrokerClients clients = new BrokerClients(kafka, config.getValue("quarkus.application.name", String.class));
        ProjectionLoop started = new ProjectionLoop(
                database,
                () -> clients.consumer("projection", settings.group(), settings.recordsMax(), settings.bytesMax()),
                projections.get(),
                reader.get(),
                settings,
                meters,
                progress,
                knownTimes);
        started.start();
        loop = started;
    }

    void stop(@Observes ShutdownEvent event) {
        ProjectionLoop running = loop;
        if (running != null) {
            running.close();
        }
    }

    /** Whether it is at work; empty when the service reads no events. */
    Optional<Boolean> isAlive() {
        return Optional.ofNullable(loop).map(ProjectionLoop::isAlive);
    }

    ProjectionMeters meters() {
        return meters;
    }

    /** How many records stand refused, of each topic that has any; a few seconds late. */
    Map<String, Long> refused() {
        return meters.refused();
    }
}
