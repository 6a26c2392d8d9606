package org.concordat.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.registers.proposals.Pending;
import org.concordat.registers.proposals.ProposalBook;
import org.concordat.registers.proposals.ProposalStep;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.Revision;

/** Records versions, within a transaction of somebody else's. */
@ApplicationScoped
public class RegisterHandler {

    /**
     * What there is of a record.
     *
     * @param step what happened last to proposals of it
     */
    public record Known<T>(Optional<RecordVersion<T>> latest, Optional<RecordVersion<ProposalStep>> step) {}

    private final ReferenceLockStore reference;
    private final RegisterStore store;
    private final ProposalBook proposals;
    private final VersionKeeper keeper;
    private final ObjectMapper json;

    RegisterHandler(
            ReferenceLockStore reference,
            RegisterStore store,
            ProposalBook proposals,
            VersionKeeper keeper,
            ObjectMapper json) {
        this.reference = reference;
        this.store = store;
        this.proposals = proposals;
        this.keeper = keeper;
        this.json = json;
    }

    /**
     * Records a version, its event and its audit record, or none of them. What means the same as the latest version is no
     * new one: whatever names that version goes on naming the latest. What another person has to confirm waits, in the
     * place of what waited before.
     *
     * @param owner whose it shall be; a record has one for ever
     * @param revision of the version to be replaced; not looked at where there is none
     * @throws Problem 400 {@code body-invalid}, 409 {@code …-of-another-owner}, 412, 428, or 422 {@code …-invalid}
     */
    public <T extends Record> Recording<T> record(
            Register<T, ?> register, RecordKey key, Owner owner, T wanted, Revision revision) {
        RecordLimits.require(wanted);
        reference.takeTurn();
        Known<T> known = new Known<>(store.latest(register, key), proposals.lastStep(register, key));
        return recordOnto(known, register, key, owner, wanted, revision, Optional.empty());
    }

    /**
     * The same of one of several that came together, by whoever has taken the turn and read what there is of all of them.
     *
     * @param known what there is of this one
     * @param upload tells them from others
     */
    public <T extends Record> Recording<T> record(
            Known<T> known, Register<T, ?> register, RecordKey key, Owner owner, T wanted, UUID upload) {
        RecordLimits.require(wanted);
        Revision any = new Revision(known.latest().isPresent() ? "*" : null, null);
        return recordOnto(known, register, key, owner, wanted, any, Optional.of(upload));
    }

    private <T extends Record> Recording<T> recordOnto(
            Known<T> known,
            Register<T, ?> register,
            RecordKey key,
            Owner owner,
            T wanted,
            Revision revision,
            Optional<UUID> upload) {
        Optional<RecordVersion<T>> latest = known.latest();
        latest.ifPresent(there -> requireOwner(register, there, owner));
        revision.require(latest.map(there -> (long) there.version()));
        if (latest.filter(there -> meanTheSame(register, there.content(), wanted))
                .isPresent()) {
            return new Recording<>(latest.get(), Recording.What.UNCHANGED);
        }
        Optional<Pending<T>> waiting = known.step().flatMap(last -> proposals.waiting(register, last));
        if (waiting.filter(there -> meanTheSame(register, there.content(), wanted))
                .isPresent()) {
            return new Recording<>(waiting.get().as(latest), Recording.What.PROPOSED_ALREADY, waiting);
        }
        Proposed<T> proposed = new Proposed<>(key, owner, wanted, latest);
        List<Finding> findings = VersionKeeper.checked(register, proposed);
        if (register.wantsConfirmation(proposed)) {
            return propose(register, proposed, findings, known.step(), waiting, upload);
        }
        waiting.ifPresent(there -> supersede(register, there));
        return recordNew(register, proposed, findings);
    }

    private <T extends Record> Recording<T> propose(
            Register<T, ?> register,
            Proposed<T> proposed,
            List<Finding> findings,
            Optional<RecordVersion<ProposalStep>> step,
            Optional<Pending<T>> former,
            Optional<UUID> upload) {
        Pending<T> waiting = new Pending<>(
                proposed.key(),
                proposed.owner(),
                step.map(RecordVersion::version).orElse(0) + 1,
                proposed.content(),
                findings,
                keeper.actor(),
                keeper.now(),
                upload);
        keeper.add(
                register,
                waiting,
                waiting.proposal(),
                ProposalStep.proposed(upload, json.valueToTree(proposed.content())));
        RecordVersion<T> wouldBe = waiting.as(proposed.latest());
        keeper.audited(
                register,
                proposed.key(),
                "propose",
                former.map(there -> there.as(proposed.latest()))
                        .or(proposed::latest)
                        .map(register::view),
                register.view(wouldBe));
        return new Recording<>(wouldBe, Recording.What.PROPOSED, Optional.of(waiting));
    }

    private <T extends Record> void supersede(Register<T, ?> register, Pending<T> waiting) {
        keeper.add(register, waiting, waiting.proposal() + 1, ProposalStep.superseded());
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

    /**
     * A version as it would be recorded or proposed, with what is found of it; none where it says what there is already.
     *
     * @param waiting what waits to be confirmed now
     * @throws Problem 400 {@code body-invalid} or 422 {@code …-invalid}, as if it were recorded
     */
    public <T extends Record> Optional<RecordVersion<T>> wouldRecord(
            Register<T, ?> register, Proposed<T> proposed, Optional<Pending<T>> waiting) {
        RecordLimits.require(proposed.content());
        boolean said = Stream.concat(
                        proposed.latest().map(RecordVersion::content).stream(), waiting.map(Pending::content).stream())
                .anyMatch(there -> meanTheSame(register, there, proposed.content()));
        return said ? Optional.empty() : Optional.of(version(proposed, VersionKeeper.checked(register, proposed)));
    }

    private <T extends Record> RecordVersion<T> version(Proposed<T> proposed, List<Finding> findings) {
        return new RecordVersion<>(
                proposed.key(),
                proposed.owner(),
                proposed.version(),
                proposed.content(),
                findings,
                keeper.actor(),
                keeper.now(),
                Optional.empty());
    }

    private <T extends Record> Recording<T> recordNew(
            Register<T, ?> register, Proposed<T> proposed, List<Finding> findings) {
        RecordVersion<T> recorded = version(proposed, findings);
        keeper.keep(register, proposed.latest(), recorded, "record");
        return new Recording<>(
                recorded, proposed.latest().isPresent() ? Recording.What.CHANGED : Recording.What.CREATED);
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
}
