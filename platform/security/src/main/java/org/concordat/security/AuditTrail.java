package org.concordat.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes who changed what into the chain of the borough it belongs to, in the transaction of the change itself: the one
 * is never without the other. The chain's head is locked until that transaction ends, so a borough's changes queue; a
 * transaction that writes to several chains does so in one order everywhere, the borough's first and the shared last.
 */
@ApplicationScoped
public class AuditTrail {

    private final DataSource database;
    private final CurrentCaller current;
    private final ObjectMapper json;
    private final Clock clock;
    private final String application;

    AuditTrail(
            DataSource database,
            CurrentCaller current,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.current = current;
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
        append(borough.code(), action, subject, before, after);
    }

    /** Of reference data that is no borough's own. */
    public void recordShared(String action, String subject, @Nullable Object before, @Nullable Object after) {
        append(BoroughScope.SHARED, action, subject, before, after);
    }

    private void append(String chain, String action, String subject, @Nullable Object before, @Nullable Object after) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("An audit record is written in the transaction of the change it is about");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Caller> caller = caller();
        try (Connection connection = database.getConnection()) {
            AuditChain chains = new AuditChain(connection);
            AuditChain.Head head = chains.lockHead(chain);
            AuditEntry entry = new AuditEntry(
                    chain,
                    head.sequence() + 1,
                    now,
                    caller.map(Caller::name).orElse(application),
                    caller.map(Caller::id).orElse(null),
                    caller.map(Caller::origin).orElse("internal"),
                    action,
                    subject,
                    text(before),
                    text(after),
                    "");
            chains.append(entry.sealedBehind(head.hash()));
        } catch (SQLException e) {
            throw new AuditFailed(chain, e);
        }
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
