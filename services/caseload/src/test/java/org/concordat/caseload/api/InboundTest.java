package org.concordat.caseload.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.concordat.testing.Broker;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events straight from Kafka. That only its own credential writes a topic is tried where there are credentials. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class InboundTest {

    private static final String TIER = "{\"tier\": 2}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> STRUCTURED =
            Map.of("content-type", "application/cloudevents+json; charset=UTF-8");
    private static final List<String> BOROUGHS =
            List.of("INMODES", "INWRONG", "INOTHER", "INPAGES", "INAGAIN", "INNOBODY", "INPAIRS");

    private static @Nullable KafkaProducer<String, byte[]> producer;

    @BeforeAll
    static void topics() {
        BOROUGHS.forEach(borough -> Broker.start().createTopics(1, topic(borough)));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Broker.start().bootstrapServers(), "max.request.size", 4 << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void end() {
        producer().close();
    }

    private static KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> made = producer;
        if (made == null) {
            throw new IllegalStateException("not made yet");
        }
        return made;
    }

    private static String topic(String borough) {
        return "concordat.caseload.inbound.%s.mosaic".formatted(borough);
    }

    @Test
    void an_event_is_taken_with_its_attributes_as_headers_or_all_in_one_and_once_over_both_ways() {
        CaseSystem system = CaseSystem.known("INMODES");
        CaseSystem.Event event = tier(system, "e-1");
        write(system, STRUCTURED, event.json());
        write(
                system,
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "e-2",
                        "ce_source", event.source(),
                        "ce_type", event.type(),
                        "ce_subject", event.subject(),
                        "ce_time", event.time(),
                        "content-type", "application/json"),
                TIER);
        await().atMost(PATIENCE).until(() -> system.passedOn().size() == 2);
        system.send(event).statusCode(200).body("duplicates", equalTo(1));
        write(system, STRUCTURED, event.json());
        write(system, STRUCTURED, tier(system, "e-3").json());
        await().atMost(PATIENCE).until(() -> system.passedOn().size() == 3);

        assertThat(ids(system)).containsExactly("e-1", "e-2", "e-3");
        assertThat(system.passedOn().get(1).at("/data/tier").asInt()).isEqualTo(2);
        assertThat(position(topic("INMODES"))).isEqualTo(4);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        system.as("auditor")
                .get("/events/counts?from=%s&until=%s".formatted(today.minusDays(1), today))
                .then()
                .body("counts.findAll { it.source == 'mosaic' }.counts.accepted.sum()", equalTo(3))
                .body("counts.findAll { it.source == 'mosaic' }.counts.duplicates.sum()", equalTo(2));
        rejected(system).body("items", hasSize(0));
    }

    @Test
    void what_is_wrong_stops_nothing_and_is_kept_with_its_place_and_none_of_its_words() {
        CaseSystem system = CaseSystem.known("INWRONG");
        CaseSystem other = CaseSystem.known("INOTHER");
        system.as("administrator")
                .body(
                        "{\"uri\": \"urn:example:inwrong:paris\", \"title\": \"P\", \"system\": \"P\", \"keys\": [\"k1\"]}")
                .put("/sources/paris")
                .then()
                .statusCode(201);
        write(system, STRUCTURED, "\u0000\u0001 Anna Miller");
        write(system, Map.of(), tier(system, "e-1").json());
        write(system, STRUCTURED, null);
        write(system, STRUCTURED, " ".repeat(1 << 20) + tier(system, "e-1").json());
        write(system, STRUCTURED, "[" + tier(system, "e-1").json() + "]");
        write(system, STRUCTURED, "{\"Anna\": 1, \"Anna\": 2}");
        write(system, STRUCTURED, tier(system, "e-1").from(other.uri()).json());
        write(
                system,
                STRUCTURED,
                tier(system, "e-1").from("urn:example:inwrong:paris").json());
        write(system, STRUCTURED, tier(system, "e-1").about("Anna Miller").json());
        write(system, STRUCTURED, tier(system, "e-1").json());
        await().atMost(PATIENCE).until(() -> system.passedOn().size() == 1);

        assertThat(ids(system)).containsExactly("e-1");
        assertThat(other.passedOn()).isEmpty();
        String kept = rejected(system)
                .body("items.offset", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
                .body("items.source.unique()", contains("mosaic"))
                .body("items[0].findings.code", contains("EVENT_UNREADABLE"))
                .body("items[1].findings.code", contains("EVENT_UNREADABLE"))
                .body("items[2].findings.code", contains("EVENT_EMPTY"))
                .body("items[3].findings.code", contains("EVENT_TOO_LARGE"))
                .body("items[5].findings.code", contains("EVENT_UNREADABLE"))
                .body("items[6].findings.code", contains("SOURCE_UNKNOWN"))
                .body("items[7].findings.code", contains("SOURCE_NOT_OF_TOPIC"))
                .body("items[8].findings.code", contains("SUBJECT_NOT_MEANT"))
                .extract()
                .asString();
        assertThat(kept).doesNotContain("Anna", "Miller", other.uri());
        rejected(other).body("items", hasSize(0));
        other.as("auditor")
                .basePath("/v1/boroughs/INWRONG")
                .get("/events/rejected")
                .then()
                .statusCode(404);
    }

    @Test
    void a_topic_of_a_borough_that_is_not_set_up_stops_nobody() {
        CaseSystem nobody = new CaseSystem("INNOBODY");
        write(nobody, STRUCTURED, tier(nobody, "e-1").json());
        write(nobody, STRUCTURED, tier(nobody, "e-2").json());
        await().atMost(PATIENCE)
                .untilAsserted(() -> rejected(nobody)
                        .body("items.offset", contains(0, 1))
                        .body("items[0].findings.code", contains("NOT_TAKEN_IN")));
    }

    @Test
    void rejected_ones_are_told_a_part_at_a_time() {
        CaseSystem system = CaseSystem.known("INPAGES");
        for (int i = 0; i < 5; i++) {
            write(system, STRUCTURED, "nothing");
        }
        await().atMost(PATIENCE).untilAsserted(() -> rejected(system).body("items", hasSize(5)));
        String next = system.as("case-system")
                .get("/events/rejected?limit=3")
                .then()
                .body("items.offset", contains(0, 1, 2))
                .extract()
                .path("next");
        system.as("case-system")
                .basePath("")
                .get(next)
                .then()
                .statusCode(200)
                .body("items.offset", contains(3, 4))
                .body("next", equalTo(null));
        system.as("auditor")
                .get("/events/rejected?after=here")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:concordat:problem:after-invalid"));
    }

    /** As after a restore, or when another instance has had the partition meanwhile. */
    @Test
    void what_is_read_again_counts_once() throws SQLException {
        CaseSystem system = CaseSystem.known("INAGAIN");
        write(system, STRUCTURED, tier(system, "e-1").json());
        write(system, STRUCTURED, "nothing");
        await().atMost(PATIENCE).until(() -> position(topic("INAGAIN")) == 2);
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("caseload");
                PreparedStatement update = superuser.prepareStatement(
                        "update consumer_position set next_offset = 0, owner = gen_random_uuid() where topic = ?")) {
            update.setString(1, topic("INAGAIN"));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        write(system, STRUCTURED, tier(system, "e-2").json());
        await().atMost(PATIENCE).until(() -> position(topic("INAGAIN")) == 3);

        assertThat(ids(system)).containsExactly("e-1", "e-2");
        rejected(system).body("items", hasSize(1));
    }

    @Test
    void pairs_and_what_comes_under_new_names_keep_their_order() {
        CaseSystem system = CaseSystem.known("INPAIRS");
        system.as("administrator")
                .header("If-Match", "\"1\"")
                .body(system.source("").replace("k1", "k1\", \"k2"))
                .put("/sources/mosaic")
                .then()
                .statusCode(200);
        String next = "k2.child.TmV4dE5leHROZXh0TmV4dE5l";
        write(system, STRUCTURED, tier(system, "e-1").json());
        write(
                system,
                STRUCTURED,
                system.event("p-1", "pseudonym-replaced.v1", "{\"by\": \"%s\"}".formatted(next))
                        .json());
        write(system, STRUCTURED, tier(system, "e-2").about(next).json());
        await().atMost(PATIENCE).until(() -> system.passedOn().size() == 3);
        assertThat(system.passedOn().getLast().path("case").asText()).isEqualTo(CaseSystem.CHILD);
    }

    private static CaseSystem.Event tier(CaseSystem system, String id) {
        return system.event(id, "tier-assessed.v1", TIER);
    }

    private static List<String> ids(CaseSystem system) {
        return system.passedOn().stream()
                .map(event -> event.path("id").asText())
                .toList();
    }

    private static ValidatableResponse rejected(CaseSystem system) {
        return system.as("auditor").get("/events/rejected").then().statusCode(200);
    }

    private static void write(CaseSystem system, Map<String, String> headers, @Nullable String value) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic(system.borough()), value == null ? null : value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer().send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long position(String topic) {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("caseload");
                PreparedStatement select = superuser.prepareStatement(
                        "select next_offset from public.consumer_position where topic = ?")) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
