package org.concordat.budgets.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.Assertions;

/** What the service published, read back from the topic; each checked against its schema of the event catalogue. */
final class Published {

    private static final String TOPIC = "concordat.budgets";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An event about an aggregate. */
    record Event(String type, long version, String payload) {}

    private Published() {}

    /** The first {@code count} events of the aggregate, awaited. */
    static List<Event> about(String aggregate, int count) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Mandates.broker(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<Event> events = new ArrayList<>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (events.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> polled : consumer.poll(Duration.ofMillis(200))) {
                    if (aggregate.equals(polled.key())) {
                        events.add(event(polled));
                    }
                }
            }
            Assertions.assertThat(events).as("events about %s", aggregate).hasSize(count);
            return events;
        }
    }

    private static Event event(ConsumerRecord<String, byte[]> polled) {
        Event event = new Event(
                header(polled, "ce_type"),
                Long.parseLong(header(polled, "ce_aggregateversion")),
                new String(polled.value(), StandardCharsets.UTF_8));
        Assertions.assertThat(schema(event.type()).validate(event.payload(), InputFormat.JSON))
                .as("%s against its schema", event)
                .isEmpty();
        return event;
    }

    private static String header(ConsumerRecord<String, byte[]> polled, String name) {
        return new String(polled.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Schema schema(String type) {
        String resource = "/events/%s/%s.schema.json".formatted(TOPIC, type);
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream(resource), resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
