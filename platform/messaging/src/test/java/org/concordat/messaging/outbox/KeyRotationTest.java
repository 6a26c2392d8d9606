package org.concordat.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.local.signing.SigningKey;
import org.concordat.messaging.fixture.Log;
import org.concordat.messaging.fixture.MessagingDatabase;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.PartitionCounts;
import org.concordat.messaging.position.AppendTimes;
import org.concordat.messaging.position.ProjectionProgress;
import org.concordat.messaging.projection.NotedProjection;
import org.concordat.messaging.projection.RunningProjection;
import org.concordat.messaging.signature.EventSigner;
import org.concordat.messaging.signature.KeyFile;
import org.concordat.messaging.signature.SignatureCheck;
import org.concordat.messaging.signature.TrustedPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key is replaced while events are published and read. */
class KeyRotationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final URI SOURCE = URI.create("urn:concordat:test");
    private static final int WRITERS = 3;
    private static final int EVENTS_EACH = 200;
    private static final int KEYS = 4;

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothing_is_refused_and_nothing_is_lost_while_keys_are_replaced_under_load() throws Exception {
        try (Log log = new Log();
                MessagingDatabase publisher = new MessagingDatabase();
                MessagingDatabase consumer = new MessagingDatabase()) {
            String topic = log.topic(3);
            List<SigningKey> keys = new ArrayList<>(List.of(SigningKey.make("key-0")));
            write("mine.json", List.of(keys.getFirst().privatePart()));
            write("known.json", publicParts(keys));
            Files.writeString(
                    folder.resolve("publishers.json"),
                    "[{\"topic\":\"%s\",\"source\":\"%s\",\"keys\":\"known.json\"}]".formatted(topic, SOURCE));
            EventSigner signer = new EventSigner(new KeyFile(folder.resolve("mine.json")));
            EventReader reader = new EventReader(
                    new SignatureCheck(TrustedPublishers.in(folder.resolve("publishers.json")), Instant.MIN),
                    new PartitionCounts());
            AtomicInteger written = new AtomicInteger();
            try (Relay relay = relay(publisher, log, signer);
                    RunningProjection _ = new RunningProjection(
                            consumer,
                            log.clients(),
                            new NotedProjection(consumer, topic),
                            reader,
                            topic,
                            new ProjectionProgress(),
                            new AppendTimes());
                    ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
                relay.start();
                List<Future<?>> all = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String aggregate = "LBHF/" + writer;
                    all.add(writers.submit(() -> {
                        for (int i = 0; i < EVENTS_EACH; i++) {
                            append(publisher, topic, aggregate, signer);
                            written.incrementAndGet();
                        }
                        return written;
                    }));
                }
                for (int key = 1; key < KEYS; key++) {
                    int enough = WRITERS * EVENTS_EACH * key / KEYS;
                    await().atMost(PATIENCE).until(() -> written.get() >= enough);
                    keys.addFirst(SigningKey.make("key-" + key));
                    write("known.json", publicParts(keys));
                    write(
                            "mine.json",
                            List.of(keys.getFirst().privatePart(), keys.get(1).publicPart()));
                }
                for (Future<?> one : all) {
                    one.get();
                }
                await().atMost(PATIENCE)
                        .until(
                                () -> consumer.number("select count(*) from noted"),
                                count -> count == WRITERS * EVENTS_EACH);
            }

            assertThat(consumer.query("select reason from parked_event")).isEmpty();
            assertThat(consumer.number("select sum(refused) from consumer_position"))
                    .isZero();
            Map<String, Integer> signed = new TreeMap<>();
            publisher.query("select split_part(signature, '.', 1) from outbox").stream()
                    .map(head -> new String(Base64.getUrlDecoder().decode(head), StandardCharsets.UTF_8))
                    .forEach(head -> signed.merge(head, 1, Integer::sum));
            assertThat(signed).as("events by key").hasSize(KEYS);
        }
    }

    @Test
    void what_was_put_in_before_events_were_signed_is_signed_when_it_is_sent() throws Exception {
        try (Log log = new Log();
                MessagingDatabase database = new MessagingDatabase()) {
            String topic = log.topic(1);
            EventSigner signer = new EventSigner(new KeyFile(Log.PUBLISHER.keys()));
            append(database, topic, "LBHF/a", signer);
            database.execute("update outbox set signature = null");
            try (Relay relay = relay(database, log, signer);
                    RunningProjection _ = new RunningProjection(
                            database,
                            log.clients(),
                            new NotedProjection(database, topic),
                            Log.reader(List.of(topic)),
                            topic,
                            new ProjectionProgress(),
                            new AppendTimes())) {
                relay.start();

                await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 1);
            }
        }
    }

    private static Relay relay(MessagingDatabase database, Log log, EventSigner signer) {
        return new Relay(
                database.relayPool(),
                () -> log.clients().producer("relay"),
                new RelaySettings(
                        SOURCE, Duration.ofMillis(50), 50, 8 << 20, Duration.ofDays(7), Duration.ofSeconds(1)),
                signer,
                new SimpleMeterRegistry());
    }

    private static void append(MessagingDatabase database, String topic, String aggregate, EventSigner signer)
            throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement scope =
                        connection.prepareStatement("select set_config('concordat.boroughs', 'LBHF', true)")) {
            connection.setAutoCommit(false);
            scope.executeQuery().close();
            OutboxRow event = new OutboxRow(
                    0,
                    UUID.randomUUID(),
                    topic,
                    aggregate,
                    OutboxStore.nextVersion(connection, "LBHF", topic, aggregate),
                    "concordat.test.noted.v1",
                    "{\"amount\": 12.50,  \"word\": \"caf\u00e9\"}",
                    "LBHF",
                    "finance.lbhf",
                    null,
                    Instant.parse("2016-04-01T09:00:00.123456Z"),
                    null);
            OutboxStore.append(connection, event.signed(event.sign(signer, SOURCE)));
            connection.commit();
        }
    }

    private static List<Map<String, String>> publicParts(List<SigningKey> keys) {
        return keys.stream().map(SigningKey::publicPart).toList();
    }

    private void write(String file, List<Map<String, String>> keys) throws IOException {
        Path fresh = Files.writeString(folder.resolve(file + ".fresh"), SigningKey.set(keys));
        Files.move(fresh, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
