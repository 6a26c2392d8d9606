package org.concordat.messaging.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** From when the records of the topics count as known. */
sealed interface KnownTimes permits AppendTimes, Moments {

    /**
     * Returns once {@link #of} can tell for every record before these offsets.
     *
     * @throws TimeoutException when it still cannot after that time
     */
    void await(Map<TopicPartition, Long> ends, Duration atMost) throws InterruptedException, TimeoutException;

    /** From when the record counts as known; of a record that was waited for. */
    Instant of(ConsumerRecord<?, ?> record);
}
