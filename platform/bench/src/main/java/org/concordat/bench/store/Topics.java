package org.concordat.bench.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.concordat.local.StackException;
import org.concordat.local.kafka.Topic;

/** A plain consumer of the topics of events, in no group. */
public final class Topics implements AutoCloseable {
    private static final List<String> OF_EVENTS = Topic.all().stream()
            .filter(topic -> !"compact".equals(topic.settings().get("cleanup.policy"))) // the record is never compacted
            .map(Topic::name)
            .toList();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FETCH_BYTES_MAX = 32 << 20; // as large as an event may be

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Where a record is. */
    public record Place(TopicPartition partition, long offset) {}

    /** @param connection Kafka's settings of the broker's address and of signing in to it */
    public Topics(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES_MAX);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES_MAX);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The end of every partition that has something in it: {@code topic-partition} and the offset after the last. */
    public Map<String, Long> ends() {
        Map<String, Long> ends = new TreeMap<>();
        consumer.endOffsets(partitions()).forEach((partition, end) -> {
            if (end > 0) {
                ends.put(partition.toString(), end);
            }
        });
        return ends;
    }

    /** The first event of a type, such as {@code return-submitted}, about an aggregate of budgets. */
    public Place find(String type, String aggregate) {
        List<TopicPartition> budgets = partitions().stream()
                .filter(partition -> partition.topic().equals("concordat.budgets"))
                .toList();
        consumer.assign(budgets);
        consumer.seekToBeginning(budgets);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                if (aggregate.equals(text(event.key())) && type(event).contains("." + type + ".")) {
                    return new Place(new TopicPartition(event.topic(), event.partition()), event.offset());
                }
            }
        }
        throw new StackException("no event %s of %s in the topic".formatted(type, aggregate));
    }

    /** Goes to a record and reads it, as bytes. */
    public byte[] read(Place place) {
        consumer.assign(List.of(place.partition()));
        consumer.seek(place.partition(), place.offset());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                return event.value();
            }
        }
        throw new StackException("the record at %s could not be read".formatted(place));
    }

    private List<TopicPartition> partitions() {
        return OF_EVENTS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static String type(ConsumerRecord<byte[], byte[]> event) {
        Header type = event.headers().lastHeader("ce_type");
        return type == null ? "" : text(type.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
