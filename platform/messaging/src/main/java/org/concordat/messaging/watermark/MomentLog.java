package org.concordat.messaging.watermark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.concordat.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * The topic of moments: one partition, kept as long as the topics are. Every instance draws and reads. A moment counts
 * only if whoever drew it had read everything before it, which it says; so all that count agree with each other, and
 * whoever reads the topic again comes to the same. Moments that saw nothing new bear one key, so that compaction may
 * leave the latest of them; all others are kept. For one thread.
 */
final class MomentLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String NOTHING_NEW = "nothing-new";

    /**
     * A moment on the wire.
     *
     * @param follows the place of the last record that its drawer had read, -1 for none
     * @param ends per topic, by the partition's number
     */
    private record Wire(long follows, Instant after, Instant at, Map<String, Map<Integer, Long>> ends) {}

    private final TopicPartition moments;
    private final Set<String> topics;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private @Nullable Producer<String, byte[]> producer;
    private @Nullable Consumer<String, byte[]> reader;
    /** Another connection than the reader's, where a question would wait behind its fetch. */
    private @Nullable Consumer<String, byte[]> asker;

    private long next;

    MomentLog(
            String momentTopic,
            Set<String> topics,
            Supplier<Producer<String, byte[]>> producers,
            Supplier<Consumer<String, byte[]>> consumers) {
        this.moments = new TopicPartition(momentTopic, 0);
        this.topics = topics;
        this.producers = producers;
        this.consumers = consumers;
    }

    /** Goes to the place behind this one, to read on from there. */
    void goBehind(long place) {
        next = place + 1;
        close();
    }

    /** The offset behind the last record of the log. */
    long end() {
        return asker().endOffsets(List.of(moments), PATIENCE).getOrDefault(moments, 0L);
    }

    /** Hands over, in order and once, everything that counts before the offset. */
    void readUpTo(long end, java.util.function.Consumer<Moment> reading) {
        while (next < end) {
            for (ConsumerRecord<String, byte[]> record : reader().poll(POLL)) {
                Wire wire = wire(record);
                if (wire.follows() == record.offset() - 1) {
                    reading.accept(new Moment(
                            record.offset(),
                            Instant.ofEpochMilli(record.timestamp()),
                            wire.after(),
                            wire.at(),
                            partitions(wire.ends())));
                }
                next = record.offset() + 1;
            }
            // Past what compaction has removed, too.
            next = reader().position(moments, PATIENCE);
        }
    }

    /**
     * Draws a moment. It counts unless another instance drew one meanwhile; {@link #readUpTo} tells.
     *
     * @param nothingNew whether the moment before it saw the same ends
     * @return its place
     */
    long draw(Instant after, Instant at, Map<TopicPartition, Long> ends, boolean nothingNew)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (producer == null) {
            producer = producers.get();
        }
        String key = nothingNew ? NOTHING_NEW : UUID.randomUUID().toString();
        Wire wire = new Wire(next - 1, after, at, topics(ends));
        byte[] value = EventJson.write(wire).getBytes(StandardCharsets.UTF_8);
        return producer.send(new ProducerRecord<>(moments.topic(), moments.partition(), key, value))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .offset();
    }

    /** The offset behind the last record that consumers can see, for every partition of the topics. */
    Map<TopicPartition, Long> ends() {
        Consumer<String, byte[]> asker = asker();
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> infos = asker.partitionsFor(topic, PATIENCE);
            if (infos == null || infos.isEmpty()) {
                throw new IllegalStateException("no topic " + topic);
            }
            infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return asker.endOffsets(partitions, PATIENCE);
    }

    private Consumer<String, byte[]> reader() {
        if (reader == null) {
            reader = consumers.get();
            reader.assign(List.of(moments));
            reader.seek(moments, next);
        }
        return reader;
    }

    private Consumer<String, byte[]> asker() {
        if (asker == null) {
            asker = consumers.get();
        }
        return asker;
    }

    private Wire wire(ConsumerRecord<String, byte[]> record) {
        if (record.timestampType() != TimestampType.LOG_APPEND_TIME) {
            throw new IllegalStateException(record.topic() + " must have message.timestamp.type=LogAppendTime");
        }
        try {
            return EventJson.read(record.value(), Wire.class);
        } catch (IOException e) {
            throw new IllegalStateException("no moment at %d of %s".formatted(record.offset(), record.topic()), e);
        }
    }

    private static Map<String, Map<Integer, Long>> topics(Map<TopicPartition, Long> ends) {
        Map<String, Map<Integer, Long>> topics = new TreeMap<>();
        ends.forEach((partition, end) -> topics.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(partition.partition(), end));
        return topics;
    }

    private static Map<TopicPartition, Long> partitions(Map<String, Map<Integer, Long>> topics) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        topics.forEach((topic, partitions) ->
                partitions.forEach((partition, end) -> ends.put(new TopicPartition(topic, partition), end)));
        return ends;
    }

    /** Lets go of the clients, to begin with new ones. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
        if (reader != null) {
            reader.close(CloseOptions.timeout(Duration.ZERO));
            reader = null;
        }
        if (asker != null) {
            asker.close(CloseOptions.timeout(Duration.ZERO));
            asker = null;
        }
    }
}
