package org.concordat.messaging.log;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a record is in the log. */
public record LogPosition(TopicPartition partition, long offset) {

    public static LogPosition of(ConsumerRecord<?, ?> record) {
        return new LogPosition(new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    public static LogPosition of(LogRecord record) {
        return new LogPosition(new TopicPartition(record.topic(), record.partition()), record.offset());
    }
}
