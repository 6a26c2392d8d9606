package org.concordat.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.concordat.local.signing.SigningKey;
import org.concordat.messaging.applying.RefusalLimits;
import org.concordat.messaging.fixture.Log;
import org.concordat.messaging.fixture.MessagingDatabase;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.parked.Replay;
import org.concordat.messaging.position.AppendTimes;
import org.concordat.messaging.position.ConsumerPositions;
import org.concordat.messaging.position.ProjectionProgress;
import org.concordat.testing.events.Publisher;
import org.concordat.testing.wire.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String TYPE = "concordat.test.noted.v1";

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
    void a_forged_next_version_is_refused_and_the_genuine_one_is_applied() throws Exception {
        start(Log.reader(List.of(topic)));
        log.send(topic, "LBHF/a", 1, "{}");
        log.send(unsigned(Log.event(topic, TYPE, "LBHF/a", 2, "{\"amount\": 987654321}")));
        log.send(stranger().sign(Log.event(topic, TYPE, "LBHF/a", 2, "{\"amount\": 987654321}")));
        log.send(unsigned(Log.event(topic, TYPE, "LBHF/a", 9, "{}")));
        log.send(topic, "LBHF/a", 2, "{}");
        log.send(topic, "LBHF/a", 3, "{}");

        awaitOffset(6);

        assertThat(noted("LBHF/a")).containsExactly("1@0", "2@4", "3@5");
        assertThat(parked())
                .containsExactly(
                        "refused - LBHF/a: it is not signed",
                        "refused - LBHF/a: it is signed with a key that is not known as its publisher's",
                        "refused - LBHF/a: it is not signed");
        assertThat(standing()).isEqualTo(3);
        assertThat(meters.counter("concordat.projection.refused").count()).isEqualTo(3);
        assertThat(meters.counter("concordat.projection.duplicates").count()).isZero();
    }

    @Test
    void a_genuine_event_is_refused_where_it_does_not_belong() throws Exception {
        topic = log.topic(4);
        String other = log.topic(1);
        start(Log.reader(List.of(topic, other)), topic, other);
        ProducerRecord<String, byte[]> genuine = Log.event(topic, TYPE, "LBHF/a", 1, "{}");
        int place = log.send(genuine).partition();

        log.send(copy(genuine, topic, (place + 1) % 4, "LBHF/a"));
        log.send(copy(genuine, topic, place, "LBHF/b"));
        log.send(copy(genuine, topic, (place + 1) % 4, null));
        log.send(copy(genuine, other, 0, "LBHF/a"));

        await().atMost(PATIENCE).until(this::standing, count -> count == 4);
        assertThat(parked())
                .containsExactlyInAnyOrder(
                        "refused - LBHF/a: it is not in the partition of its key",
                        "refused - LBHF/a: its key is not its subject, so that its order is not certain",
                        "refused - LBHF/a: its key is not its subject, so that its order is not certain",
                        "refused - LBHF/a: its signature is over something else, or by another key");
        assertThat(noted("LBHF/a")).hasSize(1);
        Tally.of("forged events", "another place").count(4, 4);
    }

    @Test
    void what_its_source_may_not_say_is_refused_even_when_it_is_signed() {
        start(Log.reader(List.of(topic)));
        for (Publisher publisher : List.of(Publisher.named("mandates"), Log.PUBLISHER)) {
            ProducerRecord<String, byte[]> event = Log.event(topic, TYPE, "LBHF/a", 1, "{}");
            set(event, "ce_source", "urn:concordat:mandates");
            log.send(publisher.sign(event));
        }

        awaitOffset(2);
        assertThat(parked())
                .containsOnly("refused - LBHF/a: its source does not publish on this topic")
                .hasSize(2);
        Tally.of("forged events", "another source").count(2, 2);
    }

    @Test
    void what_was_published_before_events_were_signed_is_believed_by_the_brokers_clock_alone() throws Exception {
        ProducerRecord<String, byte[]> former = unsigned(Log.event(topic, TYPE, "LBHF/a", 1, "{}"));
        Instant cut = Instant.ofEpochMilli(log.send(former).timestamp()).plusMillis(1);
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(cut));
        ProducerRecord<String, byte[]> backdated = unsigned(Log.event(topic, TYPE, "LBHF/a", 2, "{}"));
        set(backdated, "ce_time", "2001-01-01T00:00:00Z");
        log.send(new ProducerRecord<>(topic, null, 1L, backdated.key(), backdated.value(), backdated.headers()));

        start(Log.reader(cut, List.of(topic)));

        awaitOffset(2);
        assertThat(noted("LBHF/a")).containsExactly("1@0");
        assertThat(parked()).containsExactly("refused - LBHF/a: it is not signed");
    }

    @Test
    void what_waits_unsigned_is_believed_when_it_is_tried_again_and_not_later_ones() throws Exception {
        log.send(unsigned(Log.event(topic, "concordat.test.poison.v1", "LBHF/a", 1, "{}")));
        NotedProjection projection = start(Log.reader(Instant.now().plusSeconds(3600), List.of(topic)));
        awaitOffset(1);
        projection.cure();

        assertThat(replay(projection, Log.reader(List.of(topic)))).isEqualTo("it is not signed");
        assertThat(replay(projection, Log.reader(Instant.now().plusSeconds(3600), List.of(topic))))
                .isEqualTo("applied");
        assertThat(noted("LBHF/a")).containsExactly("1@0");
    }

    @Test
    void what_waits_can_be_tried_again_after_a_restart_though_nothing_new_has_come() throws Exception {
        log.send(Log.event(topic, "concordat.test.poison.v1", "LBHF/a", 1, "{}"));
        start(Log.reader(List.of(topic)));
        awaitOffset(1);
        opened.removeLast().close();

        EventReader reader = Log.reader(List.of(topic));
        NotedProjection projection = start(reader);
        projection.cure();

        await().atMost(PATIENCE).until(() -> "applied".equals(retry(projection, reader)));
    }

    @Test
    void what_was_refused_for_want_of_a_key_is_applied_when_the_key_is_there() throws Exception {
        Publisher renewed = Log.PUBLISHER.with(SigningKey.make("renewed"));
        NotedProjection projection = start(Log.reader(List.of(topic)));
        log.send(renewed.sign(Log.event(topic, TYPE, "LBHF/a", 1, "{}")));
        awaitOffset(1);
        assertThat(standing()).isEqualTo(1);

        assertThat(replay(projection, Log.reader(List.of(topic))))
                .isEqualTo("it is signed with a key that is not known as its publisher's");
        EventReader knowing = Log.readerTrusting(renewed, List.of(topic));
        assertThat(replay(projection, knowing)).isEqualTo("applied");

        assertThat(noted("LBHF/a")).containsExactly("1@0");
        assertThat(parked()).isEmpty();
        assertThat(standing()).isZero();
    }

    @Test
    void a_flood_of_strangers_records_is_counted_and_not_kept() throws Exception {
        start(Log.reader(List.of(topic)));
        String large = "\"" + "x".repeat(700_000) + "\"";
        for (int i = 0; i < 30; i++) {
            log.send(unsigned(Log.event(topic, TYPE, "LBHF/a", 1, large)));
        }
        log.send(topic, "LBHF/a", 1, "{}");

        awaitOffset(31);

        assertThat(noted("LBHF/a")).containsExactly("1@30");
        assertThat(standing()).isEqualTo(30);
        assertThat(parked()).hasSize(10);
        assertThat(database.number("select sum(octet_length(value)) from parked_event"))
                .isLessThan(1 << 20);
        assertThat(database.number("select count(*) from parked_event where not whole"))
                .isEqualTo(9);
    }

    @Test
    void nothing_of_a_record_that_is_no_event_is_kept_from_being_told() {
        start(Log.reader(List.of(topic)));
        log.send(new ProducerRecord<>(topic, "LBHF/a", "garbage".getBytes(StandardCharsets.UTF_8)));
        log.send(new ProducerRecord<>(topic, null, null));
        log.send(topic, "LBHF/a", 1, "{}");

        awaitOffset(3);

        assertThat(parked())
                .containsExactly(
                        "refused - null: not a CloudEvent in binary mode (CloudEventRWException)",
                        "refused - null: no data");
        assertThat(noted("LBHF/a")).containsExactly("1@2");
    }

    private NotedProjection start(EventReader reader) {
        return start(reader, topic);
    }

    private NotedProjection start(EventReader reader, String... topics) {
        NotedProjection projection = new NotedProjection(database, topics);
        ProjectionLoop loop = opened(new ProjectionLoop(
                database.pool(),
                () -> log.clients().consumer("projection", topic, 100),
                projection,
                reader,
                new ProjectionSettings(
                        topic,
                        100,
                        4 << 20,
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        database.parkedRole(),
                        new RefusalLimits(10, 1 << 20)),
                new ProjectionMeters(meters),
                new ProjectionProgress(),
                new AppendTimes()));
        loop.start();
        return projection;
    }

    /** Tries the only parked record again. */
    private String replay(NotedProjection projection, EventReader reader) throws Exception {
        reader.partitions().learn(topic, name -> 1);
        return retry(projection, reader);
    }

    private String retry(NotedProjection projection, EventReader reader) throws Exception {
        UUID id = UUID.fromString(database.query("select id from parked_event").getFirst());
        return database.inJtaTransaction(connection -> Replay.replay(
                        connection, projection, reader, new AppendTimes(), database.parkedRole(), id)
                .orElseThrow()
                .obstacle()
                .orElse("applied"));
    }

    private static Publisher stranger() {
        return Log.PUBLISHER.with(SigningKey.make("stranger"));
    }

    private static ProducerRecord<String, byte[]> unsigned(ProducerRecord<String, byte[]> event) {
        event.headers().remove("ce_signature");
        return event;
    }

    private static void set(ProducerRecord<String, byte[]> event, String header, String value) {
        event.headers().remove(header);
        event.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> copy(
            ProducerRecord<String, byte[]> event, String topic, int partition, @Nullable String key) {
        return new ProducerRecord<>(topic, partition, key, event.value(), event.headers());
    }

    private long standing() throws SQLException {
        try (var connection = database.pool().getConnection()) {
            return ConsumerPositions.refused(connection).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private void awaitOffset(long offset) {
        await().atMost(PATIENCE)
                .until(
                        () -> database.query("select next_offset from consumer_position where topic = '" + topic + "'"),
                        List.of(Long.toString(offset))::equals);
    }

    private List<String> noted(String aggregate) {
        return database.query(
                "select version || '@' || off from noted where aggregate = '" + aggregate + "' order by place");
    }

    private List<String> parked() {
        return database.query("select concat_ws(' ', kind, borough, coalesce(aggregate, 'null')) || ': ' || reason"
                + " from parked_event order by topic, \"offset\"");
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }
}
