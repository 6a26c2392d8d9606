package org.concordat.messaging.position;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.concordat.messaging.log.LogRecord;

/** A record is known from its append time, as the broker stamped it: for services that answer as at no moment. */
public record AppendTimes() implements KnownTimes {

    @Override
    public List<LogRecord> tell(List<ConsumerRecord<String, byte[]>> records, Duration atMost) {
        return records.stream()
                .map(record -> LogRecord.of(record, Instant.ofEpochMilli(record.timestamp())))
                .toList();
    }

    @Override
    public Instant ofReplayed(LogRecord record) {
        return record.knownAt();
    }

    @Override
    public void keepReplayed(LogRecord record, Duration atMost) {
        // The append time is in the log already.
    }
}
