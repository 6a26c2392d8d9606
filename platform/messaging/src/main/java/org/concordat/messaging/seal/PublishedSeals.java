package org.concordat.messaging.seal;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogReading;
import org.concordat.messaging.log.ReadRecord;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.concordat.messaging.position.AppendTimes;
import org.concordat.security.proof.ChainSeal;
import org.concordat.security.proof.SealLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads this service's own seals from the topic, and believes those alone that it has signed. */
@ApplicationScoped
class PublishedSeals implements SealLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BrokerClients clients;
    private final Instance<EventReader> reader;
    private final String topic;
    private final String source;

    PublishedSeals(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Instance<EventReader> reader,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "concordat.seals.topic") String topic,
            @ConfigProperty(name = "concordat.outbox.source") URI source) {
        this.clients = new BrokerClients(kafka, application);
        this.reader = reader;
        this.topic = topic;
        this.source = source.toString();
    }

    @Override
    public List<ChainSeal> read() {
        List<ChainSeal> seals = new ArrayList<>();
        EventReader trusting = reader.get();
        try (Consumer<String, byte[]> consumer = clients.reader("seals")) {
            trusting.partitions()
                    .learn(topic, name -> consumer.partitionsFor(name).size());
            LogReading log = new LogReading(consumer, LogReading.ends(consumer, List.of(topic), PATIENCE), PATIENCE);
            for (var records = log.next(); !records.isEmpty(); records = log.next()) {
                new AppendTimes()
                        .tell(records, PATIENCE).stream()
                                .map(trusting::read)
                                .flatMap(this::seal)
                                .forEach(seals::add);
            }
        } catch (KafkaException e) {
            throw new IllegalStateException("the broker does not answer for " + topic, e);
        }
        return seals;
    }

    private Stream<ChainSeal> seal(ReadRecord record) {
        return record instanceof Readable readable
                        && readable.event().source().equals(source)
                        && readable.event().type().equals(SealWire.TYPE)
                ? Stream.of(readable.event().as(SealWire.class).seal())
                : Stream.empty();
    }
}
