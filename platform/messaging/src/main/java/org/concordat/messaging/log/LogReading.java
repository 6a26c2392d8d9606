package org.concordat.messaging.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads what is in topics from their beginning, for whoever wants to see it again: no group, no positions. */
public final class LogReading {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final Duration patience;

    /**
     * @param ends before which it reads
     * @param patience how long the broker may be silent
     */
    public LogReading(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Duration patience) {
        this.consumer = consumer;
        this.ends = Map.copyOf(ends);
        this.patience = patience;
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
    }

    /**
     * Where the topics end now.
     *
     * @throws IllegalStateException when one is not there
     */
    public static Map<TopicPartition, Long> ends(
            Consumer<String, byte[]> consumer, Collection<String> topics, Duration patience) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> infos = consumer.partitionsFor(topic, patience);
            if (infos == null || infos.isEmpty()) {
                throw new IllegalStateException("there is no topic " + topic);
            }
            infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return new HashMap<>(consumer.endOffsets(partitions, patience));
    }

    /**
     * The next records, those of a partition in their order; none when all have been read.
     *
     * @throws IllegalStateException when the broker is silent for too long
     */
    public List<ConsumerRecord<String, byte[]>> next() {
        long silentSince = System.nanoTime();
        while (!isThrough()) {
            List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
                if (end != null && record.offset() < end) {
                    read.add(record);
                }
            }
            if (!read.isEmpty()) {
                return read;
            }
            if (System.nanoTime() - silentSince > patience.toNanos()) {
                throw new IllegalStateException("the broker shows nothing more of " + ends.keySet());
            }
        }
        return List.of();
    }

    private boolean isThrough() {
        // A position is past what compaction has removed, too.
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), patience) >= end.getValue());
    }
}
