package org.concordat.visits.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.Assertions;
import org.concordat.testing.Broker;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.Publisher;

/** A borough of its own for a test, with its people. */
final class VisitingBorough {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "concordat.visits";

    final String code;

    private VisitingBorough(String code) {
        this.code = code;
    }

    /** Set up by the mandates service, and known here. */
    static VisitingBorough known(String code) {
        mandates("charts/lines", "concordat.mandates.chart-recorded.v1", """
                {"chart": "lines", "title": "Lines", "lines": [{"code": "1", "title": "All", "total": false}]}
                """);
        return recorded(code, "lines", 200);
    }

    /** Known, but for the chart of service lines that it reports on. */
    static VisitingBorough aheadOfItsChart(String code) {
        return recorded(code, "a-chart-still-to-come", 503);
    }

    private static VisitingBorough recorded(String code, String chart, int status) {
        mandates("boroughs/" + code, "concordat.mandates.borough-recorded.v1", """
                {"borough": "%s", "name": "Borough of %s", "onsCode": "E09000013", "chart": "%s"}
                """.formatted(code, code, chart));
        VisitingBorough borough = new VisitingBorough(code);
        await().atMost(PATIENCE)
                .until(() -> borough.as("finance")
                                .get("/periods?financialYear=2016-17")
                                .statusCode()
                        == status);
        return borough;
    }

    static VisitingBorough unknown(String code) {
        return new VisitingBorough(code);
    }

    private static void mandates(String aggregate, String type, String payload) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(type)
                .withSource(URI.create("urn:concordat:mandates"))
                .withSubject(aggregate)
                .withData("application/json", payload.getBytes(StandardCharsets.UTF_8))
                .withExtension("actor", "admin")
                .withExtension("aggregateversion", "1")
                .build();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Broker.start().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(Publisher.named("mandates")
                    .sign(KafkaMessageFactory.<String>createWriter("concordat.mandates", aggregate)
                            .writeBinary(event)));
        }
    }

    /** One of its people, about to ask for something below the borough's own path. */
    RequestSpecification as(String role) {
        return by(Tokens.borough(role, code));
    }

    /** Somebody who both submits and approves. */
    RequestSpecification asBoth() {
        return by(Tokens.user("both")
                .role("finance")
                .role("approver")
                .boroughs(code)
                .sign());
    }

    /** One of its people, whoever they are and whatever they are called. */
    RequestSpecification as(String role, String subject, String name) {
        return by(Tokens.user(name).subject(subject).role(role).boroughs(code).sign());
    }

    private RequestSpecification by(String token) {
        return given().auth().oauth2(token).contentType("application/json").basePath("/v1/boroughs/" + code);
    }

    Response posts(String body) {
        return as("finance").body(body).post("/returns");
    }

    String draft(String body) {
        return posts(body).then().statusCode(201).extract().path("id");
    }

    String submitted(String body) {
        String id = draft(body);
        as("finance")
                .body("{\"comment\": \"as counted\"}")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200);
        return id;
    }

    String approved(String body) {
        String id = submitted(body);
        as("approver")
                .body("{\"certification\": \"counted twice\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    /** Of two teams. */
    static String visits(String period, int east, int west) {
        return """
                {"period": "%s", "lines": [{"team": "EAST", "visits": %d}, {"team": "WEST", "visits": %d}]}
                """.formatted(period, east, west);
    }

    /** @param payload JSON */
    record Event(String type, String payload) {}

    /** The first events about a period, awaited on the topic. */
    List<Event> published(String period, int count) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Broker.start().bootstrapServers(), "auto.offset.reset", "earliest"),
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
                    if ((code + "/" + period).equals(polled.key())) {
                        events.add(new Event(
                                new String(
                                        polled.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                                new String(polled.value(), StandardCharsets.UTF_8)));
                    }
                }
            }
            Assertions.assertThat(events).as("events about %s %s", code, period).hasSize(count);
            return events;
        }
    }
}
