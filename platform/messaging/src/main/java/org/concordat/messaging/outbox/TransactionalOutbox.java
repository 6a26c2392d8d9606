package org.concordat.messaging.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.Outbox;
import org.concordat.messaging.broker.BrokerClients;
import org.concordat.messaging.signature.Signing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Stores events in the transaction that causes them and, once it is committed, wakes the relay. */
@ApplicationScoped
class TransactionalOutbox implements Outbox {

    /** What the record's key and headers may take of the largest record. */
    private static final int ENVELOPE_BYTES_MAX = 64 * 1024;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final CurrentActor actor;
    private final RelayService relay;
    private final Signing signing;
    private final Clock clock;
    private final URI source;
    private final Optional<String> topic;

    @Inject
    TransactionalOutbox(
            DataSource database,
            TransactionSynchronizationRegistry transactions,
            CurrentActor actor,
            RelayService relay,
            Signing signing,
            Clock clock,
            @ConfigProperty(name = "concordat.outbox.source") URI source,
            @ConfigProperty(name = "concordat.outbox.topic") Optional<String> topic) {
        this.database = database;
        this.transactions = transactions;
        this.actor = actor;
        this.relay = relay;
        this.signing = signing;
        this.clock = clock;
        this.source = source;
        this.topic = topic;
    }

    @Override
    public long publish(String type, String aggregate, @Nullable Borough borough, Object data) {
        return publishOn(
                topic.orElseThrow(() -> new IllegalStateException("concordat.outbox.topic is not set")),
                type,
                aggregate,
                borough,
                data);
    }

    @Override
    public long publishOn(String publishedTo, String type, String aggregate, @Nullable Borough borough, Object data) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "an event is published in the transaction that causes it, and there is none");
        }
        String payload = EventJson.write(data);
        if (payload.getBytes(StandardCharsets.UTF_8).length > BrokerClients.RECORD_BYTES_MAX - ENVELOPE_BYTES_MAX) {
            throw new IllegalArgumentException(type + " of " + aggregate + " is larger than the log takes");
        }
        String owner = borough == null ? OutboxRow.SHARED : borough.code();
        try (Connection connection = database.getConnection()) {
            long version = OutboxStore.nextVersion(connection, owner, publishedTo, aggregate);
            OutboxRow event = new OutboxRow(
                    0,
                    UUID.randomUUID(),
                    publishedTo,
                    aggregate,
                    version,
                    type,
                    payload,
                    owner,
                    actor.name(),
                    traceparent(),
                    // As precise as the table.
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    null);
            OutboxStore.append(connection, event.signed(event.sign(signing.signer(), source)));
            wakeRelayOnceCommitted();
            return version;
        } catch (SQLException e) {
            throw new IllegalStateException("the event could not be stored: " + type + " of " + aggregate, e);
        }
    }

    private void wakeRelayOnceCommitted() {
        if (transactions.getResource(TransactionalOutbox.class) != null) {
            return;
        }
        transactions.putResource(TransactionalOutbox.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
