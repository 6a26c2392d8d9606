package org.concordat.consolidation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Appends events to the topics as the publishing services do. */
final class Topics implements AutoCloseable {

    /** @param knownAt when the broker appended it */
    record Appended(String id, Instant knownAt) {}

    /** An event about to be appended. */
    record Event(String id, String type, String aggregate, String borough, long version, Object data) {}

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of(
            "max.request.size",
            "33554432",
            // The tests' broker shares two cores with everything else.
            "max.block.ms",
            "180000",
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
            "key.serializer",
            StringSerializer.class.getName(),
            "value.serializer",
            StringSerializer.class.getName()));
    private final Map<String, Long> versions = new HashMap<>();

    /** Appends the next event of the aggregate. @param borough empty for reference data */
    Appended append(String type, String aggregate, String borough, Object data) {
        return append(next(type, aggregate, borough, data));
    }

    /** The aggregate's next event, not yet appended. */
    Event next(String type, String aggregate, String borough, Object data) {
        long version = versions.merge(topic(type) + " " + aggregate, 1L, Long::sum);
        return new Event(UUID.randomUUID().toString(), type, aggregate, borough, version, data);
    }

    Appended append(Event event) {
        try {
            ProducerRecord<String, String> message =
                    new ProducerRecord<>(topic(event.type()), event.aggregate(), JSON.writeValueAsString(event.data()));
            header(message, "ce_specversion", "1.0");
            header(message, "ce_id", event.id());
            header(message, "ce_type", event.type());
            header(message, "ce_source", "urn:concordat:test");
            header(message, "ce_subject", event.aggregate());
            header(message, "ce_time", "2016-05-01T09:00:00Z");
            header(message, "ce_actor", "somebody");
            header(message, "ce_aggregateversion", Long.toString(event.version()));
            header(message, "content-type", "application/json");
            if (!event.borough().isEmpty()) {
                header(message, "ce_borough", event.borough());
            }
            return new Appended(
                    event.id(),
                    Instant.ofEpochMilli(producer.send(message).get().timestamp()));
        } catch (java.io.IOException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code concordat.budgets} of {@code concordat.budgets.return-approved.v1}. */
    private static String topic(String type) {
        String[] parts = type.split("\\.");
        return parts[0] + "." + parts[1];
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
