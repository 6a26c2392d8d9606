package org.concordat.journeys.strangers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.concordat.journeys.Suite;
import org.concordat.local.kafka.Credentials;
import org.concordat.local.signing.SigningKey;
import org.concordat.testing.events.Publisher;
import org.concordat.testing.wire.Tally;
import org.junit.jupiter.api.Test;

/** A topic is not the service: who can write to Kafka and has no service's key is believed by nobody. */
class ForgedEventsTest {

    private static final Suite SUITE = Suite.running();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("..", "event-catalogue", "src", "main", "resources", "events");
    private static final List<String> TOPICS = List.of("concordat.mandates", "concordat.budgets");
    private static final List<String> READERS = List.of("consolidation", "budgets");

    /** The demonstration's, which the samples are about too. */
    private static final String SHOWN = "2016-17-P12";

    private static final String GENUINE = "2012-13-P05";
    private static final String SUM = "987654321";

    @Test
    void forged_events_of_every_type_in_every_topic_change_nothing_and_the_genuine_one_is_applied() throws Exception {
        String before = shown();
        int sentToEach = 0;
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (Path sample : samples()) {
                for (String topic : TOPICS) {
                    producer.send(unsigned(event(topic, sample, 1 + sentToEach % 7)));
                    producer.send(Publisher.named("stranger")
                            .with(SigningKey.make(Publisher.ofTopic(topic).key().id()))
                            .sign(event(topic, sample, 1 + sentToEach % 7)));
                }
                sentToEach += 2;
            }
            for (int version = 1; version <= 4; version++) {
                producer.send(unsigned(event("concordat.budgets", approval(), version)));
            }
        }
        assertThat(sentToEach).isGreaterThanOrEqualTo(28);

        awaitRefused("consolidation", Map.of("concordat.mandates", sentToEach, "concordat.budgets", sentToEach + 4));
        awaitRefused("budgets", Map.of("concordat.mandates", sentToEach));
        assertThat(shown().equals(before)).as("shown as before").isTrue();
        assertThat(before).contains("2016-17").doesNotContain(SUM);
        for (String service : READERS) {
            assertThat(health(service, "live").statusCode()).isEqualTo(200);
            assertThat(health(service, "ready").statusCode()).isEqualTo(200);
            assertThat(health(service, "well").statusCode()).isEqualTo(503);
        }
        Response told = SUITE.get("auditor", "consolidation", "/v1/reconciliation");
        assertThat(told.jsonPath().getBoolean("clean")).isFalse();
        assertThat(told.jsonPath().<Map<String, ?>>getList("parked"))
                .hasSize(2 * sentToEach + 4)
                .allSatisfy(
                        parked -> assertThat(String.valueOf(parked.get("kind"))).isEqualTo("refused"));

