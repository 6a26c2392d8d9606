package org.concordat.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;

/** Reads the audit trail and proves that it is whole. */
@ApplicationScoped
public class AuditReader {

    private final DataSource database;
    private final BoroughScope scope;

    AuditReader(DataSource database, BoroughScope scope) {
        this.database = database;
        this.scope = scope;
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

    /** Recomputes the chains of these boroughs and the shared one from their records, and compares them with the heads. */
    public AuditVerification verify(Set<Borough> boroughs) {
        return scope.read(boroughs, () -> {
            try (Connection connection = database.getConnection()) {
                AuditChain chains = new AuditChain(connection);
                Map<String, ChainCheck> checks = new TreeMap<>();
                chains.forEach(entry ->
                        checks.computeIfAbsent(entry.chain(), ChainCheck::new).next(entry));
                Map<String, AuditChain.Head> heads = chains.heads();
                heads.keySet().forEach(chain -> checks.computeIfAbsent(chain, ChainCheck::new));
                return new AuditVerification(checks.entrySet().stream()
                        .map(check -> {
                            AuditChain.Head head = heads.getOrDefault(check.getKey(), AuditChain.Head.NONE);
                            return check.getValue().endingAt(head.sequence(), head.hash());
                        })
                        .toList());
            } catch (SQLException e) {
                throw new AuditFailed("of " + boroughs, e);
            }
        });
    }
}
