package org.concordat.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.concordat.messaging.signature.EventSigner;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to the log, at least once and in order.
 *
 * <p>One relay per database works at a time, under an advisory lock, and marks events published only once the broker
 * has acknowledged them. A crash in between, or a relay that lost its database but not its broker, sends some again;
 * since whoever takes over begins at the first unmarked event and goes on in order, the first appearance of every
 * version of an aggregate still comes after the first appearance of the one before, which is all that consumers need
 * to tell a duplicate. When a send fails the producer is thrown away with everything it still holds, so that nothing
 * can overtake. Business transactions only insert; they never wait for any of this.
 */
final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration BACKOFF_MIN = Duration.ofMillis(100);
    private static final Duration LOCK_RETRY = Duration.ofMillis(20);
    private static final Duration ACK_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(2);
    private static final int REMOVED_AT_ONCE = 1_000;

    /** What the health check tells. */
    record State(OutboxStore.Backlog backlog, @Nullable String trouble) {}

    private enum Pass {
        SENT,
        NOTHING_TO_SEND,
        ANOTHER_RELAY_AT_WORK
    }

    private final DataSource database;
    private final Supplier<Producer<String, byte[]>> producers;
    private final RelaySettings settings;
    private final EventSigner signer;
    private final Counter published;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    /** Written by the relay's thread alone. */
    private volatile State state = new State(new OutboxStore.Backlog(0, 0), null);

    private @Nullable Producer<String, byte[]> producer;
    private long keptHouseAt = System.nanoTime() - HOUSEKEEPING.toNanos();

    Relay(
            DataSource database,
            Supplier<Producer<String, byte[]>> producers,
            RelaySettings settings,
            EventSigner signer,
            MeterRegistry meters) {
        this.database = database;
        this.producers = producers;
        this.settings = settings;
        this.signer = signer;
        this.published = Counter.builder("concordat.outbox.published")
                .description("events sent and acknowledged")
                .register(meters);
        meters.gauge("concordat.outbox.depth", this, r -> r.state.backlog().events());
        meters.gauge(
                "concordat.outbox.oldest.seconds", this, r -> r.state.backlog().oldestSeconds());
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Something was committed. */
    void wake() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    State state() {
        return state;
    }

    private void run() {
        Duration backoff = BACKOFF_MIN;
        while (closing.getCount() > 0) {
            try {
                keepHouse();
                Pass pass = pass();
                backoff = BACKOFF_MIN;
                recovered();
                switch (pass) {
                    case SENT -> {}
                    case NOTHING_TO_SEND -> calls.tryAcquire(settings.poll().toNanos(), TimeUnit.NANOSECONDS);
                    case ANOTHER_RELAY_AT_WORK -> pause(LOCK_RETRY);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException | ExecutionException | TimeoutException e) {
                failed(e);
                if (!pause(backoff)) {
                    return;
                }
                Duration doubled = backoff.multipliedBy(2);
                backoff = doubled.compareTo(settings.backoffMax()) < 0 ? doubled : settings.backoffMax();
            }
        }
    }

    private Pass pass() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!OutboxStore.lock(connection)) {
                    return Pass.ANOTHER_RELAY_AT_WORK;
                }
                List<OutboxRow> events = OutboxStore.unpublished(connection, settings.rowsMax(), settings.bytesMax());
                if (events.isEmpty()) {
                    return Pass.NOTHING_TO_SEND;
                }
                send(events);
                OutboxStore.markPublished(connection, events);
                connection.commit();
                published.increment(events.size());
                return Pass.SENT;
            } finally {
                connection.rollback();
            }
        }
    }

    /** Returns when the broker has acknowledged every one of them. */
    private void send(List<OutboxRow> events) throws InterruptedException, ExecutionException, TimeoutException {
        if (producer == null) {
            producer = producers.get();
        }
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(events.size());
            for (OutboxRow event : events) {
                Future<RecordMetadata> sent = producer.send(WireEvent.of(event, settings.source(), signature(event)));
                if (sent.isDone()) {
                    // Refused at once, for want of a broker say: what follows must not go before it.
                    sent.get();
                }
                acknowledgements.add(sent);
            }
            long deadline = System.nanoTime() + ACK_TIMEOUT.toNanos();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException | RuntimeException e) {
            discardProducer();
            throw e;
        }
    }

    /** As it was signed when it was put in; what was put in before events were signed is signed now. */
    private String signature(OutboxRow event) {
        String signature = event.signature();
        return signature == null ? event.sign(signer, settings.source()) : signature;
    }

    private void discardProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** Measures the backlog and removes what was published long ago, now and then. */
    private void keepHouse() throws SQLException {
        if (System.nanoTime() - keptHouseAt < HOUSEKEEPING.toNanos()) {
            return;
        }
        keptHouseAt = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean mine = OutboxStore.lock(connection);
                OutboxStore.Backlog backlog = OutboxStore.backlog(connection);
                state = new State(backlog, state.trouble());
                if (mine) {
                    OutboxStore.removePublished(connection, settings.keepPublished(), REMOVED_AT_ONCE);
                    connection.commit();
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private void failed(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        String trouble = cause.getClass().getSimpleName();
        if (!trouble.equals(state.trouble())) {
            LOG.warnf("The outbox cannot be sent and will be tried again: %s", cause.toString());
        }
        state = new State(state.backlog(), trouble);
    }

    private void recovered() {
        if (state.trouble() != null) {
            LOG.info("The outbox is being sent again");
            state = new State(state.backlog(), null);
        }
    }

    /** Waits that long; false, at once, when the relay is closed. */
    private boolean pause(Duration time) {
        try {
            return !closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        discardProducer();
    }
}
