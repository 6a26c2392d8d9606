package org.concordat.budgets.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.budgets.intake.BudgetLine;
import org.concordat.budgets.intake.ReadReturn;
import org.concordat.budgets.intake.ReturnContext;
import org.concordat.budgets.intake.ReturnFormat;
import org.concordat.budgets.intake.ReturnReader;
import org.concordat.budgets.intake.ReturnRules;
import org.concordat.budgets.periods.PeriodStore;
import org.concordat.budgets.returns.SourceStore.Source;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.returns.Act;
import org.concordat.returns.Draft;
import org.concordat.returns.Findings;
import org.concordat.returns.Heading;
import org.concordat.returns.Refusal;
import org.concordat.returns.Return;
import org.concordat.security.AuditTrail;
import org.concordat.security.CurrentCaller;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Takes what a finance team sends: begins a version, or saves other content in one that is still worked on. */
@ApplicationScoped
class DraftHandler {

    private final ReturnStore returns;
    private final LineStore lines;
    private final SourceStore sources;
    private final ContextStore contexts;
    private final PeriodStore periods;
    private final ReturnPublisher publisher;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    DraftHandler(
            ReturnStore returns,
            LineStore lines,
            SourceStore sources,
            ContextStore contexts,
            PeriodStore periods,
            ReturnPublisher publisher,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.returns = returns;
        this.lines = lines;
        this.sources = sources;
        this.contexts = contexts;
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
     */
    record Content(Source source, Optional<String> period, Optional<String> unit, boolean illustrative) {

        /** A table that says no period itself is about the return's. */
        Content orPeriod(String known) {
            boolean isTable = source.format() != ReturnFormat.JSON;
            return period.isPresent() || !isTable ? this : new Content(source, Optional.of(known), unit, illustrative);
        }

        Sent read() {
            ReadReturn read = ReturnReader.read(source.bytes(), source.format(), period, unit);
            return new Sent(source, read, illustrative || read.illustrative());
        }
    }

    /** What was sent, read. */
    record Sent(Source source, ReadReturn read, boolean illustrative) {}

    /** Says what would be found, and stores nothing. */
    ReturnBody dryRun(Borough borough, Sent sent) {
        ReturnContext context = contexts.of(borough, sent.read.period());
        List<Finding> findings = new ArrayList<>(ReturnRules.check(sent.read, context));
        if (periods.isClosed(borough, sent.read.period())) {
            findings.addFirst(Finding.error(
                    Refusal.PERIOD_CLOSED.name(),
                    "",
                    "%s of %s is closed: it would not be taken.".formatted(sent.read.period(), borough)));
        }
        return ReturnBody.dryRun(
                borough.code(),
                sent.read.period().toString(),
                sent.read.unit().name(),
                sent.illustrative,
                findings,
                sent.read.lines(context));
    }

    Answer begin(Borough borough, Sent sent) {
        Period period = sent.read.period();
        periods.lockOpen(borough, period);
        ReturnContext context = contexts.of(borough, period);
        Optional<ReturnRow> latest = returns.latest(borough, period);
        latest.filter(row -> isInProgress(row.life())).ifPresent(row -> {
            throw Problem.conflict(
                    Refusal.VERSION_IN_PROGRESS.code(),
                    "Version %d of the return for %s is %s: work on with that one."
                            .formatted(row.version, period, row.state),
                    address(row));
        });
        Draft draft = Return.begin(
                latest.map(ReturnRow::life),
                new Heading(UUID.randomUUID(), ReportingDomain.BUDGET, borough, period, 1),
                act(),
                new Findings(ReturnRules.check(sent.read, context)));
        ReturnRow row = new ReturnRow(draft.heading(), sent.read.unit().name(), sent.illustrative);
        List<BudgetLine> placed = save(borough, row, draft, sent, context);
        publisher.drafted(draft.heading());
        audit.record(borough, "return.draft", subject(row), null, ReturnState.of(row));
        return Answer.created(address(row), ReturnBody.of(row, placed), Preconditions.etag(row.revision));
    }

    /** What the return is about, which never changes. */
    String periodOf(Borough borough, UUID id) {
        return returns.required(borough, id).period;
    }

    Answer revise(Borough borough, UUID id, Sent sent, @Nullable String ifMatch) {
        ReturnRow row = returns.required(borough, id);
        Period period = Period.parse(row.period);
        periods.lockOpen(borough, period);
        returns.afresh(row);
        Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision));
        if (!sent.read.period().equals(period)) {
            throw Problem.unprocessable(
                    "period-differs",
                    "The return is for %s, what was sent is for %s: post it as a return of its own."
                            .formatted(period, sent.read.period()),
                    List.of());
        }
        ReturnContext context = contexts.of(borough, period);
        ReturnState before = ReturnState.of(row);
        Draft draft = row.life().revised(act(), new Findings(ReturnRules.check(sent.read, context)));
        row.unit = sent.read.unit().name();
        row.illustrative = sent.illustrative;
        List<BudgetLine> placed = save(borough, row, draft, sent, context);
        audit.record(borough, "return.revise", subject(row), before, ReturnState.of(row));
        return Answer.ok(ReturnBody.of(row, placed), Preconditions.etag(row.revision));
    }

    private List<BudgetLine> save(Borough borough, ReturnRow row, Draft draft, Sent sent, ReturnContext context) {
        List<BudgetLine> placed = sent.read.lines(context);
        row.lineCount = placed.size();
        row.take(draft);
        returns.persistAndFlush(row);
        lines.replace(borough, row.id, placed);
        sources.append(borough, row.id, sent.source, draft.drafted());
        return placed;
    }

    private Act act() {
        return new Act(caller.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static boolean isInProgress(Return latest) {
        return switch (latest.state()) {
            case DRAFT, SUBMITTED, REJECTED -> true;
            case APPROVED, SUPERSEDED -> false;
        };
    }

    static URI address(ReturnRow row) {
        return URI.create("/v1/boroughs/" + row.borough + "/returns/" + row.id);
    }

    static String subject(ReturnRow row) {
        return "returns/" + row.period + "/" + row.id;
    }
}
