package org.concordat.consolidation.seals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.messaging.ReceivedEvent;

/** The table {@code seal_known}. */
@ApplicationScoped
public class SealStore {

    private final DataSource database;

    SealStore(DataSource database) {
        this.database = database;
    }

    /** Keeps what an event said. */
    public void append(KeptSeal seal, ReceivedEvent event, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into seal_known (
                    borough, service, book, sequence, hash, sealed_at, aggregate_version, event_id, known_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, seal.chain());
            insert.setString(2, seal.service());
            insert.setObject(3, seal.book());
            insert.setLong(4, seal.sequence());
            insert.setString(5, seal.hash());
            insert.setObject(6, seal.sealedAt().atOffset(ZoneOffset.UTC));
            insert.setLong(7, event.aggregateVersion());
            insert.setString(8, event.id());
            insert.setObject(9, seal.knownAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /**
     * The latest seal of each chain that the transaction names.
     *
     * @param service whose; all services' when empty
     */
    List<KeptSeal> latest(Optional<String> service) {
        return Rows.all(
                database,
                """
                select distinct on (service, borough, book) service, book, borough, sequence, hash, sealed_at, known_at
                from seal_known
                where service = coalesce(?::text, service)
                order by service, borough, book, aggregate_version desc
                """,
                row -> new KeptSeal(
                        row.getString("service"),
                        row.getObject("book", UUID.class),
                        row.getString("borough"),
                        row.getLong("sequence"),
                        row.getString("hash"),
                        Rows.instant(row, "sealed_at"),
                        Rows.instant(row, "known_at")),
                service.orElse(null));
    }
}
