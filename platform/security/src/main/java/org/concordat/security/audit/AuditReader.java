package org.concordat.security.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.proof.ChainSeal;

/** Reads the audit trail. */
@ApplicationScoped
public class AuditReader {

    private final DataSource database;
    private final BoroughScope scope;
    private final Clock clock;

    AuditReader(DataSource database, BoroughScope scope, Clock clock) {
        this.database = database;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The records of these boroughs and of the shared chain, by chain and sequence.
     *
     * @param only the one chain wanted, {@code -} for the shared one
     * @param afterChain where the page before ended; empty text and 0 at the beginning
     */
    public List<AuditEntry> page(
            Set<Borough> boroughs, Optional<String> only, String afterChain, long afterSequence, int limit) {
        return scope.read(boroughs, () -> {
            List<AuditEntry> entries = new ArrayList<>();
            try (Connection connection = database.getConnection()) {
                new AuditChain(connection).page(only.orElse(null), afterChain, afterSequence, limit, entries::add);
            } catch (SQLException e) {
                throw new AuditFailed(only.orElse("of " + boroughs), e);
            }
            return entries;
        });
    }

    /** Where the chains of these boroughs and the shared one end now, as far as anything is in them. */
    public List<ChainSeal> ends(Set<Borough> boroughs) {
        return scope.read(boroughs, () -> {
            try (Connection connection = database.getConnection()) {
                AuditBook book = AuditBook.read(connection);
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                return new AuditChain(connection)
                        .heads().entrySet().stream()
                                .filter(head -> head.getValue().sequence() > 0)
                                .map(head -> new ChainSeal(
                                        book.id(),
                                        head.getKey(),
                                        head.getValue().sequence(),
                                        head.getValue().hash(),
                                        now))
                                .toList();
            } catch (SQLException e) {
                throw new AuditFailed("of " + boroughs, e);
            }
        });
    }
}
