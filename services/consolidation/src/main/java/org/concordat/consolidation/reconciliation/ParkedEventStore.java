package org.concordat.consolidation.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;

/** The events that wait in this service's database, as {@code GET /v1/parked-events} tells them. */
@ApplicationScoped
class ParkedEventStore {

    private final DataSource database;

    ParkedEventStore(DataSource database) {
        this.database = database;
    }

    /** Those of the boroughs, and those that are shared or could not be read. */
    List<ReconciliationReport.Parked> waiting(Set<Borough> boroughs) {
        return Rows.all(
                database,
                """
                select kind, borough, topic, partition, "offset", type, aggregate, aggregate_version, reason, known_at
                from parked_event where borough = any(?) order by topic, partition, "offset"
                """,
                row -> new ReconciliationReport.Parked(
                        row.getString("kind"),
                        row.getString("borough"),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("offset"),
                        row.getString("type"),
                        row.getString("aggregate"),
                        row.getObject("aggregate_version", Long.class),
                        row.getString("reason"),
                        Rows.instant(row, "known_at")),
                Rows.codes(boroughs));
    }
}
