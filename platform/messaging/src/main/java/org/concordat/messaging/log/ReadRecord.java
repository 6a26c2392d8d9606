package org.concordat.messaging.log;

import org.concordat.messaging.ReceivedEvent;

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
}
