package org.concordat.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Finding;
import org.concordat.messaging.Outbox;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.Limits;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.ReferenceRefused;
import org.concordat.web.reference.Revision;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records versions, within a transaction of somebody else's. */
@ApplicationScoped
public class RegisterHandler {

    private final ReferenceLockStore reference;
    private final RegisterStore store;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentCaller current;
    private final Clock clock;
    private final ObjectMapper json;
    private final String application;

    RegisterHandler(
            ReferenceLockStore reference,
            RegisterStore store,
            Outbox outbox,
            AuditTrail audit,
            CurrentCaller current,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.reference = reference;
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
        this.json = json;
        this.application = application;
    }

    /**
     * Records a version, its event and its audit record, or none of them. What means the same as the latest version is no
     * new one: whatever names that version goes on naming the latest.
     *
     * @param owner whose it shall be; a record has one for ever
     * @param revision of the version to be replaced; not looked at where there is none
     * @throws Problem 400 {@code body-invalid}, 409 {@code …-of-another-owner}, 412, 428, or 422 {@code …-invalid}
     */
    public <T extends Record> Recording<T> record(
            Register<T, ?> register, RecordKey key, Owner owner, T wanted, Revision revision) {
        Limits limits = new Limits();
        new RecordLimits(limits).check(wanted, "");
        limits.require();
        reference.takeTurn();
        Optional<RecordVersion<T>> latest = store.latest(register, key);
        latest.ifPresent(there -> requireOwner(register, there, owner));
        revision.require(latest.map(there -> (long) there.version()));
        if (latest.filter(there -> meanTheSame(register, there.content(), wanted))
                .isPresent()) {
            return new Recording<>(latest.get(), Recording.What.UNCHANGED);
        }
        return recordNew(register, new Proposed<>(key, owner, wanted, latest));
    }

    /**
     * What would be found of a version, which is not recorded; none where it means the same as the latest, which whoever
     * asks has read.
     */
    public <T extends Record> Optional<List<Finding>> wouldFind(Register<T, ?> register, Proposed<T> proposed) {
        return proposed.latest()
                        .filter(there -> meanTheSame(register, there.content(), proposed.content()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(register.check(proposed));
    }

    private <T extends Record> Recording<T> recordNew(Register<T, ?> register, Proposed<T> proposed) {
        List<Finding> findings = register.check(proposed);
        ReferenceRefused.ifAny(
                findings.stream().filter(Finding::isError).toList(),
                register.kind().name() + "-invalid",
                "The " + register.kind().words());
        RecordVersion<T> recorded = new RecordVersion<>(
                proposed.key(),
                proposed.owner(),
                proposed.version(),
                proposed.content(),
                findings,
                actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.add(register, recorded);
        outbox.publish(
                register.kind().event(),
                register.aggregate(recorded.key()),
                recorded.key().behind().orElse(null),
                register.told(recorded));
        tell(register, proposed.latest(), recorded);
        return new Recording<>(
                recorded, proposed.latest().isPresent() ? Recording.What.CHANGED : Recording.What.CREATED);
    }

    private <T extends Record> void tell(
            Register<T, ?> register, Optional<RecordVersion<T>> former, RecordVersion<T> recorded) {
        String action = register.kind().name() + ".record";
        String subject = register.path(recorded.key());
        Object before = former.<Object>map(register::view).orElse(null);
        Object after = register.view(recorded);
        recorded.key()
                .behind()
                .ifPresentOrElse(
                        borough -> audit.record(borough, action, subject, before, after),
                        () -> audit.recordShared(action, subject, before, after));
    }

    private static <T extends Record> void requireOwner(Register<T, ?> register, RecordVersion<T> there, Owner owner) {
        if (!there.owner().equals(owner)) {
            throw Problem.conflict(
                    register.kind().name() + "-of-another-owner",
                    "%s is the code of a %s that others recorded, and stays theirs: take another."
                            .formatted(there.key().code(), register.kind().words()));
        }
    }

    /** As trees, in which 85 and 85.0 are one number. */
    private <T extends Record> boolean meanTheSame(Register<T, ?> register, T one, T other) {
        JsonNode there = json.valueToTree(register.meaning(one));
        return there.equals(json.<JsonNode>valueToTree(register.meaning(other)));
    }

    private Actor actor() {
        Optional<Caller> caller = Arc.container().requestContext().isActive() ? current.find() : Optional.empty();
        return caller.map(Caller::actor).orElseGet(() -> new Actor(Optional.empty(), application));
    }
}
