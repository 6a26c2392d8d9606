package org.concordat.messaging.foreign;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.messaging.ForeignIntake;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.security.BoroughScope;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The intake of this service while it runs; none when it takes in nothing of others. */
@ApplicationScoped
class ForeignService {

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final Instance<ForeignIntake> intakes;
    private final BoroughScope scope;
    private final Config config;
    private volatile @Nullable ForeignLoop loop;

    ForeignService(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Instance<ForeignIntake> intakes,
            BoroughScope scope,
            Config config) {
        this.database = database;
        this.kafka = kafka;
        this.intakes = intakes;
        this.scope = scope;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (intakes.isUnsatisfied() || !config.getValue("concordat.foreign.enabled", Boolean.class)) {
            return;
        }
        BrokerClients clients = new BrokerClients(kafka, config.getValue("quarkus.application.name", String.class));
        String group = config.getValue("concordat.foreign.group", String.class);
        int recordsMax = config.getValue("concordat.foreign.records-max", Integer.class);
        int bytesMax = config.getValue("concordat.projection.bytes-max", Integer.class);
        ForeignLoop started = new ForeignLoop(
                database,
                () -> clients.consumer("foreign", group, recordsMax, bytesMax),
                intakes.get(),
                scope,
                config.getValue("concordat.projection.poll", Duration.class),
                config.getValue("concordat.projection.backoff-max", Duration.class));
        started.start();
        loop = started;
    }

    void stop(@Observes ShutdownEvent event) {
        ForeignLoop running = loop;
        if (running != null) {
            running.close();
        }
    }

    /** None when the service takes in nothing of others. */
    Optional<ForeignLoop> running() {
        return Optional.ofNullable(loop);
    }
}
