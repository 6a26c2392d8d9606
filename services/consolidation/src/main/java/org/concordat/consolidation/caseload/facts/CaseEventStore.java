package org.concordat.consolidation.caseload.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.facts.ToldEvent.Case;
import org.concordat.consolidation.caseload.facts.ToldEvent.Key;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.facts.FoldedStore;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.messaging.EventJson;

/**
 * Events of cases, each once, in the table {@code case_event}, and what follows from them for measures. Whatever number of
 * events comes together, it takes the same few statements for each borough.
 */
final class CaseEventStore implements FoldedStore {

    static final CaseEventStore ONLY = new CaseEventStore();

    /** Lanes of a borough, for ever (decision 47). */
    static final int LANES = 16;

    private CaseEventStore() {}

    @Override
    public void append(List<FoldedStore.Known> events, Connection connection) throws SQLException {
        Map<String, List<ToldEvent>> byBorough = new TreeMap<>();
        for (FoldedStore.Known known : events) {
            CaseBundleJson bundle = (CaseBundleJson) known.content();
            byBorough
                    .computeIfAbsent(bundle.borough(), borough -> new ArrayList<>())
                    .addAll(bundle.told(known.at()));
        }
        for (Map.Entry<String, List<ToldEvent>> of : byBorough.entrySet()) {
            lock(of.getKey(), of.getValue(), connection);
        }
        for (Map.Entry<String, List<ToldEvent>> of : byBorough.entrySet()) {
            append(of.getKey(), of.getValue(), connection);
        }
    }

    /**
     * Nobody else may change the cases at hand meanwhile. Whoever brings something of a case holds the lane of the case: its
     * own, and that of an event which it corrects or withdraws. Where that event has not arrived here its lane is not
     * known, and it holds all of them. Always in one order, so that no two wait for each other.
     */
    private static void lock(String borough, List<ToldEvent> events, Connection connection) throws SQLException {
        Set<Integer> lanes = new TreeSet<>();
        events.forEach(event -> lanes.add(event.lane()));
        Set<Key> voided = voided(events);
        events.forEach(event -> voided.remove(event.key()));
        if (!voided.isEmpty()) {
            List<Integer> found = Rows.all(
                    connection,
                    """
                    select lane from case_event join unnest(?, ?) as wanted (source, id) using (source, id)
                    where borough = ?
                    """,
                    row -> row.getInt(1),
                    voided.stream().map(Key::source),
                    voided.stream().map(Key::id),
                    borough);
            lanes.addAll(found);
            for (int lane = 0; lane < LANES && found.size() < voided.size(); lane++) {
                lanes.add(lane);
            }
        }
        Rows.all(connection, """
                select pg_advisory_xact_lock(hashtextextended('cases of ' || ? || ' in lane ' || lane, 0))
                from unnest(?) as wanted (lane)
                """, row -> 0, borough, lanes.stream());
    }

    private static Set<Key> voided(Collection<ToldEvent> events) {
        Set<Key> voided = new HashSet<>();
        events.forEach(event -> event.voided().ifPresent(voided::add));
        return voided;
    }

    private static void append(String borough, List<ToldEvent> arrived, Connection connection) throws SQLException {
        Set<Key> fresh = insert(borough, arrived, connection);
        Set<String> cases = new LinkedHashSet<>();
        Set<Key> voided = new HashSet<>();
        for (ToldEvent event : arrived) {
            if (fresh.contains(event.key())) {
                cases.add(event.subject());
                event.voided().ifPresent(voided::add);
            }
        }
        cases.addAll(subjects(borough, voided, connection));
        Map<Key, List<Void>> voids = voids(borough, cases, connection);
        Map<String, List<Held>> held = held(borough, cases, connection);
        List<CaseChange> changes = new ArrayList<>();
        held.forEach((subject, events) -> changes.addAll(CaseChanges.of(
                new Case(borough, subject),
                known(events, voids, key -> !fresh.contains(key)),
                known(events, voids, any -> true))));
        CaseChangeStore.add(borough, changes, connection);
    }

    /** All that is known of cases. @param cases whom they are about */
    static Map<String, List<CaseChanges.Known>> known(String borough, Set<String> cases, Connection connection)
            throws SQLException {
        Map<Key, List<Void>> voids = voids(borough, cases, connection);
        Map<String, List<CaseChanges.Known>> known = new TreeMap<>();
        held(borough, cases, connection)
                .forEach((subject, events) -> known.put(subject, known(events, voids, any -> true)));
        return known;
    }

