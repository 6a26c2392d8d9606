package org.concordat.mandates.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.span.London;
import org.concordat.mandates.mandate.Adoption;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mandate.MandateRefused;
import org.concordat.mandates.mandate.MandateRow;
import org.concordat.mandates.mandate.MandateStore;
import org.concordat.mandates.mandate.Withdrawal;
import org.concordat.mandates.terms.MandateCheck;
import org.concordat.mandates.terms.MandateReferencesLookup;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Records what the Cabinet decided. */
@ApplicationScoped
class CabinetDecisionHandler {

    private final MandateStore mandates;
    private final MandateReferencesLookup references;
    private final MandatePublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    CabinetDecisionHandler(
            MandateStore mandates,
            MandateReferencesLookup references,
            MandatePublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.mandates = mandates;
        this.references = references;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param ifMatch optional here: who sends it adopts the text they read and no other */
    Answer adopt(Borough borough, UUID id, AdoptionBody decision, Actor by, @Nullable String ifMatch) {
        MandateRow row = mandates.lockedRow(borough, id).orElseThrow(MandateDraftHandler::unknown);
        if (ifMatch != null) {
            Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision()));
        }
        if (!(mandates.mandate(row) instanceof Mandate.Draft draft)) {
            throw new MandateRefused(
                    MandateRefused.Reason.NOT_A_DRAFT, "The Cabinet has decided on this mandate already");
        }
        List<Finding> findings =
                MandateCheck.check(draft.document().terms(), references.of(borough, draft.financialYear()));
        if (findings.stream().anyMatch(Finding::isError)) {
            throw MandateProblems.hasErrors(findings);
        }
        Optional<MandateRow> current = mandates.current(borough, draft.financialYear());
        Optional<Mandate.Adopted> predecessor = current.map(other -> (Mandate.Adopted) mandates.mandate(other));
        Adoption adoption = new Adoption(
                decision.adoptedOn().orElseGet(() -> London.dayOf(clock.instant())), by, now(), decision.minute());
        Mandate.Adopted adopted = draft.adopt(adoption, London.dayOf(clock.instant()), predecessor);
        // First the one goes, then the other comes: at no moment are there two in force.
        predecessor.ifPresent(other -> replace(current.get(), other, adopted));
        mandates.save(row, adopted);
        publisher.adopted(adopted);
        MandateView view = MandateView.of(adopted, London.dayOf(clock.instant()), Optional.of(findings));
        audit.record(
                borough,
                "mandate.adopt",
                MandateDraftHandler.subject(adopted),
                MandateView.of(draft, London.dayOf(clock.instant()), Optional.empty()),
                view);
        return Answer.ok(view, Preconditions.etag(row.revision()));
    }

    private void replace(MandateRow row, Mandate.Adopted before, Mandate.Adopted by) {
        Mandate.Replaced replaced = before.replacedBy(by);
        mandates.save(row, replaced);
        audit.record(
                before.document().borough(),
                "mandate.replace",
                MandateDraftHandler.subject(before),
                MandateView.of(before, London.dayOf(clock.instant()), Optional.empty()),
                MandateView.of(replaced, London.dayOf(clock.instant()), Optional.empty()));
    }

    Answer withdraw(Borough borough, UUID id, WithdrawalBody decision, Actor by, @Nullable String ifMatch) {
        MandateRow row = mandates.lockedRow(borough, id).orElseThrow(MandateDraftHandler::unknown);
        if (ifMatch != null) {
            Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision()));
        }
        if (!(mandates.mandate(row) instanceof Mandate.Adopted adopted)) {
            throw new MandateRefused(
                    MandateRefused.Reason.NOT_IN_FORCE,
                    "Only a mandate that was adopted and not replaced can be withdrawn");
        }
        Withdrawal withdrawal = new Withdrawal(
                decision.withdrawnOn().orElseGet(() -> London.dayOf(clock.instant())), by, now(), decision.reason());
        Mandate.Withdrawn withdrawn = adopted.withdraw(withdrawal, London.dayOf(clock.instant()));
        mandates.save(row, withdrawn);
        publisher.withdrawn(withdrawn);
        MandateView view = MandateView.of(withdrawn, London.dayOf(clock.instant()), Optional.empty());
        audit.record(
                borough,
                "mandate.withdraw",
                MandateDraftHandler.subject(withdrawn),
                MandateView.of(adopted, London.dayOf(clock.instant()), Optional.empty()),
                view);
        return Answer.ok(view, Preconditions.etag(row.revision()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
