package org.concordat.consolidation.caseload.received;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;
import org.concordat.kernel.span.London;

/** Counts events of cases that are held, or wait. Asked within a transaction that names the borough. */
@ApplicationScoped
class HeldEventStore {

    private final DataSource database;

    HeldEventStore(DataSource database) {
        this.database = database;
    }

    /** On which days those were taken in that are held: the first and the last. */
    record Days(LocalDate first, LocalDate last) {}

    /** None where nothing is held. */
    Optional<Days> days(Borough borough, Instant asAt) {
        return Rows.first(
                database,
                """
                select (min(received_at) at time zone 'Europe/London')::date as first,
                       (max(received_at) at time zone 'Europe/London')::date as last
                from case_event where borough = ? and known_at <= ? having count(*) > 0
                """,
                row -> new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                borough.code(),
                asAt);
    }

    /** Those that caseload took in from the first day to the last, as far as they were known at the moment. */
    List<HeldEvents.OfDay> counts(Borough borough, LocalDate from, LocalDate until, Instant asAt) {
        return Rows.all(
                database,
                """
                with void as (
                    select source, voids as id, bool_or(type = 'event-withdrawn.v1') as withdrawn from case_event
                    where borough = ? and voids is not null and known_at <= ? group by source, voids)
                select source, (received_at at time zone 'Europe/London')::date as day, type, count(*) as held,
                       count(*) filter (where not withdrawn) as corrected,
                       count(*) filter (where withdrawn) as withdrawn
                from case_event left join void using (source, id)
                where borough = ? and received_at >= ? and received_at < ? and known_at <= ?
                group by 1, 2, 3 order by 1, 2, 3
                """,
                row -> new HeldEvents.OfDay(
                        row.getString("source"),
                        row.getObject("day", LocalDate.class),
                        row.getString("type"),
                        row.getLong("held"),
                        row.getLong("corrected"),
                        row.getLong("withdrawn"),
                        0),
                borough.code(),
                asAt,
                borough.code(),
                London.startOf(from),
                London.startOf(until.plusDays(1)),
                asAt);
    }

    /** A bundle that waits. @param counts of its events, by source and type */
    record ParkedBundle(HeldEvents.Parked parked, List<HeldEvents.OfDay> counts) {}

    /** What waits now, of whichever day. */
    List<ParkedBundle> parked(Borough borough) {
        return Rows.all(
                database,
                """
                select aggregate, aggregate_version, reason, value from parked_event
                where borough = ? and kind = 'waiting' and type = 'concordat.caseload.events-recorded.v1'
                order by aggregate, aggregate_version
                """,
                row -> {
                    List<HeldEvents.OfDay> counts = List.copyOf(ParkedBundleJson.counts(row.getBytes("value")));
                    return new ParkedBundle(
                            new HeldEvents.Parked(
                                    row.getString("aggregate"),
                                    row.getLong("aggregate_version"),
                                    row.getString("reason"),
                                    counts.stream()
                                            .mapToLong(HeldEvents.OfDay::parked)
                                            .sum()),
                            counts);
                },
                borough.code());
    }
}
