package org.concordat.messaging.broker;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes Kafka clients. What concerns the connection (addresses, TLS, SASL) comes from the installation; what the
 * guarantees rest on is set here and cannot be configured away.
 */
public final class BrokerClients {

    /** The largest record: a return of 50,000 lines with room to spare. The topics' max.message.bytes is the same. */
    public static final int RECORD_BYTES_MAX = 32 * 1024 * 1024;

    /** What a reader takes at once: as JSON it takes some ten times as much of the heap. */
    private static final int READ_BYTES = 4 * 1024 * 1024;

    private static final int REQUEST_TIMEOUT_MS = 5_000;
    private static final int DELIVERY_TIMEOUT_MS = 15_000;

    private final Map<String, Object> connection;
    private final String clientId;

    /**
     * @param connection Kafka's own settings, at least {@code bootstrap.servers}
     * @param clientId the service, for the broker's logs and quotas
     */
    public BrokerClients(Map<String, Object> connection, String clientId) {
        this.connection = Map.copyOf(connection);
        this.clientId = clientId;
    }

    /** A producer that loses nothing and keeps the order of a partition while it lives. */
    public Producer<String, byte[]> producer(String purpose) {
        Map<String, Object> settings = base(purpose);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RECORD_BYTES_MAX);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * RECORD_BYTES_MAX);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        // Whoever sends has collected its batch already; waiting for more would only cost time.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // A broker that is away is noticed within seconds; the outbox tries again for ever.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * A consumer that stores no offsets with the broker.
     *
     * @param group instances of one group share the partitions
     * @param recordsMax most records that one poll hands over
     */
    public Consumer<String, byte[]> consumer(String purpose, String group, int recordsMax) {
        return consumer(purpose, group, recordsMax, RECORD_BYTES_MAX);
    }

    /** @param bytesMax most that one fetch brings from a broker; a record that is larger comes nevertheless, alone */
    public Consumer<String, byte[]> consumer(String purpose, String group, int recordsMax, int bytesMax) {
        Map<String, Object> settings = base(purpose);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, recordsMax);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, bytesMax);
        // A partition may fill a fetch; fetch.max.bytes bounds the sum.
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, bytesMax);
        // The least a broker allows by default: how long a killed instance keeps its partitions.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        // Partitions and topics that come later are found within this time.
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 15_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer in no group, for whoever reads a log from its beginning without taking part. */
    public Consumer<String, byte[]> reader(String purpose) {
        Map<String, Object> settings = base(purpose);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // It reads what is there, and does not wait for more.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        // A larger record comes nevertheless, alone.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, READ_BYTES);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, READ_BYTES);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> base(String purpose) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId + "-" + purpose);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
