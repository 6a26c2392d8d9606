package org.concordat.mandates.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.span.London;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mandate.MandateDocument;
import org.concordat.mandates.mandate.MandateRefused;
import org.concordat.mandates.mandate.MandateRow;
import org.concordat.mandates.mandate.MandateStore;
import org.concordat.mandates.terms.MandateCheck;
import org.concordat.mandates.terms.MandateReferencesLookup;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Writes drafts. They are kept with whatever is wrong with them. */
@ApplicationScoped
class MandateDraftHandler {

    private final MandateStore mandates;
    private final MandateReferencesLookup references;
    private final AuditTrail audit;
    private final Clock clock;

    MandateDraftHandler(MandateStore mandates, MandateReferencesLookup references, AuditTrail audit, Clock clock) {
        this.mandates = mandates;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    Answer begin(Borough borough, MandateTerms terms, Actor by) {
        List<Finding> findings = MandateCheck.check(terms, references.of(borough, terms.financialYear()));
        mandates.lockYear(borough, terms.financialYear());
        Mandate.Draft draft = new Mandate.Draft(new MandateDocument(
                UUID.randomUUID(),
                borough,
                mandates.nextVersion(borough, terms.financialYear()),
                terms,
                Set.of(by),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        MandateRow row = new MandateRow(draft.document());
        mandates.save(row, draft);
        MandateView view = MandateView.of(draft, London.dayOf(clock.instant()), Optional.of(findings));
        audit.record(borough, "mandate.draft", subject(draft), null, view);
        return Answer.created(URI.create("/v1/" + subject(draft)), view, Preconditions.etag(row.revision()));
    }

    /** Renewal: last year's terms with every date moved by a year. */
    Answer renew(Borough borough, UUID copyOf, Optional<String> title, Actor by) {
        Mandate last = mandates.mandate(borough, copyOf)
                .orElseThrow(() -> MandateProblems.of(new MandateRefused(
                        MandateRefused.Reason.NOTHING_TO_RENEW,
                        "%s has no mandate %s to copy".formatted(borough, copyOf))));
        return begin(borough, last.document().terms().renewed(title), by);
    }

    Answer revise(Borough borough, UUID id, MandateTerms terms, Actor by, @Nullable String ifMatch) {
        MandateRow row = row(borough, id);
        Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision()));
        Mandate.Draft before = draft(row);
        Mandate.Draft after = before.revised(terms, by);
        List<Finding> findings = MandateCheck.check(terms, references.of(borough, terms.financialYear()));
        mandates.save(row, after);
        MandateView view = MandateView.of(after, London.dayOf(clock.instant()), Optional.of(findings));
        audit.record(
                borough,
                "mandate.revise",
                subject(after),
                MandateView.of(before, London.dayOf(clock.instant()), Optional.empty()),
                view);
        return Answer.ok(view, Preconditions.etag(row.revision()));
    }

    /** A draft that is taken back leaves its whole text in the audit, and its version is not given again. */
    Answer discard(Borough borough, UUID id, @Nullable String ifMatch) {
        MandateRow row = row(borough, id);
        Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision()));
        Mandate.Draft draft = draft(row);
        mandates.delete(row);
        mandates.flush();
        audit.record(
                borough,
                "mandate.discard",
                subject(draft),
                MandateView.of(draft, London.dayOf(clock.instant()), Optional.empty()),
                null);
        return Answer.noContent();
    }

    private MandateRow row(Borough borough, UUID id) {
        return mandates.lockedRow(borough, id).orElseThrow(MandateDraftHandler::unknown);
    }

    private Mandate.Draft draft(MandateRow row) {
        if (mandates.mandate(row) instanceof Mandate.Draft draft) {
            return draft;
        }
        throw new MandateRefused(
                MandateRefused.Reason.NOT_A_DRAFT,
                "The Cabinet has decided on this mandate, so its text stays as it is: draft another to replace it");
    }

    static Problem unknown() {
        return Problem.notFound("mandate-unknown", "There is no such mandate.");
    }

    static String subject(Mandate mandate) {
        return "boroughs/%s/mandates/%s"
                .formatted(mandate.document().borough(), mandate.document().id());
    }
}
