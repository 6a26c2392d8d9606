package org.concordat.messaging.watermark;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * A line drawn across the topics.
 *
 * @param place its offset in the log of moments
 * @param drawnAt when the broker appended it
 * @param after the latest moment promised before it; what its ends see for the first time is known after that
 * @param at what it promises: once the records before its ends are applied, everything known up to then is
 * @param seen the ends that the moment before it saw
 * @param ends the offset behind the last record that consumers could see, per partition
 */
record Moment(
        long place,
        Instant drawnAt,
        Instant after,
        Instant at,
        Map<TopicPartition, Long> seen,
        Map<TopicPartition, Long> ends) {

    Moment {
        seen = Map.copyOf(seen);
        ends = Map.copyOf(ends);
    }

    boolean sawSomethingNew() {
        return !seen.equals(ends);
    }
}
