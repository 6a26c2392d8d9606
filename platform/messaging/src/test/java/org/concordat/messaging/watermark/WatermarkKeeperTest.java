package org.concordat.messaging.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.concordat.messaging.WatermarkAdvanced;
import org.concordat.messaging.WatermarkNotReached;
import org.concordat.messaging.fixture.Log;
import org.concordat.messaging.fixture.ServiceDatabase;
import org.concordat.messaging.projection.NotedProjection;
import org.concordat.messaging.projection.Progress;
import org.concordat.messaging.projection.RunningProjection;
import org.concordat.testing.Broker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatermarkKeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<WatermarkAdvanced> advances = Collections.synchronizedList(new ArrayList<>());
    private ServiceDatabase database;
    private Log log;
    private String topic;
    private String clockTopic;

    @BeforeEach
    void open() throws SQLException {
        log = opened(new Log());
        database = opened(new ServiceDatabase());
        topic = log.topic(3);
        clockTopic = log.topic(1);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    /** What the database had applied when a watermark was told. */
    private record Told(Instant asAt, Set<String> applied) {}

    @Test
    void is_never_ahead_of_a_record_that_is_not_applied() throws Exception {
        Progress progress = project(new NotedProjection(database, topic));
        List<Told> told = Collections.synchronizedList(new ArrayList<>());
        WatermarkKeeper keeper = keeper(
                progress,
                Duration.ofMillis(50),
                clockTopic,
                event -> told.add(
                        new Told(event.asAt(), Set.copyOf(database.query("select part || '-' || off from noted")))));
        keeper.start();

        List<RecordMetadata> sent = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int sender = 0; sender < 4; sender++) {
                String aggregate = "LBHF/" + sender;
                all.add(senders.submit(() -> {
                    for (int version = 1; version <= 150; version++) {
                        sent.add(log.send(topic, aggregate, version, "{}"));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        Instant last = sent.stream()
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .max(Instant::compareTo)
                .orElseThrow();
        keeper.awaitAtLeast(last, PATIENCE);
        keeper.close();

        List<Told> everything = List.copyOf(told);
        assertThat(everything)
                .hasSizeGreaterThan(1)
                .allSatisfy(one -> assertThat(one.applied())
                        .containsAll(sent.stream()
                                .filter(record ->
                                        record.timestamp() <= one.asAt().toEpochMilli())
                                .map(record -> record.partition() + "-" + record.offset())
                                .toList()));
        assertThat(everything).extracting(Told::asAt).isSorted();
        assertThat(progress.late()).isZero();
    }

    @Test
    void is_absent_from_an_empty_database_until_everything_has_been_applied_once() throws Exception {
        long appendedMs = 0;
        for (int version = 1; version <= 20; version++) {
            appendedMs = log.send(topic, "LBHF/a", version, "{}").timestamp();
        }
        NotedProjection projection = new NotedProjection(database, topic);
        CountDownLatch gate = projection.shutGate();
        Progress progress = project(projection);
        WatermarkKeeper keeper = keeper(progress, Duration.ZERO, clockTopic, advances::add);
        keeper.start();
        await().atMost(PATIENCE).until(() -> !log.records(clockTopic).isEmpty());
        await().during(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .until(() -> keeper.asAt().isEmpty());
        assertThat(database.query("select as_at from watermark")).isEmpty();

        gate.countDown();

        assertThat(keeper.awaitAtLeast(Instant.ofEpochMilli(appendedMs), PATIENCE))
                .isAfterOrEqualTo(Instant.ofEpochMilli(appendedMs));
        await().atMost(PATIENCE)
                .until(() -> database.query("select as_at from watermark").size() == 1);
    }

    @Test
    void stands_still_while_an_event_is_not_applied_and_says_so_to_who_waits() throws Exception {
        NotedProjection projection = new NotedProjection(database, topic);
        Progress progress = project(projection);
        WatermarkKeeper keeper = keeper(progress, Duration.ZERO, clockTopic, advances::add);
        keeper.start();
        keeper.awaitAtLeast(Instant.EPOCH, PATIENCE);
        CountDownLatch gate = projection.shutGate();

        Instant appended =
                Instant.ofEpochMilli(log.send(topic, "LBHF/a", 1, "{}").timestamp());

        assertThatThrownBy(() -> keeper.awaitAtLeast(appended, Duration.ofSeconds(1)))
                .isInstanceOf(WatermarkNotReached.class);
        gate.countDown();
        assertThat(keeper.awaitAtLeast(appended, PATIENCE)).isAfterOrEqualTo(appended);
        await().atMost(PATIENCE)
                .until(() -> advances.stream()
                        .anyMatch(advance -> advance.eventsApplied()
                                && !advance.asAt().isBefore(appended)
                                && advance.previous() != null
                                && advance.previous().isBefore(appended)));
    }

    @Test
    void goes_on_where_the_table_stands_and_never_back() throws Exception {
        Instant future = Instant.now().plusSeconds(3600).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        new WatermarkTable(database.pool()).store(future);
        Progress progress = project(new NotedProjection(database, topic));
        WatermarkKeeper keeper = keeper(progress, Duration.ZERO, clockTopic, advances::add);
        keeper.start();

        await().atMost(PATIENCE).until(() -> log.records(clockTopic).size() > 3);

        assertThat(keeper.asAt()).contains(future);
        assertThat(advances).isEmpty();
        new WatermarkTable(database.pool()).store(future.minusSeconds(1));
        assertThat(new WatermarkTable(database.pool()).read()).contains(future);
    }

    @Test
    void counts_a_record_that_comes_after_the_watermark_has_passed_it() {
        Progress progress = project(new NotedProjection(database, topic));

        progress.watermark(Instant.now().plusSeconds(3600));
        log.send(topic, "LBHF/a", 1, "{}");

        await().atMost(PATIENCE).until(() -> progress.late() == 1);
    }

    @Test
    void does_not_take_the_producers_clock_for_the_brokers() throws Exception {
        String noClock = clockTopic + "-create-time";
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Broker.start().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(noClock, 1, (short) 1)
                            .configs(Map.of("message.timestamp.type", "CreateTime"))))
                    .all()
                    .get();
        }

        assertThatThrownBy(() -> opened(clock(noClock)).now()).hasMessageContaining("LogAppendTime");
    }

    @Test
    void waits_for_what_another_instance_has_to_apply() throws Exception {
        NotedProjection projection = new NotedProjection(database, topic);
        CountDownLatch gate = projection.shutGate();
        project(projection);
        Instant appended =
                Instant.ofEpochMilli(log.send(topic, "LBHF/a", 1, "{}").timestamp());
        WatermarkKeeper keeper = keeper(new Progress(), Duration.ZERO, clockTopic, advances::add);
        keeper.start();
        assertThatThrownBy(() -> keeper.awaitAtLeast(appended, Duration.ofSeconds(1)))
                .isInstanceOf(WatermarkNotReached.class);

        gate.countDown();

        assertThat(keeper.awaitAtLeast(appended, PATIENCE)).isAfterOrEqualTo(appended);
    }

    private Progress project(NotedProjection projection) {
        Progress progress = new Progress();
        opened(new RunningProjection(database, log.clients(), projection, topic, progress));
        return progress;
    }

    private WatermarkKeeper keeper(
            Progress progress,
            Duration settle,
            String clockTopic,
            java.util.function.Consumer<WatermarkAdvanced> listener) {
        return opened(new WatermarkKeeper(
                clock(clockTopic),
                progress,
                new WatermarkTable(database.pool()),
                new WatermarkSettings(Duration.ofMillis(50), settle, Duration.ZERO, Duration.ofSeconds(1)),
                listener));
    }

    private BrokerClock clock(String clockTopic) {
        return new BrokerClock(
                clockTopic,
                Set.of(topic),
                () -> log.clients().producer("clock"),
                () -> log.clients().consumer("ends", "ends", 1));
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }
}
