package org.concordat.consolidation.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.messaging.EventJson;

/** The life of every return, event by event. */
@ApplicationScoped
public class ReturnEventStore {

    private static final String EVENT = """
            select domain, borough, period, aggregate_version, return_id, version, state, event_id, known_at, actor, posting,
                   unit, illustrative, submitted_by, submitted_at, approved_by, approved_at, certification, reason
            from return_version
            """;

    private final DataSource database;

    ReturnEventStore(DataSource database) {
        this.database = database;
    }

    /**
     * What a publisher says the lines of a submission or an approval add up to, as it is kept.
     *
     * @param sums as JSON
     */
    public record Published(int lines, String sums, String digest) {

        public static Published of(int lines, List<Map<String, Object>> sums, String digest) {
            return new Published(lines, EventJson.write(sums), digest);
        }

        /** The sums as they were kept, read again. */
        public com.fasterxml.jackson.databind.JsonNode read() {
            return EventJson.kept(sums);
        }
    }

    /** @param published of a submission or an approval */
    public void append(ReturnEvent event, Optional<Published> published, Connection connection) throws SQLException {
        Optional<ReturnEvent.Posting> posting = event.posting();
        Optional<ReturnEvent.Approval> approval = event.approval();
        Rows.insert(
                connection,
                """
                insert into return_version (
                    domain, borough, period, aggregate_version, financial_year, return_id, version, state, event_id, known_at,
                    actor, posting, unit, illustrative, submitted_by, submitted_at, approved_by, approved_at,
                    certification, reason, lines, sums, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                event.domain().name(),
                event.borough().code(),
                event.period().toString(),
                event.aggregateVersion(),
                event.period().year().toString(),
                event.returnId(),
                event.version(),
                event.state().name(),
                event.eventId(),
                event.knownAt(),
                event.actor(),
                posting.map(ReturnEvent.Posting::key).orElse(null),
                posting.flatMap(ReturnEvent.Posting::unit).orElse(null),
                posting.map(ReturnEvent.Posting::illustrative).orElse(false),
                posting.map(ReturnEvent.Posting::submittedBy).orElse(null),
                posting.map(ReturnEvent.Posting::submittedAt).orElse(null),
                approval.map(ReturnEvent.Approval::approvedBy).orElse(null),
                approval.map(ReturnEvent.Approval::approvedAt).orElse(null),
                approval.map(ReturnEvent.Approval::certification).orElse(null),
                event.reason().orElse(null),
                published.map(Published::lines).orElse(null),
                published.map(Published::sums).orElse(null),
                published.map(Published::digest).orElse(null));
    }

    /** The lines of this version with this digest that are held already, by their posting; the earliest if several. */
    public Optional<Long> postingOf(ReturnEvent event, String digest, Connection connection) throws SQLException {
        return Rows.all(
                        connection,
                        """
                        select posting from return_version
                        where borough = ? and domain = ? and period = ? and version = ? and digest = ?
                        order by posting limit 1
                        """,
                        row -> row.getLong(1),
                        event.borough().code(),
                        event.domain().name(),
                        event.period().toString(),
                        event.version(),
                        digest)
                .stream()
                .findFirst();
    }

    /** What was known at the moment of one borough's return for one period. */
    public ReturnHistory history(ReportingDomain domain, Borough borough, Period period, Instant asAt) {
        return new ReturnHistory(Rows.all(
                database,
                EVENT + "where borough = ? and domain = ? and period = ? and known_at <= ?",
                ReturnEventStore::event,
                borough.code(),
                domain.name(),
                period.toString(),
                asAt));
    }

    /** The same for every period of a year that anything is known of. */
    public Map<Period, ReturnHistory> histories(
            ReportingDomain domain, Borough borough, FinancialYear year, Instant asAt) {
        return byPeriod(Rows.all(
                database,
                EVENT + "where borough = ? and domain = ? and financial_year = ? and known_at <= ?",
                ReturnEventStore::event,
                borough.code(),
                domain.name(),
                year.toString(),
                asAt));
    }

    /** The same for these periods, as far as anything is known of them. */
    public Map<Period, ReturnHistory> histories(
            ReportingDomain domain, Borough borough, Collection<Period> periods, Instant asAt) {
        return byPeriod(Rows.all(
                database,
                EVENT + "where borough = ? and domain = ? and period = any(?) and known_at <= ?",
                ReturnEventStore::event,
                borough.code(),
                domain.name(),
                periods.stream().map(Period::toString),
                asAt));
    }

    /** The same for every period of every year. */
    public Map<Period, ReturnHistory> histories(ReportingDomain domain, Borough borough, Instant asAt) {
        return byPeriod(Rows.all(
                database,
                EVENT + "where borough = ? and domain = ? and known_at <= ?",
                ReturnEventStore::event,
                borough.code(),
                domain.name(),
                asAt));
    }

    private static Map<Period, ReturnHistory> byPeriod(List<ReturnEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        ReturnEvent::period, Collectors.collectingAndThen(Collectors.toList(), ReturnHistory::new)));
    }

    /** Every approval of these boroughs known by the moment, of one period or of all, in order. */
    public List<ReturnEvent> approvals(Set<Borough> boroughs, Optional<Period> period, Instant asAt) {
        return Rows.all(
                database,
                EVENT + """
                        where borough = any(?) and state = 'APPROVED' and known_at <= ?
                          and period = coalesce(?::text, period)
                        order by borough, period, domain, aggregate_version
                        """,
                ReturnEventStore::event,
                Rows.codes(boroughs),
                asAt,
                period.map(Period::toString).orElse(null));
    }

    /** What the publisher said the lines of a submission or an approval add up to. */
    public Published published(ReturnEvent event) {
        return Rows.first(
                        database,
                        """
                        select lines, sums, digest from return_version
                        where borough = ? and domain = ? and period = ? and aggregate_version = ?
                        """,
                        row -> new Published(row.getInt("lines"), row.getString("sums"), row.getString("digest")),
                        event.borough().code(),
                        event.domain().name(),
                        event.period().toString(),
                        event.aggregateVersion())
                .orElseThrow();
    }

    private static ReturnEvent event(ResultSet row) throws SQLException {
        return new ReturnEvent(
                ReportingDomain.valueOf(row.getString("domain")),
                new Borough(row.getString("borough")),
                Period.parse(row.getString("period")),
                row.getLong("aggregate_version"),
                row.getObject("return_id", UUID.class),
                row.getInt("version"),
                ReturnEvent.State.valueOf(row.getString("state")),
                row.getString("event_id"),
                Rows.instant(row, "known_at"),
                row.getString("actor"),
                row.getObject("posting") == null ? Optional.empty() : Optional.of(posting(row)),
                row.getString("approved_by") == null ? Optional.empty() : Optional.of(approval(row)),
                Rows.text(row, "reason"));
    }

    private static ReturnEvent.Posting posting(ResultSet row) throws SQLException {
        return new ReturnEvent.Posting(
                row.getLong("posting"),
                Rows.text(row, "unit"),
                row.getBoolean("illustrative"),
                row.getString("submitted_by"),
                Rows.instant(row, "submitted_at"));
    }

    private static ReturnEvent.Approval approval(ResultSet row) throws SQLException {
        return new ReturnEvent.Approval(
                row.getString("approved_by"), Rows.instant(row, "approved_at"), row.getString("certification"));
    }
}
