package org.concordat.messaging.projection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.fixture.ServiceDatabase;

/** A projection at work, for tests of what rests on it. */
public final class RunningProjection implements AutoCloseable {

    private final ProjectionLoop loop;

    public RunningProjection(
            ServiceDatabase database,
            BrokerClients clients,
            EventProjection projection,
            String group,
            Progress progress,
            Moments moments) {
        loop = new ProjectionLoop(
                database.pool(),
                () -> clients.consumer("projection", group, 100),
                projection,
                new ProjectionSettings(
                        group, 100, Duration.ofMillis(100), Duration.ofMillis(500), database.relayRole()),
                new ProjectionMeters(new SimpleMeterRegistry()),
                progress,
                moments);
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }
}
