package org.concordat.messaging.position;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.concordat.messaging.log.LogRecord;

/** Tells from when the records of the topics count as known. */
public sealed interface KnownTimes permits AppendTimes, Moments {

    /**
     * The records with the times from which they are known, which are the same whenever they are read again.
     *
     * @throws TimeoutException when that cannot be told after so long
     */
    List<LogRecord> tell(List<ConsumerRecord<String, byte[]>> records, Duration atMost)
            throws InterruptedException, TimeoutException;

    /** From when a record is known that was read long ago and is applied only now, if that comes to be kept. */
    Instant ofReplayed(LogRecord record);

    /**
     * Writes down from when a replayed record is known, so that a rebuild finds it; to be called before the commit.
     *
     * @throws TimeoutException when that cannot be told after so long, or nobody could be sure of it any more
     */
    void keepReplayed(LogRecord record, Duration atMost) throws InterruptedException, TimeoutException;
}
