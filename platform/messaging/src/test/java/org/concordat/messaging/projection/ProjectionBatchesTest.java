package org.concordat.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.messaging.applying.RefusalLimits;
import org.concordat.messaging.fixture.Log;
import org.concordat.messaging.fixture.MessagingDatabase;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.position.AppendTimes;
import org.concordat.messaging.position.ProjectionProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionBatchesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TO_APPLY_ALL = Duration.ofMinutes(3);
    private static final int SMALL_EVENTS = 5_000;

    private Log log;
    private MessagingDatabase database;
    private String topic;

    @BeforeEach
    void open() throws SQLException {
        log = new Log();
        database = new MessagingDatabase();
        topic = log.topic(1);
    }

    @AfterEach
    void close() {
        database.close();
        log.close();
    }

    @Test
    void hands_over_what_has_come_together_and_in_the_order_of_the_log() {
        NotedProjection projection = new NotedProjection(database, topic);
        CountDownLatch gate = projection.shutGate();
        try (ProjectionLoop _ = start(projection, 1 << 20)) {
            log.send(topic, "LBHF/first", 1, "{}");
            await().atMost(PATIENCE).until(() -> !projection.batches().isEmpty());
            for (int i = 0; i < 40; i++) {
                log.send(topic, "LBHF/" + i % 4, i / 4 + 1, "{}");
            }
            gate.countDown();

            awaitOffset(41);
        }

        assertThat(database.query("select off from noted order by place"))
                .isEqualTo(IntStream.range(0, 41).mapToObj(Integer::toString).toList());
        assertThat(projection.batches()).anyMatch(size -> size > 20);
        assertThat(projection.batches().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(41);
    }

    @Test
    void hands_over_no_duplicates_and_none_that_wait() {
        for (long version : new long[] {1, 1, 3, 2, 2}) {
            log.send(topic, "WCC/a", version, "{}");
        }
        NotedProjection projection = new NotedProjection(database, topic);
        try (ProjectionLoop _ = start(projection, 1 << 20)) {
            awaitOffset(5);
        }

        assertThat(database.query("select version from noted order by place")).containsExactly("1", "2", "3");
        assertThat(projection.batches().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(3);
        assertThat(database.number("select count(*) from parked_event")).isZero();
    }

    @Test
    void no_transaction_has_more_bytes_than_allowed_and_a_larger_record_has_one_for_itself() {
        String half = "{\"text\": \"" + "x".repeat(2_000) + "\"}";
        String large = "{\"text\": \"" + "x".repeat(20_000) + "\"}";
        for (int i = 0; i < 6; i++) {
            log.send(topic, "RBKC/" + i, 1, half);
        }
        log.send(topic, "RBKC/large", 1, large);
        log.send(topic, "RBKC/after", 1, half);
        NotedProjection projection = new NotedProjection(database, topic);

        try (ProjectionLoop _ = start(projection, 5_000)) {
            awaitOffset(8);
        }

        assertThat(database.query("select off from noted order by place"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
        assertThat(projection.batches()).allMatch(size -> size <= 2);
        assertThat(projection
                        .batches()
                        .subList(
                                projection.batches().size() - 2,
                                projection.batches().size()))
                .containsExactly(1, 1);
    }

    @Test
    void counts_bytes_and_takes_at_least_one_record() {
        assertThat(ProjectionLoop.fitting(List.of(record(10), record(10), record(10)), 25))
                .isEqualTo(2);
        assertThat(ProjectionLoop.fitting(List.of(record(10), record(10)), 20)).isEqualTo(2);
        assertThat(ProjectionLoop.fitting(List.of(record(100), record(10)), 20)).isEqualTo(1);
    }

    @Test
    void stores_thousands_of_events_faster_together_than_one_at_a_time() throws Exception {
        for (int i = 0; i < SMALL_EVENTS; i++) {
            log.post(topic, "LBHF/" + i % 100, i / 100 + 1, "{\"amount\": 4}");
        }
        Duration oneAtATime = toApplyAll(new NotedProjection(database, topic), database);
        Duration together;
        try (MessagingDatabase other = new MessagingDatabase()) {
            new NotedProjection(other, topic);
            together = toApplyAll(new StoredTogether(topic), other);
            assertThat(other.number("select count(*) from noted")).isEqualTo(SMALL_EVENTS);
        }

        System.out.printf(
                "%,d small events: one statement each %,d a second, together %,d a second%n",
                SMALL_EVENTS, rate(oneAtATime), rate(together));
        assertThat(together).isLessThan(oneAtATime);
    }

    private Duration toApplyAll(EventProjection projection, MessagingDatabase into) throws InterruptedException {
        ProjectionProgress progress = new ProjectionProgress();
        TopicPartition partition = new TopicPartition(topic, 0);
        long start = System.nanoTime();
        try (ProjectionLoop loop = loop(into, projection, 500, 8 << 20, progress)) {
            loop.start();
            for (long seen = progress.moves(); progress.committed(partition) < SMALL_EVENTS; seen = progress.moves()) {
                progress.awaitMove(seen, Duration.ofSeconds(1));
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TO_APPLY_ALL);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static long rate(Duration time) {
        return SMALL_EVENTS * 1_000L / Math.max(1, time.toMillis());
    }

    /** Stores what {@link NotedProjection} stores, in one statement. */
    private record StoredTogether(String topic) implements EventProjection {
        @Override
        public Set<String> topics() {
            return Set.of(topic);
        }

        @Override
        public void apply(List<ReceivedEvent> events, Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into noted (topic, aggregate, version, known_at, part, off)
                    select ?, aggregate, version, ?, 0, off
                      from unnest(?, ?, ?) as event (aggregate, version, off)""")) {
                statement.setString(1, topic);
                statement.setObject(2, events.getFirst().knownAt().atOffset(java.time.ZoneOffset.UTC));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                events.stream().map(ReceivedEvent::aggregate).toArray()));
                statement.setArray(
                        4,
                        connection.createArrayOf(
                                "int8",
                                events.stream()
                                        .map(ReceivedEvent::aggregateVersion)
                                        .toArray()));
                statement.setArray(
                        5,
                        connection.createArrayOf(
                                "int8",
                                events.stream().map(ReceivedEvent::offset).toArray()));
                statement.executeUpdate();
            }
        }
    }

    private ProjectionLoop start(EventProjection projection, int bytesMax) {
        ProjectionLoop loop = loop(database, projection, 100, bytesMax, new ProjectionProgress());
        loop.start();
        return loop;
    }

    private ProjectionLoop loop(
            MessagingDatabase into,
            EventProjection projection,
            int recordsMax,
            int bytesMax,
            ProjectionProgress progress) {
        return new ProjectionLoop(
                into.pool(),
                () -> log.clients().consumer("projection", into.parkedRole(), recordsMax, bytesMax),
                projection,
                Log.reader(projection.topics()),
                new ProjectionSettings(
                        into.parkedRole(),
                        recordsMax,
                        bytesMax,
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        into.parkedRole(),
                        RefusalLimits.NOTHING),
                new ProjectionMeters(new SimpleMeterRegistry()),
                progress,
                new AppendTimes());
    }

    private void awaitOffset(long offset) {
        await().atMost(PATIENCE)
                .until(
                        () -> database.query("select next_offset from consumer_position where topic = '" + topic + "'"),
                        List.of(Long.toString(offset))::equals);
    }

    private static LogRecord record(int bytes) {
        return new LogRecord("t", 0, 0, Instant.EPOCH, Instant.EPOCH, null, List.of(), new byte[bytes]);
    }
}
