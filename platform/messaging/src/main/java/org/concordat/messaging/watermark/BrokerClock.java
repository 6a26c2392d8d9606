package org.concordat.messaging.watermark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the broker's clock, by appending to a topic of its own, and the ends of topics. For one thread. */
final class BrokerClock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final byte[] NOTHING = {};

    private final String clockTopic;
    private final Set<String> topics;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private @Nullable Producer<String, byte[]> producer;
    private @Nullable Consumer<String, byte[]> consumer;

    BrokerClock(
            String clockTopic,
            Set<String> topics,
            Supplier<Producer<String, byte[]>> producers,
            Supplier<Consumer<String, byte[]>> consumers) {
        this.clockTopic = clockTopic;
        this.topics = topics;
        this.producers = producers;
        this.consumers = consumers;
    }

    /** What the broker's clock says. */
    Instant now() throws InterruptedException, ExecutionException, TimeoutException {
        if (producer == null) {
            producer = producers.get();
        }
        // We say 1970: if that comes back, the topic keeps the producers' time and is no clock.
        long appendedAtMs = producer.send(new ProducerRecord<>(clockTopic, 0, 0L, null, NOTHING))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .timestamp();
        if (appendedAtMs <= 0) {
            throw new IllegalStateException(clockTopic + " must have message.timestamp.type=LogAppendTime");
        }
        return Instant.ofEpochMilli(appendedAtMs);
    }

    /** The offset behind the last record that consumers can see, for every partition of the topics. */
    Map<TopicPartition, Long> ends() {
        if (consumer == null) {
            consumer = consumers.get();
        }
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> infos = consumer.partitionsFor(topic, PATIENCE);
            if (infos == null || infos.isEmpty()) {
                throw new IllegalStateException("no topic " + topic);
            }
            infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return consumer.endOffsets(partitions, PATIENCE);
    }

    /** Lets go of the clients, to begin with new ones. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            consumer = null;
        }
    }
}
