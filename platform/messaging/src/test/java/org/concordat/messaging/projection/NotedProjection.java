package org.concordat.messaging.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.messaging.fixture.MessagingDatabase;

/** A projection that writes down what it was given, one row an event; a second row for the same event would fail. */
public final class NotedProjection implements EventProjection {

    private final Set<String> topics;
    private final Queue<Integer> batches = new ConcurrentLinkedQueue<>();
    private volatile boolean cured;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public NotedProjection(MessagingDatabase database, String... topics) {
        this.topics = Set.of(topics);
        database.execute("""
                create table if not exists noted (place bigint generated always as identity, topic text, aggregate text,
                    version bigint, known_at timestamptz, part int, off bigint, unique (topic, aggregate, version));
                grant select, insert on noted to public;""");
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public Set<String> ignorableTypes() {
        return Set.of("concordat.test.dull.v1");
    }

    record Note(int amount) {}

    @Override
    public void apply(List<ReceivedEvent> events, Connection connection) throws SQLException {
        batches.add(events.size());
        for (ReceivedEvent event : events) {
            apply(event, connection);
        }
    }

    private void apply(ReceivedEvent event, Connection connection) throws SQLException {
        awaitGate();
        switch (event.type()) {
            case "concordat.test.noted.v1" -> note(event, connection);
            case "concordat.test.malformed.v1" -> event.as(Note.class);
            case "concordat.test.poison.v1" -> {
                note(event, connection);
                if (!cured) {
                    throw new CannotApply("the chart does not know line 9.9.9");
                }
            }
            case "concordat.test.broken.v1" -> {
                note(event, connection);
                if (!cured) {
                    note(event, connection);
                }
            }
            case "concordat.test.contended.v1" -> {
                note(event, connection);
                if (!cured) {
                    deadlock(connection);
                }
            }
            default -> throw CannotApply.unknownType(event);
        }
    }

    private static void note(ReceivedEvent event, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into noted (topic, aggregate, version, known_at, part, off) values (?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, event.topic());
            statement.setString(2, event.aggregate());
            statement.setLong(3, event.aggregateVersion());
            statement.setObject(4, event.knownAt().atOffset(java.time.ZoneOffset.UTC));
            statement.setInt(5, event.partition());
            statement.setLong(6, event.offset());
            statement.executeUpdate();
        }
    }

    private static void deadlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$");
        }
    }

    /** How many events it was given at each call, failed ones included. */
    public List<Integer> batches() {
        return List.copyOf(batches);
    }

    /** From now on what was poison can be applied. */
    public void cure() {
        cured = true;
    }

    /** From now on every event waits, until the gate is opened. */
    public CountDownLatch shutGate() {
        gate = new CountDownLatch(1);
        return gate;
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
