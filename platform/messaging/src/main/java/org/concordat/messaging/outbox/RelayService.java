package org.concordat.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.signature.Signing;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The relay of this service while it runs; none when the service publishes nothing. */
@ApplicationScoped
class RelayService {

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final Signing signing;
    private final MeterRegistry meters;
    private final Config config;
    private volatile @Nullable Relay relay;

    /** @param database signed in to as the relay, whom no request can become */
    RelayService(
            @io.quarkus.agroal.DataSource("relay") DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Signing signing,
            MeterRegistry meters,
            Config config) {
        this.database = database;
        this.kafka = kafka;
        this.signing = signing;
        this.meters = meters;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        // Without keys nothing is published, not even seals.
        if (signing.find().isEmpty() || !config.getValue("concordat.relay.enabled", Boolean.class)) {
            return;
        }
        BrokerClients clients = new BrokerClients(kafka, config.getValue("quarkus.application.name", String.class));
        Relay started = new Relay(
                database, () -> clients.producer("relay"), RelaySettings.from(config), signing.signer(), meters);
        started.start();
        relay = started;
    }

    void stop(@Observes ShutdownEvent event) {
        Relay running = relay;
        if (running != null) {
            running.close();
        }
    }

    void wake() {
        Relay running = relay;
        if (running != null) {
            running.wake();
        }
    }

    Optional<Relay.State> state() {
        return Optional.ofNullable(relay).map(Relay::state);
    }
}