        SUITE.approved("WCC", GENUINE, Suite.line("3.1.1", "505.05", "606.06"));
        SUITE.awaitVersion("WCC", GENUINE, 1);
        assertThat(SUITE.get("officer.wcc", "consolidation", "/v1/boroughs/WCC/views/budget?period=" + GENUINE)
                        .asString())
                .contains("505.05")
                .doesNotContain(SUM);
        Tally.of("forged events", "every type in every topic").count(2 * sentToEach + 4, 2 * sentToEach + 4);
        SUITE.setStrangersAside();
    }

    @Test
    void what_is_written_among_the_moments_stops_nothing() throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (String text : List.of("garbage", "{\"at\":\"2199-01-01T00:00:00Z\"}", "")) {
                producer.send(new ProducerRecord<>("concordat.moments", "moment", bytes(text)))
                        .get();
            }
        }
        SUITE.approved("WCC", "2012-13-P06", Suite.line("3.1.1", "505.05", "11.00"));
        SUITE.awaitVersion("WCC", "2012-13-P06", 1);

        Response ready = health("consolidation", "ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.jsonPath().getInt("checks.find { it.name == 'watermark' }.data.recordsSteppedOver"))
                .as(ready.asString())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void a_key_is_replaced_while_returns_are_approved_and_nothing_is_refused_or_lost() throws Exception {
        Path mine = Suite.keys("budgets.private.json");
        Path known = Suite.keys("budgets.public.json");
        SigningKey former = SigningKey.firstIn(mine);
        SigningKey next = SigningKey.make("budgets-" + UUID.randomUUID());
        int version = 0;

        write(known, former.publicPart(), next.publicPart());
        write(mine, former.privatePart(), next.publicPart());
        approveAnother(++version);
        write(mine, next.privatePart(), former.publicPart());
        approveAnother(++version);
        assertThat(given().get(SUITE.stack.url("budgets") + "/v1/signing-keys")
                        .jsonPath()
                        .<Map<String, ?>>getList("keys"))
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.containsKey("d")).isFalse())
                .first()
                .satisfies(key -> assertThat(String.valueOf(key.get("kid"))).isEqualTo(next.id()));
        write(mine, next.privatePart(), former.publicPart());
        approveAnother(++version);

        SUITE.awaitVersion("RBKC", "2012-13-P04", version);
        assertThat(health("consolidation", "well").statusCode()).isEqualTo(200);
    }

    private static void approveAnother(int version) {
        SUITE.approved("RBKC", "2012-13-P04", Suite.line("3.1.1", "10.00", "1" + version + ".00"));
    }

    /** What the demonstration's partnership sees, but for the moment of asking and what is made of it. */
    private static String shown() {
        return SUITE.view(SHOWN, "").asString().replaceAll("\"(asAt|cell)\":\"[^\"]*\"", "");
    }

    private static Response health(String service, String kind) {
        return given().get(SUITE.stack.addresses().operationsUrl(service) + "/q/health/" + kind);
    }

    private static void awaitRefused(String service, Map<String, Integer> expected) {
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(health(service, "well")
                                .jsonPath()
                                .<String, Integer>getMap("checks.find { it.name == 'refused-events' }.data"))
                        .isEqualTo(expected));
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".sample.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path approval() {
        return SAMPLES.resolve("concordat.budgets/concordat.budgets.return-approved.v1.sample.json");
    }

    /** As the type's own service would send it, but for the signature; figures are such that nobody could miss them. */
    private static ProducerRecord<String, byte[]> event(String topic, Path sample, int version) throws IOException {
        String type = sample.getFileName().toString().replace(".sample.json", "");
        String text = Files.readString(sample).replace("22270000.0", SUM);
        if (topic.equals("concordat.budgets") && version <= 4 && sample.equals(approval())) {
            text = text.replace(SHOWN, GENUINE);
        }
        JsonNode data = JSON.readTree(text);
        String borough = data.path("borough").asText("-");
        String aggregate =
                data.has("period") ? borough + "/" + data.path("period").asText() : borough + "/2016-17";
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, aggregate, bytes(text));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        Publisher.ofTopic(topic).source(),
                        "ce_type",
                        type,
                        "ce_subject",
                        aggregate,
                        "ce_time",
                        "2017-04-13T10:00:00Z",
                        "ce_borough",
                        borough,
                        "ce_actor",
                        "approver.wcc",
                        "ce_aggregateversion",
                        Integer.toString(version),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, bytes(value)));
        return event;
    }

    private static ProducerRecord<String, byte[]> unsigned(ProducerRecord<String, byte[]> event) {
        event.headers().remove("ce_signature");
        return event;
    }

    @SafeVarargs
    private static void write(Path file, Map<String, String>... keys) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
        Files.writeString(fresh, SigningKey.set(List.of(keys)));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static KafkaProducer<String, byte[]> producer() {
        // As who may write anywhere: that others may not is BrokerAccessTest's.
        return new KafkaProducer<>(
                SUITE.stack.kafka(Credentials.ADMINISTRATOR), new StringSerializer(), new ByteArraySerializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
