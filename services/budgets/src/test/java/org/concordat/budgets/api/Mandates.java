package org.concordat.budgets.api;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks on the mandates service's topic, in its place. */
final class Mandates {

    private static final Map<String, AtomicLong> VERSIONS = new ConcurrentHashMap<>();

    private Mandates() {}

    static void recordsChart() {
        publish("charts/section-251", "concordat.mandates.chart-recorded.v1", """
                {"chart": "section-251", "title": "Section 251", "lines": [
                  {"code": "3", "title": "Children", "total": true},
                  {"code": "3.1", "title": "Looked after", "parent": "3", "total": true},
                  {"code": "3.1.1", "title": "Residential", "parent": "3.1", "total": false},
                  {"code": "3.1.2", "title": "Fostering", "parent": "3.1", "total": false},
                  {"code": "3.3.1", "title": "Social work", "parent": "3", "total": false}]}
                """);
    }

    static void recordsBorough(String code) {
        recordsBorough(code, "section-251");
    }

    static void recordsBorough(String code, String chart) {
        publish("boroughs/" + code, "concordat.mandates.borough-recorded.v1", """
                {"borough": "%s", "name": "Borough of %s", "onsCode": "E09000013", "chart": "%s"}
                """.formatted(code, code, chart));
    }

    static void recordsCalendar(String code, String year, String periods) {
        publish(
                "calendars/" + code + "/" + year,
                "concordat.mandates.calendar-recorded.v1",
                "{\"borough\": \"%s\", \"financialYear\": \"%s\", \"periods\": [%s]}".formatted(code, year, periods));
    }

    static void publish(String aggregate, String type, String payload) {
        long version =
                VERSIONS.computeIfAbsent(aggregate, name -> new AtomicLong()).incrementAndGet();
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(type)
                .withSource(URI.create("urn:concordat:mandates"))
                .withSubject(aggregate)
                .withData("application/json", payload.getBytes(StandardCharsets.UTF_8))
                .withExtension("actor", "admin")
                .withExtension("aggregateversion", Long.toString(version))
                .build();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(KafkaMessageFactory.<String>createWriter("concordat.mandates", aggregate)
                    .writeBinary(event));
        }
    }

    static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
