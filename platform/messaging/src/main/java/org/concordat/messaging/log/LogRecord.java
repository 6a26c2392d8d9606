package org.concordat.messaging.log;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.concordat.messaging.position.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log with everything needed to read it again later, when it was parked.
 *
 * @param appendedAt when it was appended, by the broker's clock; when it was read, where the topic lets the writer choose
 * @param knownAt when it was appended, or a little later ({@link Moments})
 */
public record LogRecord(
        String topic,
        int partition,
        long offset,
        Instant appendedAt,
        Instant knownAt,
        @Nullable String key,
        List<Header> headers,
        byte @Nullable [] value) {

    /** One header; names may repeat. */
    public record Header(String name, byte @Nullable [] value) {}

    public static LogRecord of(ConsumerRecord<String, byte[]> record, Instant knownAt) {
        return new LogRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestampType() == TimestampType.LOG_APPEND_TIME
                        ? Instant.ofEpochMilli(record.timestamp())
                        : Instant.now(),
                knownAt,
                record.key(),
                StreamSupport.stream(record.headers().spliterator(), false)
                        .map(header -> new Header(header.key(), header.value()))
                        .toList(),
                record.value());
    }

    /** How much it weighs in the log: its key, its headers and its value. */
    public int bytes() {
        int all = key == null ? 0 : key.length();
        for (Header header : headers) {
            all += header.name().length() + (header.value() == null ? 0 : header.value().length);
        }
        return all + (value == null ? 0 : value.length);
    }

    public LogRecord knownFrom(Instant moment) {
        return new LogRecord(topic, partition, offset, appendedAt, moment, key, headers, value);
    }

    Headers kafkaHeaders() {
        RecordHeaders kafka = new RecordHeaders();
        headers.forEach(header -> kafka.add(header.name(), header.value()));
        return kafka;
    }
}
