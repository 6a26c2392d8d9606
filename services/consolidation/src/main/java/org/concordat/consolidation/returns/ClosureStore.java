package org.concordat.consolidation.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.messaging.ReceivedEvent;

/** The closing and reopening of periods, which each domain does by itself. */
@ApplicationScoped
public class ClosureStore {

    private final DataSource database;

    ClosureStore(DataSource database) {
        this.database = database;
    }

    /**
     * A period that was closed, or opened again.
     *
     * @param reason why it was opened again
     */
    public record Turn(
            ReportingDomain domain, Borough borough, Period period, boolean closed, Optional<String> reason) {}

    public void append(Turn turn, ReceivedEvent event, Instant knownAt, Connection connection) throws SQLException {
        Rows.insert(
                connection,
                """
                insert into period_known (
                    domain, borough, period, aggregate_version, event_id, known_at, closed, actor, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                turn.domain().name(),
                turn.borough().code(),
                turn.period().toString(),
                event.aggregateVersion(),
                event.id(),
                knownAt,
                turn.closed(),
                event.actor(),
                turn.reason().orElse(null));
    }

    /** Periods of the year that were closed at the moment. */
    public Set<Period> closed(ReportingDomain domain, Borough borough, FinancialYear year, Instant asAt) {
        return Rows.all(
                        database,
                        """
                        select distinct on (period) period, closed from period_known
                        where borough = ? and domain = ? and period like ? and known_at <= ?
                        order by period, aggregate_version desc
                        """,
                        row -> row.getBoolean("closed")
                                ? Optional.of(Period.parse(row.getString("period")))
                                : Optional.<Period>empty(),
                        borough.code(),
                        domain.name(),
                        year + "-%",
                        asAt)
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
