package org.concordat.messaging.projection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.applying.RefusalLimits;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.fixture.Log;
import org.concordat.messaging.fixture.MessagingDatabase;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.parked.Replay;
import org.concordat.messaging.position.KnownTimes;
import org.concordat.messaging.position.Moments;
import org.concordat.messaging.position.ProjectionProgress;

/** A projection at work, for tests of what rests on it. */
public final class RunningProjection implements AutoCloseable {

    private final ProjectionLoop loop;

    public RunningProjection(
            MessagingDatabase database,
            BrokerClients clients,
            EventProjection projection,
            String group,
            ProjectionProgress progress,
            Moments moments) {
        this(database, clients, projection, Log.reader(projection.topics()), group, progress, moments);
    }

    /** @param reader believes whom it will */
    public RunningProjection(
            MessagingDatabase database,
            BrokerClients clients,
            EventProjection projection,
            EventReader reader,
            String group,
            ProjectionProgress progress,
            KnownTimes knownTimes) {
        loop = new ProjectionLoop(
                database.pool(),
                () -> clients.consumer("projection", group, 100),
                projection,
                reader,
                new ProjectionSettings(
                        group,
                        100,
                        1 << 20,
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        database.parkedRole(),
                        new RefusalLimits(10, 1 << 20)),
                new ProjectionMeters(new SimpleMeterRegistry()),
                progress,
                knownTimes);
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    /** Replays the event that is parked with this version, as the administrator's request does. */
    public static String replay(MessagingDatabase database, EventProjection projection, Moments moments, long version)
            throws Exception {
        UUID id = UUID.fromString(database.query("select id from parked_event where aggregate_version = " + version)
                .getFirst());
        EventReader reader = Log.reader(projection.topics());
        try (Log log = new Log();
                var consumer = log.clients().consumer("test", "test", 1)) {
            projection
                    .topics()
                    .forEach(topic -> reader.partitions()
                            .learn(topic, name -> consumer.partitionsFor(name).size()));
        }
        return database.inJtaTransaction(
                connection -> Replay.replay(connection, projection, reader, moments, database.parkedRole(), id)
                        .orElseThrow()
                        .obstacle()
                        .orElse("applied"));
    }
}
