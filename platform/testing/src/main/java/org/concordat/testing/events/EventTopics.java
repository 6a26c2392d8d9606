package org.concordat.testing.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.Assertions;
import org.concordat.testing.Broker;

/** The topics on the tests' broker: appended to as their services do, and read back. CloudEvents in binary mode. */
public class EventTopics implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * An event about to be appended.
     *
     * @param type begins with the topic: {@code concordat.budgets.return-approved.v1}
     * @param borough empty for reference data
     * @param data a text goes as it is, everything else as JSON
     */
    public record Event(String id, String type, String aggregate, String borough, long version, Object data) {}

    /** @param knownAt when the broker appended it */
    public record Appended(String id, Instant knownAt) {}

    private final String broker;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();

    /** @param broker its bootstrap servers */
    public EventTopics(String broker) {
        this.broker = broker;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "max.request.size",
                        "33554432",
                        // The tests' broker shares two cores with everything else.
                        "max.block.ms",
                        "180000"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Appends the next event of the aggregate. @param borough empty for reference data */
    public Appended append(String type, String aggregate, String borough, Object data) {
        return append(next(type, aggregate, borough, data));
    }

    /** The aggregate's next event, not yet appended. */
    public Event next(String type, String aggregate, String borough, Object data) {
        // Two topics may have an aggregate of the same name.
        long version = versions.computeIfAbsent(topicOf(type) + " " + aggregate, key -> new AtomicLong())
                .incrementAndGet();
        return new Event(UUID.randomUUID().toString(), type, aggregate, borough, version, data);
    }

    public Appended append(Event event) {
        Publisher publisher = Publisher.ofTopic(topicOf(event.type()));
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topicOf(event.type()), event.aggregate(), bytes(payload(event.data())));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id());
        header(message, "ce_type", event.type());
        header(message, "ce_source", publisher.source());
        header(message, "ce_subject", event.aggregate());
        header(message, "ce_time", "2016-05-01T09:00:00Z");
        header(message, "ce_actor", "somebody");
        header(message, "ce_aggregateversion", Long.toString(event.version()));
        header(message, "content-type", "application/json");
        if (!event.borough().isEmpty()) {
            header(message, "ce_borough", event.borough());
        }
        publisher.sign(message);
        try {
            return new Appended(
                    event.id(),
                    Instant.ofEpochMilli(producer.send(message).get().timestamp()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same on the tests' own broker, for who appends nothing. */
    public static List<SentEvent> published(String topic, String aggregate, int count) {
        try (EventTopics topics = new EventTopics(Broker.start().bootstrapServers())) {
            return topics.read(topic, aggregate, count);
        }
    }

    /** The first {@code count} events of a topic about an aggregate, awaited, each held against its schema. */
    public List<SentEvent> read(String topic, String aggregate, int count) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<SentEvent> events = new ArrayList<>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (events.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> polled : consumer.poll(Duration.ofMillis(200))) {
                    if (aggregate.equals(polled.key())) {
                        events.add(new SentEvent(
                                header(polled, "ce_type"),
                                Long.parseLong(header(polled, "ce_aggregateversion")),
                                header(polled, "ce_borough"),
                                header(polled, "ce_actor"),
                                true,
                                new String(polled.value(), StandardCharsets.UTF_8)));
                    }
                }
            }
            Assertions.assertThat(events).as("events about %s", aggregate).hasSize(count);
            return events;
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static String topicOf(String type) {
        String[] parts = type.split("\\.");
        return parts[0] + "." + parts[1];
    }

    private static String payload(Object data) {
        try {
            return data instanceof String text ? text : JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void header(ProducerRecord<String, byte[]> message, String header, String value) {
        message.headers().add(header, bytes(value));
    }

    private static String header(ConsumerRecord<String, byte[]> polled, String header) {
        Header found = polled.headers().lastHeader(header);
        return found == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
    }
}
