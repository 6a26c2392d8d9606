package org.concordat.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.concordat.messaging.EventProjection;
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
    private static final int SMALL_EVENTS = 5_000;
    private static final int MANY = 500;

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

    /** What it gains in time is measured (./concordat bench, rebuild); what can be said for certain is how often it pays. */
    @Test
    void pays_for_thousands_of_events_with_few_transactions() {
        for (int i = 0; i < SMALL_EVENTS; i++) {
            log.post(topic, "LBHF/" + i % 100, i / 100 + 1, "{}");
        }
        NotedProjection projection = new NotedProjection(database, topic);
        try (ProjectionLoop loop = loop(database, projection, MANY, 8 << 20, new ProjectionProgress())) {
            loop.start();
            awaitOffset(SMALL_EVENTS);
        }

        assertThat(database.number("select count(*) from noted")).isEqualTo(SMALL_EVENTS);
        assertThat(projection.batches()).hasSizeLessThan(SMALL_EVENTS / 50).allMatch(size -> size <= MANY);
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
