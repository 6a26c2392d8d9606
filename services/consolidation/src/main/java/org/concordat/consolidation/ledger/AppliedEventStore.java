package org.concordat.consolidation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.security.BoroughScope;

/** Which version of which aggregate of which topic has been folded in. */
@ApplicationScoped
public class AppliedEventStore {

    /**
     * An event to be entered.
     *
     * @param borough whose it is; none for reference data that all share
     * @param about the period or financial year it is about; empty for reference data
     */
    public record Entry(ReceivedEvent event, Optional<Borough> borough, String about) {

        private String scope() {
            return borough.map(Borough::code).orElse(BoroughScope.SHARED);
        }
    }

    /**
     * An event that has been folded in.
     *
     * @param borough whose it is; none for reference data that all share
     * @param about the period or financial year it is about; empty for reference data
     */
    public record Applied(
            Optional<Borough> borough, String topic, String aggregate, String type, String about, Instant knownAt) {}

    /**
     * Versions of an aggregate that have not arrived although later ones have.
     *
     * @param applied how many have
     * @param highest the latest of them
     */
    public record Gap(String borough, String topic, String aggregate, long applied, long highest) {}

    private record Key(String borough, String topic, String aggregate, long version) {

        static Key of(Entry entry) {
            ReceivedEvent event = entry.event();
            return new Key(entry.scope(), event.topic(), event.aggregate(), event.aggregateVersion());
        }
    }

    private final DataSource database;

    AppliedEventStore(DataSource database) {
        this.database = database;
    }

    /**
     * Enters events, all in one statement.
     *
     * @return for each since when it is known, or nothing for a duplicate, which must change nothing. An event that
     *     overtook an earlier one of its aggregate waited for it, and was in no answer before: it is known since that
     *     one is.
     */
    public List<Optional<Instant>> enter(List<Entry> entries, Connection connection) throws SQLException {
        Map<Key, Instant> known = new HashMap<>();
        Rows.all(
                        connection,
                        """
                        insert into event_applied (
                            borough, topic, aggregate, aggregate_version, type, event_id, known_at, about)
                        select entry.borough, entry.topic, entry.aggregate, entry.version, entry.type, entry.event_id,
                               greatest(
                                   max(entry.known_at) over (
                                       partition by entry.borough, entry.topic, entry.aggregate
                                       order by entry.number),
                                   (select max(earlier.known_at) from event_applied earlier
                                    where earlier.borough = entry.borough and earlier.topic = entry.topic
                                      and earlier.aggregate = entry.aggregate)),
                               entry.about
                        from unnest(?, ?, ?, ?::bigint[], ?, ?, ?::timestamptz[], ?) with ordinality
                            entry (borough, topic, aggregate, version, type, event_id, known_at, about, number)
                        on conflict (borough, topic, aggregate, aggregate_version) do nothing
                        returning borough, topic, aggregate, aggregate_version, known_at
                        """,
                        row -> Map.entry(
                                new Key(
                                        row.getString("borough"),
                                        row.getString("topic"),
                                        row.getString("aggregate"),
                                        row.getLong("aggregate_version")),
                                Rows.instant(row, "known_at")),
                        each(entries, Entry::scope),
                        each(entries, entry -> entry.event().topic()),
                        each(entries, entry -> entry.event().aggregate()),
                        each(entries, entry -> Long.toString(entry.event().aggregateVersion())),
                        each(entries, entry -> entry.event().type()),
                        each(entries, entry -> entry.event().id()),
                        each(entries, entry -> entry.event().knownAt().toString()),
                        each(entries, Entry::about))
                .forEach(entered -> known.put(entered.getKey(), entered.getValue()));
        List<Optional<Instant>> since = new ArrayList<>();
        // The same event twice in one batch is once an event and once its duplicate.
        entries.forEach(entry -> since.add(Optional.ofNullable(known.remove(Key.of(entry)))));
        return since;
    }

    private static Stream<String> each(List<Entry> entries, Function<Entry, String> value) {
        return entries.stream().map(value);
    }

    /** What became known after one moment and not after another, of these boroughs and of what all share. */
    public List<Applied> between(Set<Borough> boroughs, Instant after, Instant until) {
        return Rows.all(
                database,
                """
                select borough, topic, aggregate, type, about, known_at from event_applied
                where borough = any(?) and known_at > ? and known_at <= ?
                order by known_at, borough, topic, aggregate, aggregate_version
                """,
                row -> new Applied(
                        Optional.of(row.getString("borough"))
                                .filter(code -> !code.equals(BoroughScope.SHARED))
                                .map(Borough::new),
                        row.getString("topic"),
                        row.getString("aggregate"),
                        row.getString("type"),
                        row.getString("about"),
                        Rows.instant(row, "known_at")),
                Rows.codes(boroughs),
                after,
                until);
    }

    /** Aggregates of these boroughs, and of what all share, that lack a version known by the moment. */
    public List<Gap> gaps(Set<Borough> boroughs, Instant asAt) {
        return Rows.all(
                database,
                """
                select borough, topic, aggregate, count(*) as applied, max(aggregate_version) as highest
                from event_applied
                where borough = any(?) and known_at <= ?
                group by borough, topic, aggregate having count(*) <> max(aggregate_version)
                order by borough, aggregate, topic
                """,
                row -> new Gap(
                        row.getString("borough"),
                        row.getString("topic"),
                        row.getString("aggregate"),
                        row.getLong("applied"),
                        row.getLong("highest")),
                Rows.codes(boroughs),
                asAt);
    }

    /** How the events of a domain's returns entered here and the returns held differ, by aggregate: rows lost or added. */
    public List<String> returnsOutOfStep(Domain domain, Set<Borough> boroughs, Instant asAt) {
        return Rows.all(
                database,
                """
                select coalesce(event.aggregate, held.borough || '/' || held.period) as aggregate,
                       coalesce(event.aggregate_version, held.aggregate_version) as version,
                       held.borough is null as missing
                from (select * from event_applied
                      where borough = any(?) and topic = ? and known_at <= ?
                        and type ~ '[.](return|opening)-(drafted|submitted|approved|rejected)[.]v[0-9]+$') event
                full join (select * from return_version where borough = any(?) and domain = ? and known_at <= ?) held
                  on held.borough = event.borough and held.borough || '/' || held.period = event.aggregate
                 and held.aggregate_version = event.aggregate_version and held.event_id = event.event_id
                where event.borough is null or held.borough is null
                order by 1, 2
                """,
                row -> row.getBoolean("missing")
                        ? "%s: the event of version %d was applied, but what it says is not held"
                                .formatted(row.getString("aggregate"), row.getLong("version"))
                        : "%s: a row of version %d is held that no event brought"
                                .formatted(row.getString("aggregate"), row.getLong("version")),
                Rows.codes(boroughs),
                domain.topic(),
                asAt,
                Rows.codes(boroughs),
                domain.name().name(),
                asAt);
    }
}
