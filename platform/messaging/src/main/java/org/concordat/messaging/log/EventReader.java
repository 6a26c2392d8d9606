package org.concordat.messaging.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.messaging.log.ReadRecord.Claims;
import org.concordat.messaging.log.ReadRecord.Readable;
import org.concordat.messaging.log.ReadRecord.Refused;
import org.concordat.messaging.log.ReadRecord.Unreadable;
import org.concordat.messaging.signature.SignatureCheck;
import org.concordat.messaging.signature.SignedContent;
import org.jspecify.annotations.Nullable;

/**
 * Reads CloudEvents in Kafka's binary mode: first whether they are from whoever publishes on the topic, then what they
 * say. The only way from a record to an event. Whatever is on a topic, this answers; it never throws.
 */
public final class EventReader {

    /** Longer names are not ours, and would not fit an index. */
    private static final int TEXT_CHARACTERS_MAX = 500;

    private final SignatureCheck signatures;
    private final PartitionCounts partitions;

    public EventReader(SignatureCheck signatures, PartitionCounts partitions) {
        this.signatures = signatures;
        this.partitions = partitions;
    }

    /** To be told how many partitions a topic has before its records are read, or none is in its place. */
    public PartitionCounts partitions() {
        return partitions;
    }

    public ReadRecord read(LogRecord record) {
        Claims claims = Claims.NONE;
        boolean genuine = signatures.mayBeUnsigned(record.appendedAt());
        try {
            CloudEvent event = cloudEvent(record);
            claims = new Claims(shown(event.getId()), shown(event.getType()), shown(event.getSubject()));
            byte[] data = bytes(event);
            SignedContent content = content(record, event, data);
            Optional<String> refusal = refusal(record, event, content);
            if (refusal.isPresent()) {
                return new Refused(record, claims, refusal.get());
            }
            genuine = true;
            return new Readable(record, event(record, content, data));
        } catch (NotAnEvent e) {
            return genuine ? new Unreadable(record, e.getMessage()) : new Refused(record, claims, e.getMessage());
        }
    }

    private Optional<String> refusal(LogRecord record, CloudEvent event, SignedContent content) throws NotAnEvent {
        Object signature = event.getExtension("signature");
        Optional<String> refusal = signatures.refusal(
                content, signature == null ? null : required(signature.toString(), "signature"), record.appendedAt());
        if (refusal.isEmpty() && !content.subject().equals(record.key())) {
            return Optional.of("its key is not its subject, so that its order is not certain");
        }
        return refusal.isEmpty() && !partitions.isInItsPlace(record)
                ? Optional.of("it is not in the partition of its key")
                : refusal;
    }

    private static SignedContent content(LogRecord record, CloudEvent event, byte[] data) throws NotAnEvent {
        return new SignedContent(
                record.topic(),
                required(event.getSource().toString(), "source"),
                required(event.getId(), "id"),
                required(event.getType(), "type"),
                required(event.getSubject(), "subject"),
                required(extension(event, "aggregateversion"), "aggregateversion"),
                extension(event, "borough"),
                required(extension(event, "actor"), "actor"),
                event.getTime() == null ? null : event.getTime().toInstant(),
                data);
    }

    private static ReceivedEvent event(LogRecord record, SignedContent content, byte[] data) throws NotAnEvent {
        return new ReceivedEvent(
                content.id(),
                content.type(),
                content.source(),
                content.subject(),
                borough(content.borough()),
                content.actor(),
                version(content.version()),
                content.time() == null ? record.knownAt() : content.time(),
                record.knownAt(),
                record.topic(),
                record.partition(),
                record.offset(),
                json(data));
    }

    private static CloudEvent cloudEvent(LogRecord record) throws NotAnEvent {
        if (record.value() == null) {
            throw new NotAnEvent("no data");
        }
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record.kafkaHeaders(), record.value())
                    .toEvent();
            if (event.getSpecVersion() == SpecVersion.V1) {
                return event;
            }
        } catch (RuntimeException e) {
            throw new NotAnEvent("not a CloudEvent in binary mode (%s)"
                    .formatted(e.getClass().getSimpleName()));
        }
        throw new NotAnEvent("not of CloudEvents 1.0");
    }

    private static @Nullable String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    private static String required(@Nullable String value, String name) throws NotAnEvent {
        if (value == null || value.isBlank()) {
            throw new NotAnEvent("no " + name);
        }
        if (value.length() > TEXT_CHARACTERS_MAX || value.chars().anyMatch(Character::isISOControl)) {
            throw new NotAnEvent(name + " is too long or holds a character that cannot be stored");
        }
        return value;
    }

    /** What was sent, fit to be stored. */
    private static @Nullable String shown(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String clean = value.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.substring(0, Math.min(clean.length(), TEXT_CHARACTERS_MAX));
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

    private static byte[] bytes(CloudEvent event) throws NotAnEvent {
        CloudEventData data = event.getData();
        if (data == null) {
            throw new NotAnEvent("no data");
        }
        return data.toBytes();
    }

    private static JsonNode json(byte[] data) throws NotAnEvent {
        try {
            return EventJson.read(data);
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
