package org.concordat.messaging.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/** How many partitions each topic has, once somebody has asked the broker; they stay as many while a topic is used. */
public final class PartitionCounts {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** @param broker is asked until the topic is there */
    public void learn(String topic, ToIntFunction<String> broker) {
        if (!counts.containsKey(topic)) {
            int count = broker.applyAsInt(topic);
            if (count > 0) {
                counts.put(topic, count);
            }
        }
    }

    /**
     * Whether a record is where Kafka's clients put its key. A genuine event that somebody copied to another partition
     * would be met there before or after the original, and so be known from another moment when all is read again.
     */
    boolean isInItsPlace(LogRecord record) {
        @Nullable Integer count = counts.get(record.topic());
        String key = record.key();
        return count != null
                && key != null
                && BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), count)
                        == record.partition();
    }
}
