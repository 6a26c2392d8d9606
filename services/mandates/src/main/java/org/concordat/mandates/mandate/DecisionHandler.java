package org.concordat.mandates.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.security.AuditTrail;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Records what the Cabinet decided. */
@ApplicationScoped
class DecisionHandler {

    private final MandateStore mandates;
    private final SurroundingsStore surroundings;
    private final MandatePublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;
    private final Today today;

    DecisionHandler(
            MandateStore mandates,
            SurroundingsStore surroundings,
            MandatePublisher publisher,
            AuditTrail audit,
            Clock clock,
            Today today) {
        this.mandates = mandates;
        this.surroundings = surroundings;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
        this.today = today;
    }

    /** @param ifMatch optional here: who sends it adopts the text they read and no other */
    Answer adopt(Borough borough, UUID id, AdoptionBody decision, String by, @Nullable String ifMatch) {
        MandateRow row = mandates.lockedRow(borough, id).orElseThrow(DraftHandler::unknown);
        if (ifMatch != null) {
            Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision));
        }
        if (!(mandates.mandate(row) instanceof Mandate.Draft draft)) {
            throw new MandateRefused(
                    MandateRefused.Reason.NOT_A_DRAFT, "The Cabinet has decided on this mandate already");
        }
        List<Finding> findings =
                MandateCheck.check(draft.filing().terms(), surroundings.of(borough, draft.financialYear()));
        if (findings.stream().anyMatch(Finding::isError)) {
            throw MandateProblems.hasErrors(findings);
        }
        Optional<MandateRow> current = mandates.current(borough, draft.financialYear());
        Optional<Mandate.Adopted> predecessor = current.map(other -> (Mandate.Adopted) mandates.mandate(other));
        Adoption adoption = new Adoption(decision.adoptedOn().orElseGet(today::date), by, now(), decision.minute());
        Mandate.Adopted adopted = draft.adopt(adoption, today.date(), predecessor);
        // First the one goes, then the other comes: at no moment are there two in force.
        predecessor.ifPresent(other -> replace(current.get(), other, adopted));
        mandates.save(row, adopted);
        publisher.adopted(adopted);
        MandateView view = MandateView.of(adopted, today.date(), Optional.of(findings));
        audit.record(
                borough,
                "mandate.adopt",
                DraftHandler.subject(adopted),
                MandateView.of(draft, today.date(), Optional.empty()),
                view);
        return Answer.ok(view, Preconditions.etag(row.revision));
    }

    private void replace(MandateRow row, Mandate.Adopted before, Mandate.Adopted by) {
        Mandate.Replaced replaced = before.replacedBy(by);
        mandates.save(row, replaced);
        audit.record(
                before.filing().borough(),
                "mandate.replace",
                DraftHandler.subject(before),
                MandateView.of(before, today.date(), Optional.empty()),
                MandateView.of(replaced, today.date(), Optional.empty()));
    }

    Answer withdraw(Borough borough, UUID id, WithdrawalBody decision, String by, @Nullable String ifMatch) {
        MandateRow row = mandates.lockedRow(borough, id).orElseThrow(DraftHandler::unknown);
        if (ifMatch != null) {
            Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision));
        }
        if (!(mandates.mandate(row) instanceof Mandate.Adopted adopted)) {
            throw new MandateRefused(
                    MandateRefused.Reason.NOT_IN_FORCE,
                    "Only a mandate that was adopted and not replaced can be withdrawn");
        }
        Withdrawal withdrawal =
                new Withdrawal(decision.withdrawnOn().orElseGet(today::date), by, now(), decision.reason());
        Mandate.Withdrawn withdrawn = adopted.withdraw(withdrawal, today.date());
        mandates.save(row, withdrawn);
        publisher.withdrawn(withdrawn);
        MandateView view = MandateView.of(withdrawn, today.date(), Optional.empty());
        audit.record(
                borough,
                "mandate.withdraw",
                DraftHandler.subject(withdrawn),
                MandateView.of(adopted, today.date(), Optional.empty()),
                view);
        return Answer.ok(view, Preconditions.etag(row.revision));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
