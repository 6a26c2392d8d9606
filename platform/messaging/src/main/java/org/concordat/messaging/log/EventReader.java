package org.concordat.messaging.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.concordat.messaging.log.ReadRecord.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in Kafka's binary mode. Whatever is on a topic, this answers; it never throws. */
public final class EventReader {

    /** Longer names are not ours, and would not fit an index. */
    private static final int TEXT_CHARACTERS_MAX = 500;

    private EventReader() {}

    public static ReadRecord read(LogRecord record) {
        try {
            return new Readable(record, event(record));
        } catch (NotAnEvent e) {
            return new Unreadable(record, e.getMessage());
        }
    }

    private static ReceivedEvent event(LogRecord record) throws NotAnEvent {
        CloudEvent event = cloudEvent(record);
        String aggregate = required(event.getSubject(), "subject");
        if (record.key() != null && !record.key().equals(aggregate)) {
            throw new NotAnEvent("the record's key is not the event's subject, so that its order is not certain");
        }
        return new ReceivedEvent(
                required(event.getId(), "id"),
                required(event.getType(), "type"),
                event.getSource().toString(),
                aggregate,
                borough(extension(event, "borough")),
                required(extension(event, "actor"), "actor"),
                version(required(extension(event, "aggregateversion"), "aggregateversion")),
                event.getTime() == null ? record.knownAt() : event.getTime().toInstant(),
                record.knownAt(),
                record.topic(),
                record.partition(),
                record.offset(),
                data(event));
    }

    private static CloudEvent cloudEvent(LogRecord record) throws NotAnEvent {
        if (record.value() == null) {
            throw new NotAnEvent("no data");
        }
        try {
            return KafkaMessageFactory.createReader(record.kafkaHeaders(), record.value())
                    .toEvent();
        } catch (RuntimeException e) {
            throw new NotAnEvent("not a CloudEvent in binary mode (%s)"
                    .formatted(e.getClass().getSimpleName()));
        }
    }

    private static @Nullable String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    private static String required(@Nullable String value, String name) throws NotAnEvent {
        if (value == null || value.isBlank()) {
            throw new NotAnEvent("no " + name);
        }
        if (value.length() > TEXT_CHARACTERS_MAX || value.indexOf('\0') >= 0) {
            throw new NotAnEvent(name + " is too long or holds a character that cannot be stored");
        }
        return value;
    }

    private static @Nullable Borough borough(@Nullable String code) throws NotAnEvent {
        try {
            return code == null || code.equals(AggregateKey.SHARED) ? null : new Borough(code);
        } catch (InvalidValue e) {
            throw new NotAnEvent("borough is not a borough's code");
        }
    }

    private static long version(String text) throws NotAnEvent {
        try {
            long version = Long.parseLong(text);
            if (version >= 1) {
                return version;
            }
        } catch (NumberFormatException e) {
            // Said below, the same as for a number that is none of ours.
        }
        throw new NotAnEvent("aggregateversion is not a whole number from 1");
    }

    private static JsonNode data(CloudEvent event) throws NotAnEvent {
        CloudEventData data = event.getData();
        if (data == null) {
            throw new NotAnEvent("no data");
        }
        try {
            return EventJson.read(data.toBytes());
        } catch (IOException e) {
            throw new NotAnEvent("data is not JSON");
        }
    }

    private static final class NotAnEvent extends Exception {
        private static final long serialVersionUID = 1L;

        NotAnEvent(String reason) {
            super(reason, null, false, false);
        }

        @Override
        public String getMessage() {
            String reason = super.getMessage();
            return reason == null ? "" : reason;
        }
    }
}
