package org.concordat.security;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;

/**
 * Transactions that name the boroughs they touch, which is what row-level security lets them see. The shared chain
 * {@code -} is always named. The setting is local to the transaction, so that a pooled connection carries nothing over.
 */
@ApplicationScoped
public class BoroughScope {

    /** The name under which reference data and its audit are kept: no borough's. */
    public static final String SHARED = "-";

    private static final String READ_ONLY = "set transaction isolation level repeatable read, read only";
    private static final String NAME = "select set_config('concordat.boroughs', ?, true)";

    /** Whether the scope that is open may write. */
    private static final ScopedValue<Boolean> WRITING = ScopedValue.newInstance();

    private final DataSource database;
    private final Instance<TransactionEnd> ends;
    private final NamedBoroughs named;

    BoroughScope(DataSource database, Instance<TransactionEnd> ends, NamedBoroughs named) {
        this.database = database;
        this.ends = ends;
        this.named = named;
    }

    /**
     * Does the work in a new transaction, committed when it returns and rolled back when it throws.
     *
     * @throws IllegalStateException inside another scope: what the inner one commits the outer could not take back
     */
    public <T> T write(Set<Borough> boroughs, Supplier<T> work) {
        return within(boroughs, false, work);
    }

    /** The same, read only and from one snapshot: every statement sees the same moment. */
    public <T> T read(Set<Borough> boroughs, Supplier<T> work) {
        return within(boroughs, true, work);
    }

    /**
     * Names these boroughs from here on within the scope that is open, instead of those it named: which ones an answer
     * is about may be known only from what was read first.
     *
     * @throws IllegalStateException outside a scope
     */
    public void name(Set<Borough> boroughs) {
        if (!WRITING.isBound()) {
            throw new IllegalStateException("No borough scope is open");
        }
        remember(boroughs, !isWriting());
        try (Connection connection = database.getConnection()) {
            name(boroughs, connection, NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("The boroughs could not be named", e);
        }
    }

    /** Whether the work at hand is within a scope that writes. */
    public static boolean isWriting() {
        return WRITING.orElse(false);
    }

    private <T> T within(Set<Borough> boroughs, boolean readOnly, Supplier<T> work) {
        if (WRITING.isBound()) {
            throw new IllegalStateException("A borough scope is open already: pass the boroughs to the outer one");
        }
        remember(boroughs, readOnly);
        return ScopedValue.where(WRITING, !readOnly)
                .call(() -> QuarkusTransaction.requiringNew().call(() -> {
                    open(boroughs, readOnly);
                    T result = work.get();
                    if (!readOnly) {
                        ends.forEach(TransactionEnd::beforeCommit);
                    }
                    return result;
                }));
    }

    /** What is written is in the audit; of what is read the request remembers whose it was. */
    private void remember(Set<Borough> boroughs, boolean readOnly) {
        if (readOnly && !boroughs.isEmpty() && Arc.container().requestContext().isActive()) {
            named.add(boroughs);
        }
    }

    private void open(Set<Borough> boroughs, boolean readOnly) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // Both in one round trip; the driver sends them together.
            name(boroughs, connection, readOnly ? READ_ONLY + "; " + NAME : NAME);
        }
    }

    private static void name(Set<Borough> boroughs, Connection connection, String sql) throws SQLException {
        try (PreparedStatement name = connection.prepareStatement(sql)) {
            name.setString(1, named(boroughs));
            name.execute();
        }
    }

    private static String named(Set<Borough> boroughs) {
        return Stream.concat(
                        Stream.of(SHARED), boroughs.stream().map(Borough::code).sorted())
                .collect(Collectors.joining(","));
    }
}
