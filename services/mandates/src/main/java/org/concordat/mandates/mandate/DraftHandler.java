package org.concordat.mandates.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.security.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Writes drafts. They are kept with whatever is wrong with them. */
@ApplicationScoped
class DraftHandler {

    private final MandateStore mandates;
    private final SurroundingsStore surroundings;
    private final AuditTrail audit;
    private final Clock clock;
    private final Today today;

    DraftHandler(MandateStore mandates, SurroundingsStore surroundings, AuditTrail audit, Clock clock, Today today) {
        this.mandates = mandates;
        this.surroundings = surroundings;
        this.audit = audit;
        this.clock = clock;
        this.today = today;
    }

    Answer begin(Borough borough, MandateTerms terms, String by) {
        List<Finding> findings = MandateCheck.check(terms, surroundings.of(borough, terms.financialYear()));
        mandates.lockYear(borough, terms.financialYear());
        Mandate.Draft draft = new Mandate.Draft(new Filing(
                UUID.randomUUID(),
                borough,
                mandates.nextVersion(borough, terms.financialYear()),
                terms,
                Set.of(by),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        MandateRow row = new MandateRow(draft.filing());
        mandates.save(row, draft);
        MandateView view = MandateView.of(draft, today.date(), Optional.of(findings));
        audit.record(borough, "mandate.draft", subject(draft), null, view);
        return Answer.created(URI.create("/v1/" + subject(draft)), view, Preconditions.etag(row.revision));
    }

    /** Renewal: last year's terms with every date moved by a year. */
    Answer renew(Borough borough, UUID copyOf, Optional<String> title, String by) {
        Mandate last = mandates.mandate(borough, copyOf)
                .orElseThrow(() -> MandateProblems.of(new MandateRefused(
                        MandateRefused.Reason.NOTHING_TO_RENEW,
                        "%s has no mandate %s to copy".formatted(borough, copyOf))));
        return begin(borough, last.filing().terms().renewed(title), by);
    }

    Answer revise(Borough borough, UUID id, MandateTerms terms, String by, @Nullable String ifMatch) {
        MandateRow row = row(borough, id);
        Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision));
        Mandate.Draft before = draft(row);
        Mandate.Draft after = before.revised(terms, by);
        List<Finding> findings = MandateCheck.check(terms, surroundings.of(borough, terms.financialYear()));
        mandates.save(row, after);
        MandateView view = MandateView.of(after, today.date(), Optional.of(findings));
        audit.record(
                borough,
                "mandate.revise",
                subject(after),
                MandateView.of(before, today.date(), Optional.empty()),
                view);
        return Answer.ok(view, Preconditions.etag(row.revision));
    }

    /** A draft that is taken back leaves its whole text in the audit, and its version is not given again. */
    Answer discard(Borough borough, UUID id, @Nullable String ifMatch) {
        MandateRow row = row(borough, id);
        Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision));
        Mandate.Draft draft = draft(row);
        mandates.delete(row);
        mandates.flush();
        audit.record(
                borough,
                "mandate.discard",
                subject(draft),
                MandateView.of(draft, today.date(), Optional.empty()),
                null);
        return Answer.noContent();
    }

    private MandateRow row(Borough borough, UUID id) {
        return mandates.lockedRow(borough, id).orElseThrow(DraftHandler::unknown);
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
                .formatted(mandate.filing().borough(), mandate.filing().id());
    }
}
