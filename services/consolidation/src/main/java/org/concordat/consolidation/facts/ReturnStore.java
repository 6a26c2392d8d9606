package org.concordat.consolidation.facts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.Period;
import org.concordat.messaging.EventJson;

/** The life of every return, event by event. */
@ApplicationScoped
public class ReturnStore {

    private static final String EVENT = """
            select borough, period, aggregate_version, return_id, version, state, event_id, known_at, actor, posting,
                   unit, illustrative, submitted_by, submitted_at, approved_by, approved_at, certification, reason
            from return_version
            """;

    private final DataSource database;

    ReturnStore(DataSource database) {
        this.database = database;
    }

    /** @param published for a submission or an approval what its lines add up to */
    public void append(ReturnEvent event, Optional<ControlTotals> published, Connection connection)
            throws SQLException {
        Optional<ReturnEvent.Posting> posting = event.posting();
        Optional<ReturnEvent.Approval> approval = event.approval();
        Rows.insert(
                connection,
                """
                insert into return_version (
                    borough, period, aggregate_version, financial_year, return_id, version, state, event_id, known_at,
                    actor, posting, unit, illustrative, submitted_by, submitted_at, approved_by, approved_at,
                    certification, reason, lines, sums, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
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
                posting.map(ReturnEvent.Posting::unit).orElse(null),
                posting.map(ReturnEvent.Posting::illustrative).orElse(false),
                posting.map(ReturnEvent.Posting::submittedBy).orElse(null),
                posting.map(ReturnEvent.Posting::submittedAt).orElse(null),
                approval.map(ReturnEvent.Approval::approvedBy).orElse(null),
                approval.map(ReturnEvent.Approval::approvedAt).orElse(null),
                approval.map(ReturnEvent.Approval::certification).orElse(null),
                event.reason().orElse(null),
                published.map(ControlTotals::lines).orElse(null),
                published.map(ReturnStore::json).orElse(null),
                published.map(ControlTotals::digest).orElse(null));
    }

    /** The lines of this version with this digest that are held already, by their posting; the earliest if several. */
    public Optional<Long> postingOf(Borough borough, Period period, int version, String digest, Connection connection)
            throws SQLException {
        return Rows.all(connection, """
                        select posting from return_version
                        where borough = ? and period = ? and version = ? and digest = ?
                        order by posting limit 1
                        """, row -> row.getLong(1), borough.code(), period.toString(), version, digest)
                .stream()
                .findFirst();
    }

    /** What was known at the moment of one borough's return for one period. */
    public ReturnHistory history(Borough borough, Period period, Instant asAt) {
        return new ReturnHistory(Rows.all(
                database,
                EVENT + "where borough = ? and period = ? and known_at <= ?",
                ReturnStore::event,
                borough.code(),
                period.toString(),
                asAt));
    }

    /** The same for every period of a year that anything is known of. */
    public Map<Period, ReturnHistory> histories(Borough borough, FinancialYear year, Instant asAt) {
        return Rows.all(
                        database,
                        EVENT + "where borough = ? and financial_year = ? and known_at <= ?",
                        ReturnStore::event,
                        borough.code(),
                        year.toString(),
                        asAt)
                .stream()
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
                        order by borough, period, aggregate_version
                        """,
                ReturnStore::event,
                Rows.codes(boroughs),
                asAt,
                period.map(Period::toString).orElse(null));
    }

    /** What the publisher said the lines of a submission or an approval add up to. */
    public ControlTotals published(ReturnEvent event) {
        return Rows.first(
                        database,
                        """
                        select lines, sums, digest from return_version
                        where borough = ? and period = ? and aggregate_version = ?
                        """,
                        row -> new ControlTotals(
                                row.getInt("lines"), sums(row.getString("sums")), row.getString("digest")),
                        event.borough().code(),
                        event.period().toString(),
                        event.aggregateVersion())
                .orElseThrow();
    }

    private static ReturnEvent event(ResultSet row) throws SQLException {
        return new ReturnEvent(
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
                row.getString("unit"),
                row.getBoolean("illustrative"),
                row.getString("submitted_by"),
                Rows.instant(row, "submitted_at"));
    }

    private static ReturnEvent.Approval approval(ResultSet row) throws SQLException {
        return new ReturnEvent.Approval(
                row.getString("approved_by"), Rows.instant(row, "approved_at"), row.getString("certification"));
    }

    private record SumRow(String fund, String type, String measure, int reported, String total) {}

    private static String json(ControlTotals published) {
        Collection<SumRow> rows = published.sums().stream()
                .map(sum -> new SumRow(
                        sum.fund().name(),
                        sum.type().name(),
                        sum.measure().json(),
                        sum.reported(),
                        sum.total().toString()))
                .toList();
        return EventJson.write(rows);
    }

    private static List<ControlTotals.Sum> sums(String json) {
        List<ControlTotals.Sum> sums = new ArrayList<>();
        try {
            for (JsonNode sum : EventJson.read(json.getBytes(StandardCharsets.UTF_8))) {
                sums.add(new ControlTotals.Sum(
                        Fund.valueOf(sum.get("fund").asText()),
                        LineType.valueOf(sum.get("type").asText()),
                        BudgetMeasure.ofJson(sum.get("measure").asText()).orElseThrow(),
                        sum.get("reported").asInt(),
                        Money.of(sum.get("total").asText())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sums;
    }
}
