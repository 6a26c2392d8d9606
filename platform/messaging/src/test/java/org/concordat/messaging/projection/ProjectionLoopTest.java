package org.concordat.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.concordat.messaging.applying.BatchTransaction;
import org.concordat.messaging.applying.RefusalLimits;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.fixture.Log;
import org.concordat.messaging.fixture.MessagingDatabase;
import org.concordat.messaging.fixture.RestartableBroker;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.parked.Replay;
import org.concordat.messaging.position.AppendTimes;
import org.concordat.messaging.position.ConsumerPositions;
import org.concordat.messaging.position.Fenced;
import org.concordat.messaging.position.ProjectionProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionLoopTest {

    private static final int BYTES_MAX = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

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
    void applies_each_event_once_however_often_it_is_delivered() {
        start(new NotedProjection(database, topic));
        for (long version : new long[] {1, 2, 1, 2, 3, 3, 2}) {
            log.send(topic, "LBHF/a", version, "{}");
        }

        awaitOffset(7);

        assertThat(noted("LBHF/a")).containsExactly("1", "2", "3");
        assertThat(meters.counter("concordat.projection.applied").count()).isEqualTo(3);
        assertThat(meters.counter("concordat.projection.duplicates").count()).isEqualTo(4);
        assertThat(parked()).isEmpty();
    }

    @Test
    void parks_what_comes_after_a_gap_and_applies_it_in_order_when_the_gap_is_filled() {
        start(new NotedProjection(database, topic));
        for (long version : new long[] {1, 3, 4, 3}) {
            log.send(topic, "LBHF/a", version, "{}");
        }
        log.send(topic, "WCC/b", 1, "{}");
        awaitOffset(5);
        assertThat(noted("LBHF/a")).containsExactly("1");
        assertThat(noted("WCC/b")).containsExactly("1");
        assertThat(parked()).containsExactly("3: waits for version 2 of LBHF/a", "4: waits for version 2 of LBHF/a");

        log.send(topic, "LBHF/a", 2, "{}");
        awaitOffset(6);

        assertThat(noted("LBHF/a")).containsExactly("1", "2", "3", "4");
        assertThat(parked()).isEmpty();
    }

    @Test
    void parks_an_event_that_cannot_be_applied_with_its_successors_and_applies_all_in_order_when_replayed()
            throws Exception {
        NotedProjection projection = new NotedProjection(database, topic);
        start(projection);
        log.send(topic, "LBHF/a", 1, "{}");
        log.send(Log.event(topic, "concordat.test.poison.v1", "LBHF/a", 2, "{}"));
        log.send(topic, "LBHF/a", 3, "{}");
        log.send(topic, "WCC/b", 1, "{}");
        awaitOffset(4);
        assertThat(noted("LBHF/a")).containsExactly("1");
        assertThat(noted("WCC/b")).containsExactly("1");
        assertThat(parked())
                .containsExactly("2: the chart does not know line 9.9.9", "3: waits for version 2 of LBHF/a");

        assertThat(replay(projection, 2)).isEqualTo("the chart does not know line 9.9.9");
        assertThat(replay(projection, 3)).isEqualTo("waits for version 2 of LBHF/a");
        projection.cure();
        assertThat(replay(projection, 2)).isEqualTo("applied");

        assertThat(noted("LBHF/a")).containsExactly("1", "2", "3");
        assertThat(parked()).isEmpty();
        log.send(topic, "LBHF/a", 4, "{}");
        awaitOffset(5);
        assertThat(noted("LBHF/a")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void parks_only_the_event_that_the_database_refuses_and_applies_the_others_of_its_batch() {
        NotedProjection projection = new NotedProjection(database, topic);
        CountDownLatch gate = projection.shutGate();
        start(projection);
        log.send(topic, "RBKC/z", 1, "{}");
        log.send(Log.event(topic, "concordat.test.broken.v1", "LBHF/a", 1, "{}"));
        log.send(topic, "WCC/b", 1, "{}");
        gate.countDown();

        awaitOffset(3);

        assertThat(noted("WCC/b")).containsExactly("1");
        assertThat(noted("LBHF/a")).isEmpty();
        assertThat(parked()).containsExactly("1: PSQLException (SQLSTATE 23505)");
    }

    @Test
    void parks_what_it_cannot_read_does_not_know_or_does_not_fit_and_goes_on() {
        start(new NotedProjection(database, topic));
        log.send(new ProducerRecord<>(
                topic, "LBHF/a", "not an event".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        log.send(new ProducerRecord<>(topic, "LBHF/a", null));
        log.send(Log.event(topic, "concordat.test.noted.v1", "lbhf/a", 1, "{}"));
        log.send(Log.event(topic, "concordat.test.noted.v1", "LBHF/c", 0, "{}"));
        log.send(Log.event(topic, "concordat.test.noted.v1", "LBHF/d", 1, "{"));
        log.send(Log.event(topic, "concordat.test.unheard-of.v1", "LBHF/e", 1, "{}"));
        log.send(Log.event(topic, "concordat.test.malformed.v1", "LBHF/f", 1, "{\"amount\": \"four\"}"));
        log.send(Log.event(topic, "concordat.test.dull.v1", "LBHF/g", 1, "{}"));
        log.send(Log.event(topic, "concordat.test.noted.v1", "LBHF/g", 2, "{}"));

        awaitOffset(9);

        assertThat(database.query("select reason from parked_event order by \"offset\""))
                .containsExactly(
                        "not a CloudEvent in binary mode (CloudEventRWException)",
                        "no data",
                        "borough is not a borough's code",
                        "aggregateversion is not a whole number from 1",
                        "data is not JSON",
                        "unknown event type concordat.test.unheard-of.v1",
                        "data does not fit Note at org.concordat.messaging.projection.NotedProjection$Note[\"amount\"]");
        assertThat(noted("LBHF/g")).containsExactly("2");
    }

    @Test
    void lets_a_consumer_that_has_lost_its_partition_store_nothing() throws Exception {
        NotedProjection projection = new NotedProjection(database, topic);
        var partition = new org.apache.kafka.common.TopicPartition(topic, 0);
        UUID zombie = UUID.randomUUID();
        UUID rightful = UUID.randomUUID();
        LogRecord event = record(topic, "LBHF/a", 1);
        try (Connection connection = database.pool().getConnection()) {
            ConsumerPositions.take(connection, partition, zombie);
            ConsumerPositions.take(connection, partition, rightful);
        }
        BatchTransaction batches = new BatchTransaction(database.pool(), projection, reader(), RefusalLimits.NOTHING);

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        batches.apply(List.of(event), List.of(new ConsumerPositions.Advance(partition, zombie, 0, 1))))
                .isInstanceOf(Fenced.class);

        assertThat(noted("LBHF/a")).isEmpty();
        batches.apply(List.of(event), List.of(new ConsumerPositions.Advance(partition, rightful, 0, 1)));
        assertThat(noted("LBHF/a")).containsExactly("1");
    }

    @Test
    void joins_anew_when_it_has_been_fenced_and_goes_on_where_the_other_stopped() {
        start(new NotedProjection(database, topic));
        log.send(topic, "LBHF/a", 1, "{}");
        awaitOffset(1);

        database.execute("update consumer_position set owner = gen_random_uuid()");
        log.send(topic, "LBHF/a", 2, "{}");

        awaitOffset(2);
        assertThat(noted("LBHF/a")).containsExactly("1", "2");
    }

    @Test
    void shares_the_partitions_with_another_instance_and_takes_them_over_when_it_dies() throws Exception {
        topic = log.topic(4);
        ProjectionLoop first = start(new NotedProjection(database, topic));
        start(new NotedProjection(database, topic));
        for (int i = 0; i < 400; i++) {
            log.send(topic, "LBHF/" + i % 20, i / 20 + 1, "{}");
            if (i == 200) {
                first.close();
            }
        }

        await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted"), n -> n == 400);
        assertThat(parked()).isEmpty();
    }

    @Test
    void waits_for_the_database_and_goes_on_without_loss_or_repetition() {
        ProjectionLoop loop = start(new NotedProjection(database, topic));
        log.send(topic, "LBHF/a", 1, "{}");
        awaitOffset(1);

        database.goAway();
        log.send(topic, "LBHF/a", 2, "{}");
        log.send(topic, "LBHF/a", 3, "{}");
        await().atMost(PATIENCE).until(() -> loop.trouble() != null);
        database.comeBack();

        awaitOffset(3);
        assertThat(noted("LBHF/a")).containsExactly("1", "2", "3");
        assertThat(parked()).isEmpty();
    }

    @Test
    void tries_again_until_it_passes_what_the_database_says_will_pass() {
        NotedProjection projection = new NotedProjection(database, topic);
        ProjectionLoop loop = start(projection);
        log.send(Log.event(topic, "concordat.test.contended.v1", "LBHF/a", 1, "{}"));
        await().atMost(PATIENCE).until(() -> loop.trouble() != null);
        assertThat(parked()).isEmpty();

        projection.cure();

        awaitOffset(1);
        assertThat(noted("LBHF/a")).containsExactly("1");
        assertThat(parked()).isEmpty();
    }

    @Test
    void parks_nothing_when_the_connection_breaks_in_the_middle_of_a_batch() {
        NotedProjection projection = new NotedProjection(database, topic);
        CountDownLatch gate = projection.shutGate();
        start(projection);
        log.send(topic, "LBHF/a", 1, "{}");
        await().atMost(PATIENCE)
                .until(() -> database.number("select count(*) from pg_stat_activity where state = 'idle in transaction'"
                                + " and datname = current_database()")
                        > 0);

        database.breakConnections();
        gate.countDown();

        awaitOffset(1);
        assertThat(noted("LBHF/a")).containsExactly("1");
        assertThat(parked()).isEmpty();
    }

    @Test
    void goes_on_when_the_broker_has_been_away() throws Exception {
        RestartableBroker broker = opened(new RestartableBroker());
        broker.createTopic(topic);
        start(new NotedProjection(database, topic), broker.clients());
        try (var producer = broker.clients().producer("test")) {
            producer.send(Log.event(topic, "concordat.test.noted.v1", "LBHF/a", 1, "{}"))
                    .get();
        }
        awaitOffset(1);

        broker.stop();
        broker.start();
        try (var producer = broker.clients().producer("test")) {
            producer.send(Log.event(topic, "concordat.test.noted.v1", "LBHF/a", 2, "{}"))
                    .get();
        }

        awaitOffset(2);
        assertThat(noted("LBHF/a")).containsExactly("1", "2");
    }

    @Test
    void comes_to_the_same_from_an_empty_database() throws Exception {
        try (MessagingDatabase other = new MessagingDatabase()) {
            for (int i = 0; i < 50; i++) {
                log.send(topic, "LBHF/" + i % 5, i / 5 + 1, "{}");
            }
            start(new NotedProjection(database, topic));
            awaitOffset(50);

            ProjectionLoop rebuilt = loop(other, new NotedProjection(other, topic), log.clients(), "rebuild");
            rebuilt.start();
            await().atMost(PATIENCE).until(() -> other.number("select count(*) from noted"), n -> n == 50);
            rebuilt.close();

            String everything = "select concat_ws(' ', aggregate, version, known_at, part, off) from noted order by 1";
            assertThat(other.query(everything)).isEqualTo(database.query(everything));
        }
    }

    private ProjectionLoop start(NotedProjection projection) {
        return start(projection, log.clients());
    }

    private ProjectionLoop start(NotedProjection projection, BrokerClients clients) {
        ProjectionLoop loop = opened(loop(database, projection, clients, topic));
        loop.start();
        return loop;
    }

    private ProjectionLoop loop(
            MessagingDatabase database, NotedProjection projection, BrokerClients clients, String group) {
        return new ProjectionLoop(
                database.pool(),
                () -> clients.consumer("projection", group, 100),
                projection,
                Log.reader(projection.topics()),
                new ProjectionSettings(
                        group,
                        100,
                        BYTES_MAX,
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        database.parkedRole(),
                        new RefusalLimits(10, 1 << 20)),
                new ProjectionMeters(meters),
                new ProjectionProgress(),
                new AppendTimes());
    }

    private String replay(NotedProjection projection, long version) throws Exception {
        UUID id = UUID.fromString(database.query("select id from parked_event where aggregate_version = " + version)
                .getFirst());
        return database.inJtaTransaction(connection -> Replay.replay(
                        connection, projection, reader(), new AppendTimes(), database.parkedRole(), id)
                .orElseThrow()
                .obstacle()
                .orElse("applied"));
    }

    private EventReader reader() {
        EventReader reader = Log.reader(List.of(topic));
        reader.partitions().learn(topic, name -> 1);
        return reader;
    }

    private static LogRecord record(String topic, String aggregate, long version) {
        ProducerRecord<String, byte[]> event = Log.event(topic, "concordat.test.noted.v1", aggregate, version, "{}");
        List<LogRecord.Header> headers = new ArrayList<>();
        event.headers().forEach(h -> headers.add(new LogRecord.Header(h.key(), h.value())));
        return new LogRecord(topic, 0, 0, Instant.EPOCH, Instant.EPOCH, aggregate, headers, event.value());
    }

    private void awaitOffset(long offset) {
        await().atMost(PATIENCE)
                .until(
                        () -> database.query("select next_offset from consumer_position where topic = '" + topic + "'"),
                        List.of(Long.toString(offset))::equals);
    }

    private List<String> noted(String aggregate) {
        return database.query("select version from noted where aggregate = '" + aggregate + "' order by place");
    }

    private List<String> parked() {
        return database.query(
                "select aggregate_version || ': ' || reason from parked_event order by aggregate_version");
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }
}
