package org.concordat.consolidation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.security.BoroughScope;

/** Which version of which aggregate has been folded in. It makes a duplicate visible, a gap, and what changed since. */
@ApplicationScoped
public class AppliedEventStore {

    /**
     * An event that has been folded in.
     *
     * @param borough whose it is; none for reference data that all share
     * @param about the period or financial year it is about; empty for reference data
     */
    public record Applied(Optional<Borough> borough, String aggregate, String type, String about, Instant knownAt) {}

    /**
     * Versions of an aggregate that have not arrived although later ones have.
     *
     * @param applied how many have
     * @param highest the latest of them
     */
    public record Gap(String borough, String aggregate, long applied, long highest) {}

    private final DataSource database;

    AppliedEventStore(DataSource database) {
        this.database = database;
    }

    /**
     * Enters the event.
     *
     * @return since when it is known, or nothing for a duplicate, which must change nothing. An event that overtook an
     *     earlier one of its aggregate waited for it, and was in no answer before: it is known since that one is.
     */
    public Optional<Instant> enter(ReceivedEvent event, Optional<Borough> borough, String about, Connection connection)
            throws SQLException {
        String scope = borough.map(Borough::code).orElse(BoroughScope.SHARED);
        return Rows.all(
                        connection,
                        """
                        insert into event_applied (
                            borough, aggregate, aggregate_version, topic, type, event_id, known_at, about)
                        select ?, ?, ?, ?, ?, ?, greatest(?::timestamptz, max(known_at)), ?
                        from event_applied where borough = ? and aggregate = ?
                        on conflict (borough, aggregate, aggregate_version) do nothing
                        returning known_at
                        """,
                        row -> Rows.instant(row, "known_at"),
                        scope,
                        event.aggregate(),
                        event.aggregateVersion(),
                        event.topic(),
                        event.type(),
                        event.id(),
                        event.knownAt(),
                        about,
                        scope,
                        event.aggregate())
                .stream()
                .findFirst();
    }

    /** What became known after one moment and not after another, of these boroughs and of what all share. */
    public List<Applied> between(Set<Borough> boroughs, Instant after, Instant until) {
        return Rows.all(
                database,
                """
                select borough, aggregate, type, about, known_at from event_applied
                where borough = any(?) and known_at > ? and known_at <= ?
                order by known_at, borough, aggregate, aggregate_version
                """,
                row -> new Applied(
                        Optional.of(row.getString("borough"))
                                .filter(code -> !code.equals(BoroughScope.SHARED))
                                .map(Borough::new),
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
                select borough, aggregate, count(*) as applied, max(aggregate_version) as highest from event_applied
                where borough = any(?) and known_at <= ?
                group by borough, aggregate having count(*) <> max(aggregate_version) order by borough, aggregate
                """,
                row -> new Gap(
                        row.getString("borough"),
                        row.getString("aggregate"),
                        row.getLong("applied"),
                        row.getLong("highest")),
                Rows.codes(boroughs),
                asAt);
    }

    /** How often the events of returns entered here and the returns held differ, by aggregate: rows lost or added. */
    public List<String> returnsOutOfStep(Set<Borough> boroughs, Instant asAt) {
        return Rows.all(
                database,
                """
                select coalesce(event.aggregate, held.borough || '/' || held.period) as aggregate,
                       coalesce(event.aggregate_version, held.aggregate_version) as version,
                       held.borough is null as missing
                from (select * from event_applied
                      where borough = any(?) and known_at <= ? and type like 'concordat.budgets.return-%') event
                full join (select * from return_version where borough = any(?) and known_at <= ?) held
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
                asAt,
                Rows.codes(boroughs),
                asAt);
    }
}
