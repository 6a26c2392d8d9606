package org.concordat.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks a service's database which of its tables nobody proves: neither kept by the audit ({@code concordat_keep_rows})
 * nor made of events ({@code concordat_prove_by_events}).
 */
public final class ProvedTables {

    /** What every service has of the platform, and no answer about a borough's figures rests on. */
    private static final Set<String> WORKING = Set.of(
            "flyway_schema_history",
            // The proof itself: chains by hashes, signatures and seals.
            "audit_record",
            "audit_head",
            "audit_book",
            "kept_table",
            "projected_table",
            "touched_rows",
            // On its way out, signed; what is lost there consolidation lacks.
            "outbox",
            "aggregate_version",
            // How far topics were read; the watermark follows from it.
            "consumer_position",
            "watermark",
            // Waits, and is shown in no answer.
            "parked_event",
            // Answers kept for a day, for who asks again.
            "idempotency_record",
            // Who read, told to the borough.
            "read_record");

    /** Partitions are proved with their table. */
    private static final String UNPROVED = """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname not in (select name from kept_table union select name from projected_table)
            """;

    private ProvedTables() {}

    public static Set<String> unproved(Connection superuser) throws SQLException {
        Set<String> unproved = new TreeSet<>();
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(UNPROVED)) {
            while (row.next()) {
                unproved.add(row.getString(1));
            }
        }
        unproved.removeAll(WORKING);
        return unproved;
    }
}
