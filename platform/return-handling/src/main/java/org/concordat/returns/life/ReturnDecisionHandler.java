package org.concordat.returns.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.returns.Approved;
import org.concordat.returns.Draft;
import org.concordat.returns.Findings;
import org.concordat.returns.Refusal;
import org.concordat.returns.Refused;
import org.concordat.returns.Rejected;
import org.concordat.returns.Stamp;
import org.concordat.returns.Submission;
import org.concordat.returns.Submitted;
import org.concordat.returns.content.SentReturn;
import org.concordat.returns.content.ServiceForm;
import org.concordat.returns.content.StoredLines;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.periods.PeriodStore;
import org.concordat.returns.rules.continuity.RestatementRule;
import org.concordat.returns.stored.LineStore;
import org.concordat.returns.stored.ReturnStore;
import org.concordat.returns.stored.StoredVersion;
import org.concordat.security.CurrentCaller;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Submits a return, and approves it or sends it back. */
@ApplicationScoped
class ReturnDecisionHandler {

    private final ReturnStore returns;
    private final LineStore lines;
    private final LastSentLookup lastSent;
    private final ServiceForm<?, ?> form;
    private final PeriodStore periods;
    private final ReturnPublisher publisher;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    ReturnDecisionHandler(
            ReturnStore returns,
            LineStore lines,
            LastSentLookup lastSent,
            ReturnForm<?, ?> form,
            PeriodStore periods,
            ReturnPublisher publisher,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.returns = returns;
        this.lines = lines;
        this.lastSent = lastSent;
        this.form = ServiceForm.of(form);
        this.periods = periods;
        this.publisher = publisher;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Checks what was sent against how things are now, not as they were when it was saved. */
    Answer submit(Borough borough, UUID id, LastSentLookup.Read last, Submission submission, @Nullable String ifMatch) {
        StoredVersion stored = locked(borough, id, ifMatch);
        AuditedReturn before = audited(stored);
        Draft draft = stored.life().asDraft();
        SentReturn<?, ?> sent = lastSent.still(borough, id, last);
        SentReturn.Checked<?> checked = sent.check(borough);
        Submitted submitted = new Draft(draft.heading(), draft.drafted(), new Findings(checked.findings()))
                .submit(stamp(), submission, sent.acknowledged());
        lines.replace(borough, id, checked.lines());
        StoredVersion version = returns.take(submitted);
        publisher.submitted(submitted, version, checked.lines());
        return answer("return.submit", before, version, checked.lines());
    }

    Answer approve(Borough borough, UUID id, LastSentLookup.Read last, String certification, @Nullable String ifMatch) {
        StoredVersion stored = locked(borough, id, ifMatch);
        AuditedReturn before = audited(stored);
        Approved approved = stored.life().asSubmitted().approve(stamp(), certification);
        requireStillRight(borough, lastSent.still(borough, id, last));
        StoredLines<?> held = lines.of(form, borough, id);
        supersede(stored, approved);
        StoredVersion version = returns.approve(approved, held.totals(), publisher.approved(approved, stored, held));
        return answer("return.approve", before, version, held);
    }

    Answer reject(Borough borough, UUID id, String reason, @Nullable String ifMatch) {
        StoredVersion stored = locked(borough, id, ifMatch);
        AuditedReturn before = audited(stored);
        Rejected rejected = stored.life().asSubmitted().reject(stamp(), reason);
        StoredVersion version = returns.take(rejected);
        publisher.rejected(rejected);
        return answer("return.reject", before, version, lines.of(form, borough, id));
    }

    /** The period's lock first: of two who decide at once the second sees what the first decided. */
    private StoredVersion locked(Borough borough, UUID id, @Nullable String ifMatch) {
        periods.lockOpen(borough, returns.required(borough, id).period());
        StoredVersion stored = returns.locked(borough, id);
        if (ifMatch != null) {
            Preconditions.requireMatch(ifMatch, Preconditions.etag(stored.revision()));
        }
        return stored;
    }

    /** Another return or other reference data may have been approved or changed since it was submitted. */
    private static void requireStillRight(Borough borough, SentReturn<?, ?> sent) {
        List<Finding> errors =
                sent.check(borough).findings().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new Refused(
                    Refusal.RETURN_HAS_ERRORS,
                    "Since it was submitted things have changed that make it wrong: send it back to be corrected.",
                    errors);
        }
    }

    private void supersede(StoredVersion version, Approved later) {
        returns.approved(version.borough(), version.period()).ifPresent(former -> {
            if (former.life() instanceof Approved was) {
                AuditedReturn before = audited(former);
                String reason = later.submission()
                        .said(RestatementRule.RESTATEMENT)
                        .map(said -> ": " + said)
                        .orElse("");
                StoredVersion superseded =
                        returns.supersede(was, later, "restated by version " + version.version() + reason);
                audit.record(
                        version.borough(),
                        "return.supersede",
                        ReturnDraftHandler.subject(superseded),
                        before,
                        audited(superseded));
            }
        });
    }

    private Answer answer(String action, AuditedReturn before, StoredVersion version, StoredLines<?> held) {
        audit.record(
                version.borough(),
                action,
                ReturnDraftHandler.subject(version),
                before,
                audited(version).with(held.totals().digest()));
        return Answer.ok(
                ReturnBody.of(version, held, returns.history(version.borough(), version.id())),
                Preconditions.etag(version.revision()));
    }

    private AuditedReturn audited(StoredVersion version) {
        return AuditedReturn.of(version, returns.history(version.borough(), version.id()));
    }

    private Stamp stamp() {
        return new Stamp(caller.get().actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
