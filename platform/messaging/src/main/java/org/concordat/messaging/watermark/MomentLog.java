package org.concordat.messaging.watermark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.log.LogPosition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The topic of moments, and of what was found late. One partition, compacted: of the moments the latest remain, of
 * late records every one. Every instance writes and reads. A moment counts only if whoever drew it had read everything
 * before it, which it says; so all that count agree with each other. For one thread.
 */
final class MomentLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String MOMENT = "moment";
    private static final String EDITION = "edition ";

    /** How far the clocks of two brokers may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(MomentLog.class);

    /** What is told of the log to whoever reads it. */
    interface Reading {
        void moment(Moment moment);

        void late(LogPosition place, Instant knownAt);
    }

    private final TopicPartition moments;
    private final Set<String> topics;
    private final Editions editions;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private @Nullable Producer<String, byte[]> producer;
    private @Nullable Consumer<String, byte[]> reader;
    /** Another connection than the reader's, where a question would wait behind its fetch. */
    private @Nullable Consumer<String, byte[]> asker;

    private long next;

    /** The latest that any moment read so far has promised. */
    private Instant promised = Instant.EPOCH;

    private Instant answered = Instant.EPOCH;
    private Map<TopicPartition, Long> knownEnds = Map.of();

    /** Written by the one thread that reads. */
    private volatile long steppedOver;

    /** @param editions takes in which edition answers as at a moment are in */
    MomentLog(
            String momentTopic,
            Set<String> topics,
            Editions editions,
            Supplier<Producer<String, byte[]>> producers,
            Supplier<Consumer<String, byte[]>> consumers) {
        this.moments = new TopicPartition(momentTopic, 0);
        this.topics = topics;
        this.editions = editions;
        this.producers = producers;
        this.consumers = consumers;
    }

    /** The offset behind the last record of the log. */
    long end() {
        return asker().endOffsets(List.of(moments), PATIENCE).getOrDefault(moments, 0L);
    }

    /** Hands over, in order and once, everything that counts before the offset. */
    void readUpTo(long end, Reading reading) {
        while (next < end) {
            for (ConsumerRecord<String, byte[]> record : reader().poll(POLL)) {
                read(record, reading);
                next = record.offset() + 1;
            }
            // Past what compaction has removed, too.
            next = reader().position(moments, PATIENCE);
        }
    }

    /** Steps over what is no moment, or none that can be: whoever wrote it, nothing waits for it. */
    private void read(ConsumerRecord<String, byte[]> record, Reading reading) {
        if (record.timestampType() != TimestampType.LOG_APPEND_TIME) {
            throw new IllegalStateException(record.topic() + " must have message.timestamp.type=LogAppendTime");
        }
        boolean understood;
        if (MOMENT.equals(record.key())) {
            understood = MomentWire.read(record, MomentWire.Drawn.class)
                    .map(wire -> readMoment(record, wire, reading))
                    .orElse(false);
        } else if (record.key() != null && record.key().startsWith(EDITION)) {
            understood = MomentWire.read(record, MomentWire.Edition.class)
                    .map(wire -> readEdition(record, wire))
                    .orElse(false);
        } else {
            understood = MomentWire.read(record, MomentWire.Late.class)
                    .map(wire -> readLate(record, wire, reading))
                    .orElse(false);
        }
        if (!understood) {
            steppedOver(record);
        }
    }

    private boolean readMoment(ConsumerRecord<?, ?> record, MomentWire.Drawn wire, Reading reading) {
        Instant drawnAt = Instant.ofEpochMilli(record.timestamp());
        editions.drawn(wire.editionOrFirst(), drawnAt);
        if (wire.follows() != record.offset() - 1) {
            return true;
        }
        Optional<Map<TopicPartition, Long>> seen = partitions(wire.seen());
        Optional<Map<TopicPartition, Long>> ends = wire.ends() == null ? seen : partitions(wire.ends());
        if (wire.after() == null
                || wire.at() == null
                || wire.after().isBefore(promised)
                || wire.at().isBefore(wire.after())
                || wire.at().isAfter(latestPossible(drawnAt))
                || seen.isEmpty()
                || ends.isEmpty()) {
            return false;
        }
        promised = wire.at();
        reading.moment(new Moment(record.offset(), drawnAt, wire.after(), wire.at(), seen.get(), ends.get()));
        return true;
    }

    /** An edition begins after everything promised before. What counts once counts when the moments are gone, too. */
    private boolean readEdition(ConsumerRecord<?, ?> record, MomentWire.Edition wire) {
        if (wire.after() == null || wire.after().isBefore(promised)) {
            return false;
        }
        if (wire.follows() == record.offset() - 1) {
            editions.begins(wire.edition(), wire.after());
        }
        return true;
    }

    private boolean readLate(ConsumerRecord<?, ?> record, MomentWire.Late wire, Reading reading) {
        Instant latest =
                latestPossible(Instant.ofEpochMilli(record.timestamp())).plus(CLOCKS_DIFFER);
        if (wire.topic() == null
                || wire.knownAt() == null
                || wire.knownAt().isAfter(latest)
                || wire.partition() < 0
                || wire.offset() < 0) {
            return false;
        }
        reading.late(
                new LogPosition(new TopicPartition(wire.topic(), wire.partition()), wire.offset()), wire.knownAt());
        return true;
    }

    /** Nobody promises a time that has not come, by the broker's clock; but a clock that was put back is no reason. */
    private Instant latestPossible(Instant drawnAt) {
        return later(drawnAt.plus(CLOCKS_DIFFER), later(promised, answered));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Says which moment this service has answered for: others may be drawn at it, whatever the clock says by now. */
    void answeredFor(Instant moment) {
        answered = moment;
    }

    private void steppedOver(ConsumerRecord<?, ?> record) {
        if (steppedOver++ == 0) {
            LOG.errorf(
                    "%s holds what is no moment at %d: stepped over it. Somebody else can write there",
                    record.topic(), record.offset());
        }
    }

    /** How many records were no moments, or none that could be, since the start. */
    long steppedOver() {
        return steppedOver;
    }

    /**
     * Draws a moment. It counts unless something else was written meanwhile; {@link #readUpTo} tells.
     *
     * @return its place
     */
    long draw(Instant after, Instant at, Map<TopicPartition, Long> seen, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        return write(
                MOMENT,
                new MomentWire.Drawn(
                        next - 1,
                        after,
                        at,
                        MomentWire.byTopic(seen),
                        seen.equals(ends) ? null : MomentWire.byTopic(ends),
                        editions.own()));
    }

    /**
     * Writes down that the edition of this release begins after that moment, or after the latest promised if that is
     * later. It counts unless something else was written meanwhile. Each attempt has a key of its own, so that compaction
     * leaves the one that counted.
     *
     * @return its place
     */
    long begin(Instant after) throws InterruptedException, ExecutionException, TimeoutException {
        return write(
                EDITION + editions.own() + " " + UUID.randomUUID(),
                new MomentWire.Edition(next - 1, later(after, promised), editions.own()));
    }

    Editions editions() {
        return editions;
    }

    /**
     * Writes down from when a late record is known.
     *
     * @return where that was written
     */
    long late(LogPosition place, Instant knownAt) throws InterruptedException, ExecutionException, TimeoutException {
        TopicPartition partition = place.partition();
        return write(
                "late %s %d".formatted(partition, place.offset()),
                new MomentWire.Late(partition.topic(), partition.partition(), place.offset(), knownAt));
    }

    private long write(String key, Object wire) throws InterruptedException, ExecutionException, TimeoutException {
        if (producer == null) {
            producer = producers.get();
        }
        byte[] value = EventJson.write(wire).getBytes(StandardCharsets.UTF_8);
        return producer.send(new ProducerRecord<>(moments.topic(), moments.partition(), key, value))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .offset();
    }

    /** The offset behind the last record that consumers can see, for every partition of the topics. */
    Map<TopicPartition, Long> ends() {
        Consumer<String, byte[]> asker = asker();
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> infos = asker.partitionsFor(topic, PATIENCE);
            if (infos == null || infos.isEmpty()) {
                throw new IllegalStateException("no topic " + topic);
            }
            infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        knownEnds = asker.endOffsets(partitions, PATIENCE);
        return knownEnds;
    }

    private Consumer<String, byte[]> reader() {
        if (reader == null) {
            reader = consumers.get();
            reader.assign(List.of(moments));
            reader.seek(moments, next);
        }
        return reader;
    }

    private Consumer<String, byte[]> asker() {
        if (asker == null) {
            asker = consumers.get();
        }
        return asker;
    }

    /**
     * The offsets that were written; of topics that are not read here, none.
     *
     * @return empty when the log has no such partition, or does not reach so far
     */
    private Optional<Map<TopicPartition, Long>> partitions(@Nullable Map<String, Map<Integer, Long>> written) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        if (written == null) {
            return Optional.empty();
        }
        for (String topic : topics) {
            Map<Integer, Long> ofTopic = written.getOrDefault(topic, Map.of());
            if (ofTopic == null) {
                return Optional.empty();
            }
            ofTopic.forEach((partition, offset) ->
                    offsets.put(new TopicPartition(topic, partition), offset == null ? -1 : offset));
        }
        if (!areThere(offsets)) {
            // Asked after they were written: the log only grows.
            ends();
        }
        return areThere(offsets) ? Optional.of(offsets) : Optional.empty();
    }

    private boolean areThere(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .allMatch(offset ->
                        offset.getValue() >= 0 && offset.getValue() <= knownEnds.getOrDefault(offset.getKey(), -1L));
    }

    /** Lets go of the clients, to begin with new ones. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
        if (reader != null) {
            reader.close(CloseOptions.timeout(Duration.ZERO));
            reader = null;
        }
        if (asker != null) {
            asker.close(CloseOptions.timeout(Duration.ZERO));
            asker = null;
        }
    }
}
