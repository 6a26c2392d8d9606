package org.concordat.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.concordat.messaging.fixture.Log;
import org.concordat.messaging.fixture.MessagingDatabase;
import org.concordat.messaging.fixture.RestartableBroker;
import org.concordat.messaging.signature.EventSigner;
import org.concordat.messaging.signature.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final EventSigner SIGNER = new EventSigner(new KeyFile(Log.PUBLISHER.keys()));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private MessagingDatabase database;
    private Log log;
    private String topic;

    @BeforeEach
    void open() throws SQLException {
        log = opened(new Log());
        database = opened(new MessagingDatabase());
        topic = log.topic(1);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    @Test
    void sends_an_event_as_a_cloud_event_keyed_by_its_aggregate() throws Exception {
        publish("LBHF/2016-17-P12", "{\"total\": 12.50}");
        relay(() -> log.clients().producer("relay")).start();

        ConsumerRecord<String, byte[]> record = sent(1).getFirst();

        assertThat(record.key()).isEqualTo("LBHF/2016-17-P12");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"total\": 12.50}");
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "concordat.test.noted.v1")
                .containsEntry("ce_source", "urn:concordat:test")
                .containsEntry("ce_subject", "LBHF/2016-17-P12")
                .containsEntry("ce_borough", "LBHF")
                .containsEntry("ce_actor", "finance.lbhf")
                .containsEntry("ce_aggregateversion", "1")
                .containsEntry("ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "ce_signature");
    }

    @Test
    void gives_versions_without_gaps_and_keeps_their_order_under_concurrent_writers_and_two_relays() throws Exception {
        relay(() -> log.clients().producer("relay")).start();
        relay(() -> log.clients().producer("relay")).start();

        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int number = i;
                written.add(writers.submit(() -> number % 7 == 0
                        ? rollBackPublishing("LBHF/" + number % 3)
                        : publish("LBHF/" + number % 3, "{}")));
            }
            for (Future<?> one : written) {
                one.get();
            }
        }

        Map<String, List<Long>> versions = versionsByAggregate(sent(171));
        assertThat(versions)
                .hasSize(3)
                .allSatisfy((aggregate, seen) -> assertThat(seen)
                        .isEqualTo(java.util.stream.LongStream.rangeClosed(1, seen.size())
                                .boxed()
                                .toList()));
    }

    @Test
    void sends_again_in_order_what_it_had_sent_but_not_marked() throws Exception {
        for (int i = 0; i < 5; i++) {
            publish("LBHF/a", "{}");
        }
        AtomicBoolean crashed = new AtomicBoolean();
        relay(() -> onceAcknowledged(log.clients().producer("relay"), 5, () -> {
                    if (crashed.compareAndSet(false, true)) {
                        database.breakConnections();
                    }
                }))
                .start();

        await().atMost(PATIENCE)
                .until(() -> database.number("select count(*) from outbox where published_at is null"), n -> n == 0);

        assertThat(versionsByAggregate(log.records(topic)).get("LBHF/a"))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void keeps_taking_events_while_the_broker_is_away_and_sends_them_in_order_when_it_is_back() throws Exception {
        RestartableBroker broker = opened(new RestartableBroker());
        broker.createTopic(topic);
        Relay relay = relay(() -> broker.clients().producer("relay"));
        relay.start();
        publish("LBHF/a", "{}");
        await().atMost(PATIENCE).until(() -> unpublished() == 0);

        broker.stop();
        for (int i = 0; i < 20; i++) {
            publish("LBHF/a", "{}");
            relay.wake();
        }
        await().atMost(PATIENCE).until(() -> relay.state().trouble() != null);
        await().atMost(PATIENCE).until(() -> relay.state().backlog().events() == 20);
        broker.start();

        await().atMost(PATIENCE).until(() -> unpublished() == 0);
        List<Long> firstSeen = new ArrayList<>();
        try (var consumer = broker.clients().consumer("test", "test", 500)) {
            var partition = new org.apache.kafka.common.TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    long version = Long.parseLong(Log.header(record, "ce_aggregateversion"));
                    if (!firstSeen.contains(version)) {
                        firstSeen.add(version);
                    }
                });
                return firstSeen.size() == 21;
            });
        }
        assertThat(firstSeen).isSorted();
        assertThat(relay.state().trouble()).isNull();
    }

    @Test
    void sends_an_event_as_large_as_the_largest_return() throws Exception {
        String payload = "\"" + "x".repeat(28 * 1024 * 1024) + "\"";
        publish("LBHF/a", payload);
        publish("LBHF/a", "{}");
        relay(() -> log.clients().producer("relay")).start();

        List<ConsumerRecord<String, byte[]>> records = sent(2);

        assertThat(records.getFirst().value()).hasSize(payload.length());
    }

    @Test
    void forgets_what_was_published_long_ago() throws Exception {
        publish("LBHF/a", "{}");
        database.execute("update outbox set published_at = now() - interval '8 days'");
        publish("LBHF/a", "{}");
        relay(() -> log.clients().producer("relay")).start();

        await().atMost(PATIENCE)
                .until(() -> database.query("select aggregateversion from outbox"), List.of("2")::equals);
    }

    @Test
    void lets_the_application_neither_see_nor_change_what_is_in_the_outbox() throws Exception {
        publish("LBHF/a", "{}");

        assertThatThrownBy(() -> database.executeAsApplication("LBHF,-", "select * from outbox"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.executeAsApplication("LBHF,-", "update outbox set published_at = now()"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.executeAsApplication("LBHF,-", "delete from outbox"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.executeAsApplication("LBHF,-", "set local role " + database.relayRole()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void lets_the_relay_mark_what_it_sent_and_remove_only_that_and_nothing_else() throws Exception {
        publish("LBHF/a", "{}");

        try (Connection relay = database.relayPool().getConnection();
                Statement statement = relay.createStatement()) {
            assertThat(statement.executeUpdate("delete from outbox")).isZero();
            for (String forbidden : List.of(
                    "update outbox set payload = '{}'",
                    "update outbox set signature = 'x'",
                    "insert into outbox (id) values (gen_random_uuid())",
                    "select * from aggregate_version",
                    "select * from parked_event",
                    "select * from audit_record")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .hasMessageContaining("permission denied");
            }
            assertThat(statement.executeUpdate("update outbox set published_at = now()"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("delete from outbox")).isEqualTo(1);
        }
    }

    @Test
    void refuses_an_event_of_a_borough_that_the_transaction_has_not_named() {
        assertThatThrownBy(() -> publish("WCC/a", "WCC", "{}")).hasMessageContaining("row-level security");
    }

    @Test
    void refuses_an_aggregate_that_changes_its_borough() throws Exception {
        publish("shared/a", "LBHF", "{}");

        assertThatThrownBy(() -> publish("shared/a", "-", "{}")).hasMessageContaining("aggregate_version_one_borough");
    }

    private Relay relay(Supplier<Producer<String, byte[]>> producers) {
        return opened(new Relay(
                database.relayPool(),
                producers,
                new RelaySettings(
                        URI.create("urn:concordat:test"),
                        Duration.ofMillis(100),
                        50,
                        8 << 20,
                        Duration.ofDays(7),
                        Duration.ofSeconds(1)),
                SIGNER,
                meters));
    }

    private long publish(String aggregate, String payload) throws SQLException {
        return publish(aggregate, "LBHF", payload);
    }

    private long publish(String aggregate, String borough, String payload) throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            try {
                long version = append(connection, aggregate, borough, payload);
                connection.commit();
                return version;
            } finally {
                connection.rollback();
            }
        }
    }

    private long rollBackPublishing(String aggregate) throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            append(connection, aggregate, "LBHF", "{}");
            connection.rollback();
            return 0;
        }
    }

    private long append(Connection connection, String aggregate, String borough, String payload) throws SQLException {
        try (PreparedStatement scope =
                connection.prepareStatement("select set_config('concordat.boroughs', 'LBHF,-', true)")) {
            scope.executeQuery();
        }
        long version = OutboxStore.nextVersion(connection, borough, topic, aggregate);
        OutboxStore.append(
                connection,
                new OutboxRow(
                        0,
                        UUID.randomUUID(),
                        topic,
                        aggregate,
                        version,
                        "concordat.test.noted.v1",
                        payload,
                        borough,
                        "finance.lbhf",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        Instant.parse("2016-04-01T09:00:00Z"),
                        null));
        return version;
    }

    private long unpublished() {
        return database.number("select count(*) from outbox where published_at is null");
    }

    private List<ConsumerRecord<String, byte[]>> sent(int atLeast) {
        return await().atMost(PATIENCE).until(() -> log.records(topic), records -> records.size() >= atLeast);
    }

    private static Map<String, List<Long>> versionsByAggregate(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<Long>> versions = new HashMap<>();
        records.forEach(record -> versions.computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(Long.parseLong(Log.header(record, "ce_aggregateversion"))));
        return versions;
    }

    /** The real producer; does something once that many records are in the log and before the relay is told so. */
    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> onceAcknowledged(
            Producer<String, byte[]> real, int records, Runnable then) {
        int[] count = {0};
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                RelayTest.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (answer instanceof Future<?> acknowledgement && ++count[0] == records) {
                            acknowledgement.get();
                            then.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }
}
