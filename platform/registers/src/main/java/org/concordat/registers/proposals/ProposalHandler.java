package org.concordat.registers.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.registers.Confirmation;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;
import org.concordat.registers.VersionKeeper;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;

/** Decides on what waits to be confirmed, within a transaction of somebody else's. */
@ApplicationScoped
class ProposalHandler {

    private final ReferenceLockStore reference;
    private final RegisterStore store;
    private final ProposalBook proposals;
    private final VersionKeeper keeper;

    ProposalHandler(ReferenceLockStore reference, RegisterStore store, ProposalBook proposals, VersionKeeper keeper) {
        this.reference = reference;
        this.store = store;
        this.proposals = proposals;
        this.keeper = keeper;
    }

    /**
     * Makes a version of what waits, with its event and audit record naming both people. It is checked again: what else
     * there is may have changed.
     *
     * @throws Problem 403 {@code proposer-may-not-confirm}, 404 {@code proposal-unknown}, 409 {@code proposal-decided}, or 422
     */
    <T extends Record> RecordVersion<T> confirm(Register<T, ?> register, RecordKey key, int proposal) {
        reference.takeTurn();
        return confirm(register, waiting(register, key, proposal), store.latest(register, key));
    }

    /** All that came with an upload and waits. @throws Problem as of one; 404 {@code proposal-unknown} where nothing waits */
    <T extends Record> List<RecordVersion<T>> confirmAll(Register<T, ?> register, Borough behind, UUID upload) {
        reference.takeTurn();
        List<Pending<T>> waiting = proposals.all(register, Optional.of(behind), Optional.of(upload));
        if (waiting.isEmpty()) {
            throw Problem.notFound("proposal-unknown", "Nothing of such an upload waits to be confirmed.");
        }
        Map<String, RecordVersion<T>> latest = new HashMap<>();
        store.all(register, Optional.of(behind))
                .forEach(version -> latest.put(version.key().code(), version));
        return register.together(
                behind,
                () -> waiting.stream()
                        .map(one -> confirm(
                                register,
                                one,
                                Optional.ofNullable(latest.get(one.key().code()))))
                        .toList());
    }

    private <T extends Record> RecordVersion<T> confirm(
            Register<T, ?> register, Pending<T> waiting, Optional<RecordVersion<T>> latest) {
        Actor by = keeper.actor();
        if (by.isSameAs(waiting.proposedBy())) {
            throw Problem.forbidden(
                    "proposer-may-not-confirm", "Whoever proposed it may not confirm it; ask somebody else.");
        }
        Proposed<T> proposed = new Proposed<>(waiting.key(), waiting.owner(), waiting.content(), latest);
        RecordVersion<T> recorded = new RecordVersion<>(
                proposed.key(),
                proposed.owner(),
                proposed.version(),
                proposed.content(),
                VersionKeeper.checked(register, proposed),
                waiting.proposedBy(),
                waiting.proposedAt(),
                Optional.of(new Confirmation(by, keeper.now())));
        keeper.add(register, waiting, waiting.proposal() + 1, ProposalStep.confirmed(recorded.version()));
        keeper.keep(register, proposed.latest(), recorded, "confirm");
        return recorded;
    }

    /** Lets what waits not become a version; whoever proposed it may say so as well. @throws Problem as of confirming */
    <T extends Record> void reject(Register<T, ?> register, RecordKey key, int proposal, String reason) {
        if (reason.isBlank()) {
            throw Problem.unprocessable("reason-missing", "Rejecting needs a reason.", List.of());
        }
        reference.takeTurn();
        Pending<T> waiting = waiting(register, key, proposal);
        ProposalStep rejected = ProposalStep.rejected(reason.strip());
        keeper.add(register, waiting, proposal + 1, rejected);
        keeper.audited(
                register, key, "reject", Optional.of(register.view(waiting.as(store.latest(register, key)))), rejected);
    }

    private <T extends Record> Pending<T> waiting(Register<T, ?> register, RecordKey key, int proposal) {
        RecordVersion<ProposalStep> last = proposals
                .lastStep(register, key)
                .filter(step -> proposal > 0 && proposal <= step.version())
                .orElseThrow(() -> Problem.notFound("proposal-unknown", "There is no such proposal."));
        return proposals
                .waiting(register, last)
                .filter(there -> there.proposal() == proposal)
                .orElseThrow(() -> Problem.conflict(
                        "proposal-decided",
                        "It waits no more: it was confirmed, rejected, or something else was proposed in its place."));
    }
}