    /** An event as it is held. */
    private record Held(String subject, CaseEvent event, Instant knownAt) {
        Key key() {
            return new Key(event.source(), event.id());
        }
    }

    /** That an event does not stand any more. @param by which event says so */
    private record Void(Key by, Instant knownAt) {}

    private static List<CaseChanges.Known> known(
            List<Held> events, Map<Key, List<Void>> voids, Function<Key, Boolean> among) {
        List<CaseChanges.Known> known = new ArrayList<>(events.size());
        for (Held event : events) {
            if (among.apply(event.key())) {
                Optional<Instant> voidAt = voids.getOrDefault(event.key(), List.of()).stream()
                        .filter(one -> among.apply(one.by()))
                        .map(Void::knownAt)
                        .min(Comparator.naturalOrder());
                known.add(new CaseChanges.Known(event.event(), event.knownAt(), voidAt));
            }
        }
        return known;
    }

    /** @return the keys of those that were not there */
    private static Set<Key> insert(String borough, List<ToldEvent> events, Connection connection) throws SQLException {
        Map<Key, ToldEvent> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(event.key(), event));
        return new HashSet<>(Rows.all(
                connection,
                """
                insert into case_event (
                    borough, source, id, type, subject, happened_at, voids, lane, received_at, known_at, said)
                select ?, source, id, type, subject, happened_at::timestamptz, nullif(voids, ''), lane::smallint,
                       received_at::timestamptz, known_at::timestamptz, said::jsonb
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t (source, id, type, subject, happened_at, voids, lane, received_at, known_at, said)
                on conflict do nothing returning source, id
                """,
                row -> new Key(row.getString(1), row.getString(2)),
                borough,
                each(first, event -> event.key().source()),
                each(first, event -> event.key().id()),
                each(first, ToldEvent::type),
                each(first, ToldEvent::subject),
                each(first, ToldEvent::time),
                each(first, event -> event.voids().orElse("")),
                each(first, ToldEvent::lane),
                each(first, ToldEvent::receivedAt),
                each(first, ToldEvent::knownAt),
                each(first, ToldEvent::said)));
    }

    private static Stream<Object> each(Map<Key, ToldEvent> events, Function<ToldEvent, Object> value) {
        return events.values().stream().map(value);
    }

    /** Whose the events are that do not stand any more. */
    private static List<String> subjects(String borough, Set<Key> voided, Connection connection) throws SQLException {
        return voided.isEmpty()
                ? List.of()
                : Rows.all(
                        connection,
                        """
                        select distinct subject from case_event
                        join unnest(?, ?) as wanted (source, id) using (source, id) where borough = ? order by subject
                        """,
                        row -> row.getString(1),
                        voided.stream().map(Key::source),
                        voided.stream().map(Key::id),
                        borough);
    }

    private static Map<Key, List<Void>> voids(String borough, Set<String> cases, Connection connection)
            throws SQLException {
        Map<Key, List<Void>> voids = new HashMap<>();
        Rows.all(
                connection,
                """
                select event.source, event.id, void.id as by, void.known_at
                from case_event event join case_event void
                  on void.borough = event.borough and void.source = event.source and void.voids = event.id
                where event.borough = ? and event.subject = any(?)
                """,
                row -> voids.computeIfAbsent(new Key(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                        .add(new Void(new Key(row.getString(1), row.getString(3)), Rows.instant(row, "known_at"))),
                borough,
                cases.stream());
        return voids;
    }

    private static Map<String, List<Held>> held(String borough, Set<String> cases, Connection connection)
            throws SQLException {
        Map<String, List<Held>> held = new TreeMap<>();
        Rows.all(
                        connection,
                        """
                        select source, id, type, subject, happened_at, known_at, said from case_event
                        where borough = ? and subject = any(?)
                        """,
                        row -> {
                            Optional<EventType> type = EventType.of(row.getString("type"));
                            return type.isEmpty()
                                    ? Optional.<Held>empty()
                                    : Optional.of(new Held(
                                            row.getString("subject"),
                                            new CaseEvent(
                                                    row.getString("source"),
                                                    row.getString("id"),
                                                    type.get(),
                                                    Rows.instant(row, "happened_at"),
                                                    CaseBundleJson.says(EventJson.kept(row.getString("said")))),
                                            Rows.instant(row, "known_at")));
                        },
                        borough,
                        cases.stream())
                .stream()
                .flatMap(Optional::stream)
                .forEach(event -> held.computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                        .add(event));
        return held;
    }
}
