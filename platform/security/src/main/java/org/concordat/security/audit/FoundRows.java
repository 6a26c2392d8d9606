package org.concordat.security.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.BoroughsHere;

/**
 * Records, once and when the service starts, the rows of tables that were there before records told of rows. From then
 * on they are proved like any others; what they were before, nobody can prove.
 */
@ApplicationScoped
class FoundRows {

    /** Groups of rows that one record tells of. */
    private static final int TOGETHER = 1_000;

    /** Before anything is written at the start, such as a chart that is shipped. */
    private static final int FIRST = 1;

    private final DataSource database;
    private final BoroughScope scope;
    private final BoroughsHere boroughs;
    private final AuditTrail audit;

    FoundRows(DataSource database, BoroughScope scope, BoroughsHere boroughs, AuditTrail audit) {
        this.database = database;
        this.scope = scope;
        this.boroughs = boroughs;
        this.audit = audit;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        Set<Borough> all = boroughs.all();
        scope.write(all, () -> {
            try (Connection connection = database.getConnection()) {
                KeptRows rows = new KeptRows(connection);
                for (String table : rows.unrecordedTables()) {
                    record(rows, table);
                    rows.recorded(table);
                }
                return all.size();
            } catch (SQLException e) {
                throw new AuditFailed("of what was found", e);
            }
        });
    }

    private void record(KeptRows rows, String table) throws SQLException {
        Map<String, List<RowDigest>> found = new TreeMap<>();
        rows.forEach(
                table,
                row -> found.computeIfAbsent(row.borough(), code -> new ArrayList<>())
                        .add(row));
        found.forEach((chain, all) -> {
            for (int from = 0; from < all.size(); from += TOGETHER) {
                audit.found(chain, table, all.subList(from, Math.min(from + TOGETHER, all.size())));
            }
        });
    }
}
