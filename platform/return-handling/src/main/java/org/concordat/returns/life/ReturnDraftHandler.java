package org.concordat.returns.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.returns.Draft;
import org.concordat.returns.Findings;
import org.concordat.returns.Heading;
import org.concordat.returns.Refusal;
import org.concordat.returns.Return;
import org.concordat.returns.Stamp;
import org.concordat.returns.content.SentReturn;
import org.concordat.returns.content.ServiceForm;
import org.concordat.returns.content.Source;
import org.concordat.returns.content.StoredLines;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.periods.PeriodStore;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.profile.TableProfile;
import org.concordat.returns.stored.LineStore;
import org.concordat.returns.stored.ReturnStore;
import org.concordat.returns.stored.SourceStore;
import org.concordat.returns.stored.StoredVersion;
import org.concordat.security.CurrentCaller;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Takes what a finance team sends: begins a version, or saves other content in one that is still worked on. */
@ApplicationScoped
class ReturnDraftHandler {

    private final ReturnStore returns;
    private final LineStore lines;
    private final SourceStore sources;
    private final ReturnForm<?, ?> form;
    private final ServiceForm<?, ?> reading;
    private final PeriodStore periods;
    private final ReturnPublisher publisher;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    ReturnDraftHandler(
            ReturnStore returns,
            LineStore lines,
            SourceStore sources,
            ReturnForm<?, ?> form,
            PeriodStore periods,
            ReturnPublisher publisher,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.returns = returns;
        this.lines = lines;
        this.sources = sources;
        this.form = form;
        this.reading = ServiceForm.of(form);
        this.periods = periods;
        this.publisher = publisher;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @param period and {@code unit} as the query says them
     * @param illustrative whether its figures were generated for demonstration
     * @param profile the one that the source names
     */
    record Content(
            Source source,
            Optional<String> period,
            Optional<String> unit,
            boolean illustrative,
            Optional<TableProfile> profile) {

        /** A table that says no period itself is about the return's. */
        Content orPeriod(Period known) {
            boolean isTable = source.format() != ReturnFormat.JSON;
            return period.isPresent() || !isTable
                    ? this
                    : new Content(source, Optional.of(known.toString()), unit, illustrative, profile);
        }
    }

    /** Reads what was sent; called without a transaction, so that nobody waits for it. */
    SentReturn<?, ?> read(Content content) {
        return reading.read(content.source, content.period, content.unit, content.illustrative, content.profile);
    }

    /** Says what would be found, and stores nothing. */
    ReturnBody dryRun(Borough borough, SentReturn<?, ?> sent) {
        SentReturn.Checked<?> checked = sent.check(borough);
        List<Finding> findings = new ArrayList<>(checked.findings());
        if (periods.isClosed(borough, sent.period())) {
            findings.addFirst(Finding.error(
                    Refusal.PERIOD_CLOSED.name(),
                    "",
                    "%s of %s is closed: it would not be taken.".formatted(sent.period(), borough)));
        }
        return ReturnBody.dryRun(borough, sent, findings, checked.lines());
    }

    Answer begin(Borough borough, Source source, SentReturn<?, ?> sent) {
        Period period = sent.period();
        periods.lockOpen(borough, period);
        SentReturn.Checked<?> checked = sent.check(borough);
        Optional<StoredVersion> latest = returns.latest(borough, period);
        latest.filter(version -> isInProgress(version.state())).ifPresent(version -> {
            throw Problem.conflict(
                    Refusal.VERSION_IN_PROGRESS.code(),
                    "Version %d of the return for %s is %s: work on with that one."
                            .formatted(version.version(), period, version.state()),
                    address(version));
        });
        Draft draft = Return.begin(
                latest.map(StoredVersion::life),
                new Heading(UUID.randomUUID(), form.domain(), borough, period, 1),
                stamp(),
                new Findings(checked.findings()));
        StoredVersion begun = returns.begin(
                draft, sent.unit(), sent.illustrative(), checked.lines().count());
        lines.append(borough, begun.id(), checked.lines());
        keep(begun, source, sent);
        publisher.drafted(draft.heading());
        audit.record(borough, "return.draft", subject(begun), null, audited(begun));
        return Answer.created(address(begun), body(begun, checked.lines()), Preconditions.etag(begun.revision()));
    }

    /** The period that a version is about, which a table that is sent for it need not say. */
    Period period(Borough borough, UUID id) {
        return returns.required(borough, id).period();
    }

    Answer revise(Borough borough, UUID id, Source source, SentReturn<?, ?> sent, @Nullable String ifMatch) {
        Period period = period(borough, id);
        periods.lockOpen(borough, period);
        StoredVersion stored = returns.locked(borough, id);
        Preconditions.requireMatch(ifMatch, Preconditions.etag(stored.revision()));
        if (!sent.period().equals(period)) {
            throw Problem.unprocessable(
                    "period-differs",
                    "The return is for %s, what was sent is for %s: post it as a return of its own."
                            .formatted(period, sent.period()),
                    List.of());
        }
        SentReturn.Checked<?> checked = sent.check(borough);
        AuditedReturn before = audited(stored);
        Draft draft = stored.life().revised(stamp(), new Findings(checked.findings()));
        StoredVersion revised = returns.revise(
                draft, sent.unit(), sent.illustrative(), checked.lines().count());
        lines.replace(borough, id, checked.lines());
        keep(revised, source, sent);
        audit.record(borough, "return.revise", subject(revised), before, audited(revised));
        return Answer.ok(body(revised, checked.lines()), Preconditions.etag(revised.revision()));
    }

    private void keep(StoredVersion version, Source source, SentReturn<?, ?> sent) {
        sources.append(version.borough(), version.id(), source, sent.kept(), version.saved());
    }

    private ReturnBody body(StoredVersion version, StoredLines<?> placed) {
        return ReturnBody.of(version, placed, returns.history(version.borough(), version.id()));
    }

    private AuditedReturn audited(StoredVersion version) {
        return AuditedReturn.of(version, returns.history(version.borough(), version.id()));
    }

    private Stamp stamp() {
        return new Stamp(caller.get().actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static boolean isInProgress(Return.State latest) {
        return switch (latest) {
            case DRAFT, SUBMITTED, REJECTED -> true;
            case APPROVED, SUPERSEDED -> false;
        };
    }

    static URI address(StoredVersion version) {
        return URI.create("/v1/boroughs/" + version.borough() + "/returns/" + version.id());
    }

    static String subject(StoredVersion version) {
        return "returns/" + version.period() + "/" + version.id();
    }
}
