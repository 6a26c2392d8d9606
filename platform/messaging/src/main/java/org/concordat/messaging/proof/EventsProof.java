package org.concordat.messaging.proof;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.concordat.kernel.Borough;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.applying.AppliedAgain;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogReading;
import org.concordat.messaging.position.KnownTimes;
import org.concordat.security.proof.FurtherProof;
import org.concordat.security.proof.Proof;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes what this service has taken in again from the signed events, by the same code, as far as it has applied them, and
 * compares row by row. It takes about as long as a rebuild of the database, and for that long as much room again.
 */
@ApplicationScoped
class EventsProof implements FurtherProof {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource database;
    private final BrokerClients clients;
    private final Instance<EventProjection> projections;
    private final Instance<EventReader> reader;
    private final KnownTimes knownTimes;

    /** One at a time: the tables beside are the same for all. */
    private final ReentrantLock atWork = new ReentrantLock();

    EventsProof(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Instance<EventProjection> projections,
            Instance<EventReader> reader,
            KnownTimes knownTimes,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.clients = new BrokerClients(kafka, application);
        this.projections = projections;
        this.reader = reader;
        this.knownTimes = knownTimes;
    }

    @Override
    public Optional<Proof> of(Set<Borough> boroughs) {
        if (projections.isUnsatisfied()) {
            return Optional.empty();
        }
        atWork.lock();
        try (Connection connection = database.getConnection();
                Consumer<String, byte[]> consumer = clients.reader("proof")) {
            connection.setAutoCommit(false);
            try {
                return Optional.of(prove(connection, consumer, boroughs));
            } finally {
                connection.rollback();
            }
        } catch (SQLException | KafkaException | TimeoutException e) {
            throw new IllegalStateException("it cannot be made again: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was interrupted", e);
        } finally {
            atWork.unlock();
        }
    }

    private Proof prove(Connection connection, Consumer<String, byte[]> consumer, Set<Borough> boroughs)
            throws SQLException, TimeoutException, InterruptedException {
        TablesAgain tables = TablesAgain.begin(connection, boroughs);
        EventProjection projection = projections.get();
        EventReader trusting = reader.get();
        projection
                .topics()
                .forEach(topic -> trusting.partitions()
                        .learn(topic, name -> consumer.partitionsFor(name).size()));
        // The partitions there are, each as far as it was applied by the moment that the transaction sees.
        Map<TopicPartition, Long> upTo = LogReading.ends(consumer, projection.topics(), PATIENCE);
        Map<TopicPartition, Long> applied = tables.applied();
        upTo.replaceAll((partition, end) -> applied.getOrDefault(partition, 0L));
        tables.writeBeside();
        AppliedAgain again = new AppliedAgain(connection, projection, trusting);
        LogReading log = new LogReading(consumer, upTo, PATIENCE);
        long count = 0;
        for (var records = log.next(); !records.isEmpty(); records = log.next()) {
            again.apply(knownTimes.tell(records, PATIENCE));
            count += records.size();
        }
        return tables.compare(count);
    }
}
