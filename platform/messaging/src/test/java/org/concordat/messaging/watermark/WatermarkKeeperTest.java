package org.concordat.messaging.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.concordat.messaging.WatermarkAdvanced;
import org.concordat.messaging.WatermarkNotReached;
import org.concordat.messaging.fixture.Log;
import org.concordat.messaging.fixture.MessagingDatabase;
import org.concordat.messaging.log.LogPosition;
import org.concordat.messaging.position.Moments;
import org.concordat.messaging.position.ProjectionProgress;
import org.concordat.messaging.projection.NotedProjection;
import org.concordat.messaging.projection.RunningProjection;
import org.concordat.testing.Broker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatermarkKeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Longer than an instance of a busy machine draws no moment. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<WatermarkAdvanced> advances = Collections.synchronizedList(new ArrayList<>());
    private MessagingDatabase database;
    private Log log;
    private String topic;
    private String momentTopic;

    @BeforeEach
    void open() throws SQLException {
        log = opened(new Log());
        database = opened(new MessagingDatabase());
        topic = log.topic(3);
        momentTopic = log.topic(1);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    /** What the database had applied when a watermark was told. */
    private record Told(Instant asAt, Set<String> known) {}

    @Test
    void is_never_ahead_of_a_record_that_is_not_applied() throws Exception {
        List<Told> told = Collections.synchronizedList(new ArrayList<>());
        Instance instance = new Instance(
                database,
                momentTopic,
                Duration.ZERO,
                event -> told.add(new Told(event.asAt(), Set.copyOf(knownUpTo(event.asAt())))));
        instance.project(new NotedProjection(database, topic), topic);

        instance.keeper.awaitAtLeast(Instant.EPOCH, PATIENCE);

        Instant last = sendFromFourAtOnceUntil(() -> told.size() >= 8);
        instance.keeper.awaitAtLeast(last, PATIENCE);
        instance.keeper.close();

        List<Told> everything = List.copyOf(told);
        assertThat(everything)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(one -> assertThat(one.known()).hasSameElementsAs(knownUpTo(one.asAt())));
        assertThat(everything).extracting(Told::asAt).isSorted();
        assertThat(everything.getLast().known()).hasSize((int) database.number("select count(*) from noted"));
    }

    /** The broker has stamped a record and shows it only now: as a large one may, or a slow replica. */
    @Test
    void lets_a_record_that_shows_late_be_known_after_every_moment_that_was_answered_for() throws Exception {
        topic = stampedByTheProducer();
        Instance instance = instance(Duration.ZERO).project(new NotedProjection(database, topic), topic);
        Instant promised = instance.keeper.awaitAtLeast(Instant.now().minusSeconds(1), PATIENCE);

        Instant stamp = promised.minusMillis(700).truncatedTo(ChronoUnit.MILLIS);
        log.send(stamped(stamp, "LBHF/a", 1));
        Instant later = Instant.now().plusMillis(200).truncatedTo(ChronoUnit.MILLIS);
        log.send(stamped(later, "LBHF/a", 2));
        await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 2);

        assertThat(knownUpTo(promised)).isEmpty();
        assertThat(knownAt(1)).isAfter(promised).isBefore(later);
        assertThat(knownAt(2)).isEqualTo(later);
    }

    @Test
    void gives_a_rebuild_the_same_moments_also_of_records_that_showed_late() throws Exception {
        topic = stampedByTheProducer();
        Instance instance = instance(Duration.ZERO).project(new NotedProjection(database, topic), topic);
        for (int version = 1; version <= 8; version++) {
            Instant promised = instance.keeper.awaitAtLeast(Instant.now().minusMillis(200), PATIENCE);
            log.send(stamped(promised.minusMillis(version % 2 == 0 ? 500 : -100), "LBHF/" + version, 1));
            int applied = version;
            await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == applied);
        }
        Instant end = instance.keeper.asAt().orElseThrow();

        MessagingDatabase emptied = opened(new MessagingDatabase());
        Instance rebuilt = new Instance(emptied, momentTopic, Duration.ZERO, advance -> {})
                .project(new NotedProjection(emptied, topic), topic + "-rebuilt");
        rebuilt.keeper.awaitAtLeast(end, PATIENCE);

        String everything = "select aggregate || known_at from noted order by 1";
        assertThat(emptied.query(everything)).hasSize(8).isEqualTo(database.query(everything));
        assertThat(database.number("select count(distinct known_at) from noted"))
                .isEqualTo(8);
    }

    @Test
    void keeps_its_promises_when_several_draw_moments_at_once() throws Exception {
        topic = stampedByTheProducer();
        List<Told> told = Collections.synchronizedList(new ArrayList<>());
        List<Instance> instances = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            instances.add(new Instance(
                            database,
                            momentTopic,
                            Duration.ZERO,
                            event -> told.add(new Told(event.asAt(), Set.copyOf(knownUpTo(event.asAt())))))
                    .project(new NotedProjection(database, topic), topic));
        }
        for (int version = 1; version <= 20; version++) {
            Instant promised = instances.get(version % 3).keeper.awaitAtLeast(Instant.EPOCH, PATIENCE);
            log.send(stamped(promised.minusMillis(5), "LBHF/" + version % 4, (version + 3) / 4));
        }
        await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 20);
        instances.forEach(instance -> instance.keeper.close());

        assertThat(List.copyOf(told))
                .hasSizeGreaterThan(3)
                .allSatisfy(one -> assertThat(one.known()).containsExactlyInAnyOrderElementsOf(knownUpTo(one.asAt())));
    }

    @Test
    void is_absent_from_an_empty_database_until_everything_has_been_applied_once() throws Exception {
        long appendedMs = 0;
        for (int version = 1; version <= 20; version++) {
            appendedMs = log.send(topic, "LBHF/a", version, "{}").timestamp();
        }
        NotedProjection projection = new NotedProjection(database, topic);
        CountDownLatch gate = projection.shutGate();
        Instance instance = instance(Duration.ZERO).project(projection, topic);
        await().atMost(PATIENCE).until(() -> !log.records(momentTopic).isEmpty());
        await().during(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .until(() -> instance.keeper.asAt().isEmpty());
        assertThat(database.query("select as_at from watermark")).isEmpty();

        gate.countDown();

        assertThat(instance.keeper.awaitAtLeast(Instant.ofEpochMilli(appendedMs), PATIENCE))
                .isAfterOrEqualTo(Instant.ofEpochMilli(appendedMs));
        await().atMost(PATIENCE)
                .until(() -> database.query("select as_at from watermark").size() == 1);
    }

    @Test
    void stands_still_while_an_event_is_not_applied_and_says_so_to_who_waits() throws Exception {
        NotedProjection projection = new NotedProjection(database, topic);
        WatermarkKeeper keeper = instance(Duration.ZERO).project(projection, topic).keeper;
        keeper.awaitAtLeast(Instant.EPOCH, PATIENCE);
        CountDownLatch gate = projection.shutGate();

        Instant appended =
                Instant.ofEpochMilli(log.send(topic, "LBHF/a", 1, "{}").timestamp());

        assertThatThrownBy(() -> keeper.awaitAtLeast(appended, Duration.ofSeconds(1)))
                .isInstanceOf(WatermarkNotReached.class);
        gate.countDown();
        assertThat(keeper.awaitAtLeast(appended, PATIENCE)).isAfterOrEqualTo(appended);
        await().atMost(PATIENCE)
                .until(() -> List.copyOf(advances).stream()
                        .anyMatch(advance -> advance.eventsApplied()
                                && !advance.asAt().isBefore(appended)
                                && advance.previous() != null
                                && advance.previous().isBefore(appended)));
    }

    @Test
    void goes_on_where_the_table_stands_and_never_back() throws Exception {
        Instant future = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        WatermarkTable table = new WatermarkTable(database.pool());
        table.store(future);
        Instance instance = instance(Duration.ZERO).project(new NotedProjection(database, topic), topic);

        log.send(topic, "LBHF/a", 1, "{}");
        await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 1);

        assertThat(instance.keeper.asAt()).contains(future);
        assertThat(knownAt(1)).isEqualTo(future.plusMillis(1));
        assertThat(advances).isEmpty();
        table.store(future.minusSeconds(1));
        assertThat(table.read()).contains(future);
    }

    /** As when a backup is restored: records are read again whose moments are still there, or compacted away. */
    @Test
    void takes_nothing_for_late_that_is_only_read_again() throws Exception {
        Instance first = instance(Duration.ZERO).project(new NotedProjection(database, topic), topic);
        for (int version = 1; version <= 5; version++) {
            log.send(topic, "LBHF/a", version, "{}");
            first.keeper.awaitAtLeast(Instant.now(), PATIENCE);
        }
        String everything = "select version || ' ' || known_at from noted order by 1";
        await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 5);
        List<String> before = database.query(everything);
        first.keeper.close();
        String compacted = log.topic(1);
        log.records(momentTopic).reversed().stream()
                .limit(1)
                .forEach(record -> log.send(new ProducerRecord<>(compacted, record.key(), record.value())));

        for (String moments : List.of(momentTopic, compacted)) {
            database.execute("truncate noted, consumer_position, applied_version, watermark");
            Instance second = new Instance(database, moments, Duration.ZERO, advances::add)
                    .project(new NotedProjection(database, topic), moments + "-again");
            await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 5);
            second.keeper.close();
            assertThat(database.query(everything)).as(moments).isEqualTo(before);
        }
    }

    @Test
    void lets_a_replayed_event_be_known_after_every_moment_answered_for_and_so_does_a_rebuild() throws Exception {
        NotedProjection projection = new NotedProjection(database, topic);
        Instance instance = instance(Duration.ZERO).project(projection, topic);
        log.send(Log.event(topic, "concordat.test.poison.v1", "LBHF/a", 1, "{}"));
        log.send(topic, "LBHF/a", 2, "{}");
        await().atMost(PATIENCE).until(() -> database.number("select count(*) from parked_event") == 2);
        assertThat(RunningProjection.replay(database, projection, instance.moments, 1))
                .isEqualTo("the chart does not know line 9.9.9");
        Instant answered = instance.keeper.awaitAtLeast(Instant.now(), PATIENCE);

        projection.cure();
        assertThat(RunningProjection.replay(database, projection, instance.moments, 1))
                .isEqualTo("applied");

        Instant known = knownAt(1);
        assertThat(known).isAfter(answered).isAfter(instance.keeper.asAt().orElseThrow());
        assertThat(instance.keeper.awaitAtLeast(known, PATIENCE)).isAfterOrEqualTo(known);
        await().atMost(PATIENCE)
                .until(() -> List.copyOf(advances).stream()
                        .anyMatch(advance ->
                                advance.eventsApplied() && !advance.asAt().isBefore(known)));
        MessagingDatabase emptied = opened(new MessagingDatabase());
        NotedProjection cured = new NotedProjection(emptied, topic);
        cured.cure();
        Instance rebuilt =
                new Instance(emptied, momentTopic, Duration.ZERO, advance -> {}).project(cured, topic + "-rebuilt");
        rebuilt.keeper.awaitAtLeast(Instant.now(), PATIENCE);
        String everything = "select version || ' ' || known_at from noted order by 1";
        assertThat(emptied.query(everything)).hasSize(2).isEqualTo(database.query(everything));
    }

    @Test
    void finds_a_late_record_again_when_the_moments_of_its_time_are_compacted_away() throws Exception {
        topic = stampedByTheProducer();
        Instance instance = instance(Duration.ZERO).project(new NotedProjection(database, topic), topic);
        Instant promised = instance.keeper.awaitAtLeast(Instant.now().minusMillis(200), PATIENCE);
        log.send(stamped(promised.minusMillis(500), "LBHF/a", 1));
        log.send(stamped(promised.plusMillis(100), "LBHF/b", 1));
        instance.keeper.awaitAtLeast(Instant.now(), PATIENCE);
        await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 2);
        instance.keeper.close();

        String compacted = log.topic(1);
        Map<String, ConsumerRecord<String, byte[]>> remaining = new LinkedHashMap<>();
        log.records(momentTopic).forEach(record -> remaining.put(record.key(), record));
        assertThat(remaining).hasSize(2);
        remaining.values().forEach(record -> log.send(new ProducerRecord<>(compacted, record.key(), record.value())));
        MessagingDatabase emptied = opened(new MessagingDatabase());
        Instance rebuilt = new Instance(emptied, compacted, Duration.ZERO, advance -> {})
                .project(new NotedProjection(emptied, topic), topic + "-rebuilt");
        rebuilt.keeper.awaitAtLeast(Instant.now(), PATIENCE);

        String everything = "select aggregate || known_at from noted order by 1";
        assertThat(emptied.query(everything)).hasSize(2).isEqualTo(database.query(everything));
    }

    @Test
    void does_not_take_the_producers_clock_for_the_brokers() throws Exception {
        String noClock = stampedByTheProducer();
        MomentLog moments = opened(log(noClock));
        long place = moments.draw(Instant.EPOCH, Instant.EPOCH, Map.of(), moments.ends());

        assertThatThrownBy(() -> moments.readUpTo(place + 1, new Counted())).hasMessageContaining("LogAppendTime");
    }

    @Test
    void counts_no_moment_whose_drawer_had_not_read_all_before_it() throws Exception {
        MomentLog one = opened(log(momentTopic));
        MomentLog other = opened(log(momentTopic));
        one.draw(Instant.EPOCH, Instant.EPOCH, Map.of(), one.ends());
        long place = other.draw(Instant.EPOCH, Instant.now(), Map.of(), other.ends());

        Counted counted = new Counted();
        one.readUpTo(place + 1, counted);
        assertThat(counted.places).containsExactly(0L);

        long third = one.draw(Instant.EPOCH, Instant.EPOCH, Map.of(), one.ends());
        one.readUpTo(third + 1, counted);
        assertThat(counted.places).containsExactly(0L, third);
    }

    @Test
    void waits_for_what_another_instance_has_to_apply() throws Exception {
        NotedProjection projection = new NotedProjection(database, topic);
        CountDownLatch gate = projection.shutGate();
        instance(Duration.ZERO).project(projection, topic);
        Instant appended =
                Instant.ofEpochMilli(log.send(topic, "LBHF/a", 1, "{}").timestamp());
        WatermarkKeeper keeper = instance(Duration.ZERO).keeper;
        assertThatThrownBy(() -> keeper.awaitAtLeast(appended, Duration.ofSeconds(1)))
                .isInstanceOf(WatermarkNotReached.class);

        gate.countDown();

        assertThat(keeper.awaitAtLeast(appended, PATIENCE)).isAfterOrEqualTo(appended);
    }

    @Test
    void a_new_installation_answers_in_the_latest_edition_from_the_beginning() throws Exception {
        WatermarkKeeper keeper = instance(3).project(new NotedProjection(database, topic), topic).keeper;
        Instant reached = keeper.awaitAtLeast(Instant.EPOCH, PATIENCE);

        assertThat(keeper.edition(reached)).isEqualTo(3);
        assertThat(keeper.edition(Instant.ofEpochMilli(1))).isEqualTo(3);
    }

    @Test
    void an_edition_begins_after_every_moment_that_the_former_release_promised() throws Exception {
        WatermarkKeeper former = instance(1).project(new NotedProjection(database, topic), topic).keeper;
        WatermarkKeeper later = instance(2).keeper;
        Instant together = later.awaitAtLeast(former.awaitAtLeast(Instant.now(), PATIENCE), PATIENCE);
        Instant promised = former.asAt().orElseThrow();
        former.close();
        await().atMost(PATIENCE).until(() -> later.edition(later.asAt().orElseThrow()) == 2);
        WatermarkKeeper other = instance(2).keeper;
        Instant reached = other.awaitAtLeast(later.asAt().orElseThrow(), PATIENCE);

        assertThat(List.of(together, promised)).allMatch(moment -> later.edition(moment) == 1);
        assertThat(border(later, promised, reached))
                .as("all instances draw it at the same place")
                .isEqualTo(border(other, promised, reached));
    }

    /** Of the log nothing is left but what compaction leaves, at the places where it was. */
    @Test
    void a_rebuild_finds_where_an_edition_began_when_the_moments_of_its_time_are_compacted_away() throws Exception {
        WatermarkKeeper former = instance(1).project(new NotedProjection(database, topic), topic).keeper;
        Instant promised = former.awaitAtLeast(Instant.now(), PATIENCE);
        former.close();
        List<WatermarkKeeper> several = List.of(instance(2).keeper, instance(2).keeper, instance(2).keeper);
        for (WatermarkKeeper one : several) {
            await().atMost(PATIENCE).until(() -> one.asAt().map(one::edition).orElse(1) == 2);
        }
        Instant reached = several.getFirst().asAt().orElseThrow();
        several.forEach(WatermarkKeeper::close);
        // Whoever had not read all before it says nothing, and takes nothing away.
        opened(log(momentTopic, 2)).begin(Instant.EPOCH);

        String compacted = log.topic(1);
        List<ConsumerRecord<String, byte[]>> records = log.records(momentTopic);
        Map<String, Long> latest = new LinkedHashMap<>();
        records.forEach(record -> latest.put(record.key(), record.offset()));
        for (ConsumerRecord<String, byte[]> record : records) {
            boolean remains = latest.containsValue(record.offset());
            log.send(new ProducerRecord<>(compacted, record.key(), remains ? record.value() : bytes("gone")));
        }
        MessagingDatabase emptied = opened(new MessagingDatabase());
        WatermarkKeeper rebuilt = new Instance(emptied, compacted, Duration.ZERO, advance -> {}, 2)
                .project(new NotedProjection(emptied, topic), topic + "-rebuilt")
                .keeper;
        rebuilt.awaitAtLeast(reached, PATIENCE);

        assertThat(border(rebuilt, promised, reached)).isEqualTo(border(several.getLast(), promised, reached));
    }

    @Test
    void a_release_is_told_that_a_later_one_has_begun_its_edition() throws Exception {
        WatermarkKeeper later = instance(3).project(new NotedProjection(database, topic), topic).keeper;
        later.awaitAtLeast(Instant.EPOCH, PATIENCE);
        WatermarkKeeper former = instance(2).keeper;
        Instant reached = former.awaitAtLeast(Instant.now(), PATIENCE);

        assertThat(former.edition(reached)).isEqualTo(3);
    }

    /** The last millisecond of the first edition. */
    private static Instant border(WatermarkKeeper keeper, Instant first, Instant second) {
        assertThat(keeper.edition(first)).isEqualTo(1);
        assertThat(keeper.edition(second)).isEqualTo(2);
        long from = first.toEpochMilli();
        long to = second.toEpochMilli();
        while (to - from > 1) {
            long middle = (from + to) / 2;
            if (keeper.edition(Instant.ofEpochMilli(middle)) == 1) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return Instant.ofEpochMilli(from);
    }

    private static final class Counted implements MomentLog.Reading {
        final List<Long> places = new ArrayList<>();

        @Override
        public void moment(Moment moment) {
            places.add(moment.place());
        }

        @Override
        public void late(LogPosition place, Instant knownAt) {
            throw new AssertionError("nothing was late");
        }
    }

    /** Which records are known up to the moment, by their places. */
    private List<String> knownUpTo(Instant asAt) {
        return database.query("select part || '-' || off from noted where known_at <= '" + asAt + "'");
    }

    private Instant knownAt(int version) {
        return Instant.ofEpochMilli(database.number(
                "select (extract(epoch from known_at) * 1000)::bigint from noted where version = " + version));
    }

    /** @return when the last of them was appended */
    /** Whoever can write to the topic of moments may be a nuisance, and no more. */
    @Test
    void goes_on_whatever_is_written_between_the_moments() throws Exception {
        Instance instance = instance(Duration.ZERO).project(new NotedProjection(database, topic), topic);
        log.send(topic, "LBHF/a", 1, "{}");
        await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 1);
        List<Function<Long, String>> strange = List.of(
                next -> "garbage",
                next -> "",
                next -> "{\"follows\":" + (next - 1) + "}",
                next -> moment(next, "1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z", topic, 0, 0),
                next -> moment(next, "2199-01-01T00:00:00Z", "2199-01-01T00:00:00Z", topic, 0, 0),
                next -> moment(next, "-1000000-01-01T00:00:00Z", "-1000000-01-01T00:00:00Z", topic, 0, 0),
                next -> moment(next, Instant.now().toString(), Instant.now().toString(), topic, 0, 1L << 60),
                next -> moment(next, Instant.now().toString(), Instant.now().toString(), topic, 0, -5),
                next -> moment(next, Instant.now().toString(), Instant.now().toString(), topic, 99, 1),
                next -> moment(next, "1e999999999", "1e999999999", topic, 0, 0));
        for (Function<Long, String> one : strange) {
            // Until it is where it says that it is, and therefore would count.
            await().atMost(PATIENCE).until(() -> {
                long next = end(momentTopic);
                return log.send(new ProducerRecord<>(momentTopic, 0, "moment", bytes(one.apply(next))))
                                .offset()
                        == next;
            });
        }
        log.send(new ProducerRecord<>(momentTopic, 0, "late x", bytes("{\"knownAt\":\"2199-01-01T00:00:00Z\"}")));
        log.send(new ProducerRecord<>(momentTopic, 0, null, null));
        log.send(topic, "LBHF/a", 2, "{}");

        Instant reached = instance.keeper.awaitAtLeast(Instant.now(), PATIENCE);

        await().atMost(PATIENCE).until(() -> database.number("select count(*) from noted") == 2);
        assertThat(reached).isBefore(Instant.now().plusSeconds(5));
        assertThat(knownAt(2)).isBefore(Instant.now().plusSeconds(5));
        assertThat(instance.keeper.steppedOver()).isGreaterThanOrEqualTo(strange.size() + 2);
        MessagingDatabase emptied = opened(new MessagingDatabase());
        Instance rebuilt = new Instance(emptied, momentTopic, Duration.ZERO, advance -> {})
                .project(new NotedProjection(emptied, topic), topic + "-rebuilt");
        rebuilt.keeper.awaitAtLeast(reached, PATIENCE);
        assertThat(emptied.query("select known_at from noted order by 1"))
                .isEqualTo(database.query("select known_at from noted order by 1"));
    }

    private static String moment(long next, String after, String at, String topic, int partition, long end) {
        return "{\"follows\":%d,\"after\":\"%s\",\"at\":\"%s\",\"seen\":{\"%s\":{\"%d\":%d}}}"
                .formatted(next - 1, after, at, topic, partition, end);
    }

    private long end(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var consumer = log.clients().consumer("test", "test", 1)) {
            return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Instant sendFromFourAtOnceUntil(BooleanSupplier enough) throws Exception {
        List<RecordMetadata> sent = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int sender = 0; sender < 4; sender++) {
                String aggregate = "LBHF/" + sender;
                all.add(senders.submit(() -> {
                    for (int version = 1; version <= 20 || !enough.getAsBoolean(); version++) {
                        sent.add(log.send(topic, aggregate, version, "{}"));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return sent.stream()
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private ProducerRecord<String, byte[]> stamped(Instant stamp, String aggregate, long version) {
        ProducerRecord<String, byte[]> event = Log.event(topic, "concordat.test.noted.v1", aggregate, version, "{}");
        return new ProducerRecord<>(topic, null, stamp.toEpochMilli(), event.key(), event.value(), event.headers());
    }

    /** A topic in which a test can say when a record was stamped. */
    private String stampedByTheProducer() throws Exception {
        String name = log.topic(1) + "-create-time";
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Broker.start().bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(name, 1, (short) 1).configs(Map.of("message.timestamp.type", "CreateTime"))))
                    .all()
                    .get();
        }
        return name;
    }

    /** One instance: a projection and the watermark over it. */
    private final class Instance {
        final MessagingDatabase database;
        final ProjectionProgress progress = new ProjectionProgress();
        final Moments moments = new Moments(progress);
        final WatermarkKeeper keeper;

        Instance(
                MessagingDatabase database, String momentTopic, Duration settle, Consumer<WatermarkAdvanced> listener) {
            this(database, momentTopic, settle, listener, 1);
        }

        Instance(
                MessagingDatabase database,
                String momentTopic,
                Duration settle,
                Consumer<WatermarkAdvanced> listener,
                int edition) {
            this.database = database;
            keeper = opened(new WatermarkKeeper(
                    log(momentTopic, edition),
                    moments,
                    progress,
                    new WatermarkTable(database.pool()),
                    new WatermarkSettings(
                            Duration.ofMillis(50), Duration.ofMillis(200), settle, Duration.ofSeconds(1), SILENCE),
                    listener));
            keeper.start();
        }

        Instance project(NotedProjection projection, String group) {
            opened(new RunningProjection(database, log.clients(), projection, group, progress, moments));
            return this;
        }
    }

    private Instance instance(Duration settle) {
        return new Instance(database, momentTopic, settle, advances::add);
    }

    private Instance instance(int edition) {
        return new Instance(database, momentTopic, Duration.ZERO, advances::add, edition);
    }

    private MomentLog log(String momentTopic) {
        return log(momentTopic, 1);
    }

    private MomentLog log(String momentTopic, int edition) {
        return new MomentLog(
                momentTopic,
                Set.of(topic),
                new Editions(edition, SILENCE),
                () -> log.clients().producer("moments"),
                () -> log.clients().consumer("moments", "moments", 100));
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }
}
