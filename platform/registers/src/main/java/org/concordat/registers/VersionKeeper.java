package org.concordat.registers;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Finding;
import org.concordat.messaging.Outbox;
import org.concordat.registers.proposals.Pending;
import org.concordat.registers.proposals.ProposalBook;
import org.concordat.registers.proposals.ProposalStep;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.reference.ReferenceRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what was decided on: the version, its event and its audit record are never without one another. */
@ApplicationScoped
public class VersionKeeper {

    private final RegisterStore store;
    private final ProposalBook proposals;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentCaller current;
    private final Clock clock;
    private final String application;

    VersionKeeper(
            RegisterStore store,
            ProposalBook proposals,
            Outbox outbox,
            AuditTrail audit,
            CurrentCaller current,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.store = store;
        this.proposals = proposals;
        this.outbox = outbox;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
        this.application = application;
    }

    /** What has to be said of it. @throws org.concordat.web.problem.Problem 422 {@code …-invalid} where that refuses it */
    public static <T extends Record> List<Finding> checked(Register<T, ?> register, Proposed<T> proposed) {
        List<Finding> findings = register.check(proposed);
        ReferenceRefused.ifAny(
                findings.stream().filter(Finding::isError).toList(),
                register.kind().name() + "-invalid",
                "The " + register.kind().words());
        return findings;
    }

    /** @param action what was done, such as {@code record} */
    public <T extends Record> void keep(
            Register<T, ?> register, Optional<RecordVersion<T>> former, RecordVersion<T> recorded, String action) {
        store.add(register.kind(), recorded);
        outbox.publish(
                register.kind().event(),
                register.aggregate(recorded.key()),
                recorded.key().behind().orElse(null),
                register.told(recorded));
        Object after = recorded.confirmation().isPresent() ? Recorded.of(register, recorded) : register.view(recorded);
        audited(register, recorded.key(), action, former.map(register::view), after);
    }

    /** @param what was done, such as {@code reject} @param after what became of it */
    public void audited(Register<?, ?> register, RecordKey key, String what, Optional<?> former, Object after) {
        String action = register.kind().name() + "." + what;
        String subject = register.path(key);
        Object before = former.orElse(null);
        key.behind()
                .ifPresentOrElse(
                        borough -> audit.record(borough, action, subject, before, after),
                        () -> audit.recordShared(action, subject, before, after));
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A step of what waits. @param number of the step */
    public void add(Register<?, ?> register, Pending<?> waiting, int number, ProposalStep content) {
        boolean proposing = content.what() == ProposalStep.What.PROPOSED;
        proposals.add(
                register,
                new RecordVersion<>(
                        waiting.key(),
                        waiting.owner(),
                        number,
                        content,
                        proposing ? waiting.warnings() : List.of(),
                        actor(),
                        proposing ? waiting.proposedAt() : now(),
                        Optional.empty()));
    }

    /** Who asks; the service itself where nobody does. */
    public Actor actor() {
        Optional<Caller> caller = Arc.container().requestContext().isActive() ? current.find() : Optional.empty();
        return caller.map(Caller::actor).orElseGet(() -> new Actor(Optional.empty(), application));
    }
}
