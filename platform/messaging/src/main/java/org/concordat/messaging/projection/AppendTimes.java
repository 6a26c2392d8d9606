package org.concordat.messaging.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record is known from its append time, as the broker stamped it: for services that answer as at no moment. */
record AppendTimes() implements KnownTimes {

    @Override
    public void await(Map<TopicPartition, Long> ends, Duration atMost) {
        // The record brings its stamp with it.
    }

    @Override
    public Instant of(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
