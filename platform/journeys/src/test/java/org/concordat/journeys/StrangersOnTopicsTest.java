package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.concordat.local.kafka.Credentials;
import org.concordat.testing.events.Publisher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What nobody understands is set aside with where it came from, and what is understood goes on. All of it is about a
 * council of its own, so that the proofs of other stories stay clean.
 */
class StrangersOnTopicsTest {

    private static final Suite SUITE = Suite.running();
    private static final String BOROUGH = "NEWH";
    private static final String PERIOD = "2012-13-P03";
    private static final String UNKNOWN_TYPE = "concordat.budgets.figure-guessed.v1";

    @BeforeAll
    static void a_council_that_reports_on_its_own() {
        SUITE.setStrangersAside();
        Suite.ok(SUITE.put(
                "admin",
                "mandates",
                "/v1/boroughs/" + BOROUGH,
                "{\"name\":\"London Borough of Newham\",\"onsCode\":\"E09000025\"}"));
        Keycloak keycloak = new Keycloak(SUITE.stack.keycloakUrl());
        for (String role : List.of("finance", "approver", "officer", "auditor")) {
            keycloak.addUser(Suite.user(role, BOROUGH), role, List.of(BOROUGH), List.of());
        }
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> SUITE.get("finance.newh", "budgets", "/v1/boroughs/" + BOROUGH + "/chart")
                                .statusCode()
                        == 200);
    }

    @Test
    void an_event_of_an_unknown_type_is_parked_and_told_and_the_others_go_on() throws Exception {
        String aggregate = BOROUGH + "/2012-13-P01";
        send(Suite.publisher("budgets"), "concordat.budgets", aggregate, 1, UNKNOWN_TYPE);
        Response told = await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> SUITE.get("auditor.newh", "consolidation", "/v1/reconciliation"),
                        answer -> answer.statusCode() == 200
                                && !answer.jsonPath().getList("parked").isEmpty());
        assertThat(told.jsonPath().getBoolean("clean")).isFalse();
        assertThat(told.jsonPath().<Map<String, ?>>getList("parked"))
                .singleElement()
                .satisfies(parked -> {
                    assertThat(String.valueOf(parked.get("topic"))).isEqualTo("concordat.budgets");
                    assertThat(String.valueOf(parked.get("type"))).isEqualTo(UNKNOWN_TYPE);
                    assertThat(String.valueOf(parked.get("aggregate"))).isEqualTo(aggregate);
                    assertThat(String.valueOf(parked.get("reason"))).isNotBlank();
                });
        assertThat(SUITE.get("auditor.wcc", "consolidation", "/v1/reconciliation")
                        .asString())
                .as("what another council's auditor is told")
                .doesNotContain(UNKNOWN_TYPE);
        await().atMost(Suite.PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> parkedByHealth() > 0);

        SUITE.approved(BOROUGH, "2012-13-P02", Suite.line("3.1.1", "2323.23", "1212.12"));
        SUITE.awaitVersion(BOROUGH, "2012-13-P02", 1);
        assertThat(SUITE.stack.running("consolidation")).isTrue();
    }

    /** A service that is not installed here may name its aggregates as budgets does: neither is taken for the other. */
    @Test
    void a_topic_that_nobody_reads_takes_nothing_from_a_budget_of_the_same_aggregate() throws Exception {
        String topic = "concordat.journeys-stranger";
        try (Admin admin = Admin.create(SUITE.stack.kafka(Credentials.ADMINISTRATOR))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        for (int version = 1; version <= 3; version++) {
            send(
                    Publisher.named("journeys-stranger"),
                    topic,
                    BOROUGH + "/" + PERIOD,
                    version,
                    "concordat.journeys-stranger.return-approved.v1");
        }
        SUITE.approved(BOROUGH, PERIOD, Suite.line("3.1.1", "2323.23", "2424.24"));
        SUITE.awaitVersion(BOROUGH, PERIOD, 1);
        Response reconciled = SUITE.get("auditor.newh", "consolidation", "/v1/reconciliation?period=" + PERIOD);
        assertThat(reconciled.jsonPath().<Map<String, ?>>getList("returns"))
                .as(reconciled.asString())
                .singleElement()
                .satisfies(held -> assertThat(String.valueOf(held.get("lines"))).isEqualTo("1"));
        assertThat(reconciled.jsonPath().getList("gaps")).isEmpty();
        assertThat(reconciled.jsonPath().getList("parked.topic")).doesNotContain(topic);
        assertThat(SUITE.get(
                                "officer.newh",
                                "consolidation",
                                "/v1/boroughs/" + BOROUGH + "/views/budget?period=" + PERIOD)
                        .asString())
                .contains("2323.23", "2424.24");
    }

    private static int parkedByHealth() {
        List<Integer> parked = RestAssured.get(
                        SUITE.stack.addresses().operationsUrl("consolidation") + "/q/health/ready")
                .jsonPath()
                .getList("checks.findAll { it.name == 'projection' }.data.parkedEvents", Integer.class);
        return parked.stream().mapToInt(Integer::intValue).sum();
    }

    /** A CloudEvent in Kafka's binary mode, as a service sends it. */
    private static void send(Publisher publisher, String topic, String aggregate, long version, String type)
            throws Exception {
        byte[] data = "{\"borough\":\"%s\",\"period\":\"%s\"}"
                .formatted(BOROUGH, PERIOD)
                .getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, aggregate, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        publisher.source(),
                        "ce_type",
                        type,
                        "ce_subject",
                        aggregate,
                        "ce_borough",
                        BOROUGH,
                        "ce_actor",
                        "somebody",
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                // Nobody else could: see BrokerAccessTest.
                SUITE.stack.kafka(Credentials.ADMINISTRATOR), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(publisher.sign(event)).get();
        }
    }
}
