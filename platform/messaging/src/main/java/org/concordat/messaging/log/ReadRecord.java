package org.concordat.messaging.log;

import org.concordat.messaging.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** What a record of the log turned out to be. */
public sealed interface ReadRecord {

    LogRecord record();

    /** An event, all of whose envelope is in order. */
    record Readable(LogRecord record, ReceivedEvent event) implements ReadRecord {
        public AggregateKey aggregate() {
            return new AggregateKey(AggregateKey.code(event.borough()), event.topic(), event.aggregate());
        }
    }

    /** No event of ours. The reason names what is wrong and quotes nothing. */
    record Unreadable(LogRecord record, String reason) implements ReadRecord {}

    /** Not from whoever publishes on the topic, whatever it says of itself. The reason quotes nothing. */
    record Refused(LogRecord record, Claims claims, String reason) implements ReadRecord {}

    /** What a record says that it is, for people to look at; nothing else may follow from it. */
    record Claims(
            @Nullable String id,
            @Nullable String type,
            @Nullable String aggregate) {

        static final Claims NONE = new Claims(null, null, null);
    }
}
