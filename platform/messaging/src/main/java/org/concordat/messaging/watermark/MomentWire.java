package org.concordat.messaging.watermark;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.concordat.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/** The records of the log of moments, as they are written. */
final class MomentWire {

    /** Of answers before their edition was said. */
    static final int FIRST_EDITION = 1;

    private MomentWire() {}

    /** Empty for what is no such record. */
    static <T> Optional<T> read(ConsumerRecord<?, byte[]> record, Class<T> type) {
        try {
            return record.value() == null
                    ? Optional.empty()
                    : Optional.ofNullable(EventJson.read(record.value(), type));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static Map<String, Map<Integer, Long>> byTopic(Map<TopicPartition, Long> offsets) {
        Map<String, Map<Integer, Long>> topics = new TreeMap<>();
        offsets.forEach((partition, offset) -> topics.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(partition.partition(), offset));
        return topics;
    }

    /**
     * A moment.
     *
     * @param follows the place of the last record that its drawer had read, -1 for none
     * @param seen per topic, by the partition's number
     * @param ends as {@code seen}; null when they are the same
     * @param edition of the answers that its drawer's release gives; null of one that did not say, which is the first
     */
    record Drawn(
            long follows,
            @Nullable Instant after,
            @Nullable Instant at,
            @Nullable Map<String, Map<Integer, Long>> seen,
            @Nullable Map<String, Map<Integer, Long>> ends,
            @Nullable Integer edition) {

        int editionOrFirst() {
            return edition == null ? FIRST_EDITION : edition;
        }
    }

    /** A record that showed late. */
    record Late(
            @Nullable String topic,
            int partition,
            long offset,
            @Nullable Instant knownAt) {}

    /**
     * That answers as at moments after this one are in an edition.
     *
     * @param follows as of a moment
     */
    record Edition(long follows, @Nullable Instant after, int edition) {}
}
