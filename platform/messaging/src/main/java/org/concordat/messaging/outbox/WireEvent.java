package org.concordat.messaging.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event as it goes over the wire: CloudEvents 1.0, Kafka binary mode, keyed by the aggregate. */
final class WireEvent {

    private WireEvent() {}

    static ProducerRecord<String, byte[]> of(OutboxRow event, URI source, String signature) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withType(event.type())
                .withSource(source)
                .withSubject(event.aggregate())
                .withTime(event.happenedAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", event.payload().getBytes(StandardCharsets.UTF_8))
                .withExtension("actor", event.actor())
                .withExtension("aggregateversion", Long.toString(event.aggregateVersion()))
                .withExtension("signature", signature);
        if (!event.borough().equals(OutboxRow.SHARED)) {
            builder.withExtension("borough", event.borough());
        }
        if (event.traceparent() != null) {
            builder.withExtension("traceparent", event.traceparent());
        }
        return KafkaMessageFactory.<String>createWriter(event.topic(), event.aggregate())
                .writeBinary(builder.build());
    }
}
