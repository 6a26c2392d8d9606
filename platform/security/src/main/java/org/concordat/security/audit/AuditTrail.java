package org.concordat.security.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.TransactionEnd;
import org.concordat.security.proof.RecordSigner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes who changed what into the chain of the borough it belongs to, in the transaction of the change itself: the one
 * is never without the other. The records are written when the work of the transaction is done, with what it left in the
 * tables; a change of a kept table without a record takes the whole transaction back. A chain's head is locked from then
 * until the commit, chains in the order of their names, so a borough's changes queue.
 */
@ApplicationScoped
public class AuditTrail implements TransactionEnd {

    private static final String INTERNAL = "internal";

    private final DataSource database;
    private final CurrentCaller current;
    private final TransactionSynchronizationRegistry transactions;
    private final Instance<EntityManager> entities;
    private final Instance<RecordSigner> signers;
    private final ObjectMapper json;
    private final Clock clock;
    private final String application;

    AuditTrail(
            DataSource database,
            CurrentCaller current,
            TransactionSynchronizationRegistry transactions,
            Instance<EntityManager> entities,
            Instance<RecordSigner> signers,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.current = current;
        this.transactions = transactions;
        this.entities = entities;
        this.signers = signers;
        this.json = json;
        this.clock = clock;
        this.application = application;
    }

    /**
     * @param action what was done, such as {@code return.approve}
     * @param subject the path of what it was done to, such as {@code boroughs/LBHF/returns/…}
     * @param before what it was, and {@code after} what it became, as JSON; null when there was or is nothing
     */
    public void record(
            Borough borough, String action, String subject, @Nullable Object before, @Nullable Object after) {
        tell(borough.code(), action, subject, before, after);
    }

    /** Of reference data that is no borough's own. */
    public void recordShared(String action, String subject, @Nullable Object before, @Nullable Object after) {
        tell(BoroughScope.SHARED, action, subject, before, after);
    }

    /** Of rows that were there before records told of rows. */
    void found(String chain, String table, List<RowDigest> rows) {
        tell(chain, RecordedRows.FOUND, table, null, null);
        List<AuditEntry> told = told();
        told.add(told.removeLast().leaving(RowDigest.write(rows)));
    }

    private void tell(String chain, String action, String subject, @Nullable Object before, @Nullable Object after) {
        if (!BoroughScope.isWriting() || !QuarkusTransaction.isActive()) {
            throw new IllegalStateException("An audit record is written in the transaction of the change it is about");
        }
        Optional<Caller> caller = caller();
        told().add(new AuditEntry(
                chain,
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.map(Caller::name).orElse(application),
                caller.map(Caller::id).orElse(null),
                caller.map(Caller::origin).orElse(INTERNAL),
                action,
                subject,
                text(before),
                text(after),
                null,
                "",
                null));
    }

    @Override
    public void beforeCommit() {
        if (entities.isResolvable()) {
            entities.get().flush(); // what is still in memory is a change too
        }
        List<AuditEntry> told = told();
        try (Connection connection = database.getConnection()) {
            AuditChain chains = new AuditChain(connection);
            SortedMap<String, AuditChain.Head> heads = new TreeMap<>();
            for (String chain :
                    new TreeSet<>(told.stream().map(AuditEntry::chain).toList())) {
                heads.put(chain, chains.lockHead(chain));
            }
            // Only now: others may have changed rows of the same groups until the head was ours.
            List<RowDigest> changed = new KeptRows(connection).changed();
            if (told.isEmpty() && !changed.isEmpty()) {
                throw new IllegalStateException("A change without an audit record: "
                        + changed.getFirst().group());
            }
            for (AuditEntry entry : withRows(told, changed)) {
                AuditChain.Head head = Objects.requireNonNull(heads.get(entry.chain()));
                heads.put(
                        entry.chain(),
                        chains.append(entry.behind(head, signers.stream().findFirst())));
            }
        } catch (SQLException e) {
            throw new AuditFailed(
                    told.isEmpty() ? BoroughScope.SHARED : told.getFirst().chain(), e);
        }
    }

    /** A borough's rows go with the last record of its chain; those of others with the last there is. */
    private static List<AuditEntry> withRows(List<AuditEntry> told, List<RowDigest> changed) {
        List<AuditEntry> complete = new ArrayList<>(told);
        Map<Integer, List<RowDigest>> rows =
                changed.stream().collect(Collectors.groupingBy(row -> lastOf(row.borough(), told)));
        rows.forEach((place, digests) -> complete.set(place, told.get(place).leaving(RowDigest.write(digests))));
        return complete;
    }

    private static int lastOf(String chain, List<AuditEntry> told) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (told.get(i).chain().equals(chain)) {
                return i;
            }
        }
        return told.size() - 1;
    }

    /** The records of the transaction at hand. */
    @SuppressWarnings("unchecked") // the resource is put there below and nowhere else
    private List<AuditEntry> told() {
        Object known = transactions.getResource(AuditTrail.class);
        if (known == null) {
            known = new ArrayList<AuditEntry>();
            transactions.putResource(AuditTrail.class, known);
        }
        return (List<AuditEntry>) known;
    }

    /** What a service does by itself, such as applying an event, it does in its own name. */
    private Optional<Caller> caller() {
        return Arc.container().requestContext().isActive() ? current.find() : Optional.empty();
    }

    private @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What is audited must be writable as JSON: " + value.getClass(), e);
        }
    }
}
