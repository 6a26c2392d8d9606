package org.concordat.budgets.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.periods.PeriodStore;
import org.concordat.budgets.returns.ReturnPublisher.Content;
import org.concordat.budgets.returns.SourceStore.Source;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.returns.Act;
import org.concordat.returns.Approved;
import org.concordat.returns.Draft;
import org.concordat.returns.Findings;
import org.concordat.returns.Refusal;
import org.concordat.returns.Refused;
import org.concordat.returns.Rejected;
import org.concordat.returns.Submission;
import org.concordat.returns.Submitted;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.rules.ReturnRules;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.security.AuditTrail;
import org.concordat.security.CurrentCaller;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Submits a return, and approves it or sends it back. */
@ApplicationScoped
class DecisionHandler {

    private final ReturnStore returns;
    private final LineStore lines;
    private final SourceStore sources;
    private final ReturnForm<BudgetLine, BudgetContext> form;
    private final ReturnReader<BudgetLine> reader;
    private final ReturnRules<BudgetLine, BudgetContext> rules;
    private final PeriodStore periods;
    private final ReturnPublisher publisher;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    DecisionHandler(
            ReturnStore returns,
            LineStore lines,
            SourceStore sources,
            ReturnForm<BudgetLine, BudgetContext> form,
            PeriodStore periods,
            ReturnPublisher publisher,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.returns = returns;
        this.lines = lines;
        this.sources = sources;
        this.form = form;
        this.reader = new ReturnReader<>(form);
        this.rules = new ReturnRules<>(form);
        this.periods = periods;
        this.publisher = publisher;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Checks what was sent against how things are now, not as they were when it was saved. */
    Answer submit(Borough borough, UUID id, Submission submission, @Nullable String ifMatch) {
        ReturnRow row = locked(borough, id, ifMatch);
        ReturnState before = ReturnState.of(row);
        Draft stored = row.life().asDraft();
        ReadReturn<BudgetLine> read = read(borough, row);
        CheckedReturn<BudgetLine, BudgetContext> checkedReturn =
                rules.place(read, form.context(borough, Period.parse(row.period)));
        Draft checked = new Draft(stored.heading(), stored.drafted(), new Findings(rules.check(read, checkedReturn)));
        Submitted submitted = checked.submit(act(), submission, read.acknowledged());
        List<BudgetLine> placed = checkedReturn.placed();
        lines.replace(borough, id, placed);
        row.take(submitted);
        returns.flush();
        Content content = content(row, placed);
        publisher.submitted(submitted, content);
        return answer(borough, "return.submit", before, row, content);
    }

    Answer approve(Borough borough, UUID id, String certification, @Nullable String ifMatch) {
        ReturnRow row = locked(borough, id, ifMatch);
        ReturnState before = ReturnState.of(row);
        Approved approved = row.life().asSubmitted().approve(act(), certification);
        requireStillRight(borough, row);
        Content content = content(row, lines.of(borough, id));
        supersede(borough, row, approved);
        row.take(approved);
        row.approvedTotals = content.totals();
        row.aggregateVersion = publisher.approved(approved, content);
        returns.flush();
        return answer(borough, "return.approve", before, row, content);
    }

    Answer reject(Borough borough, UUID id, String reason, @Nullable String ifMatch) {
        ReturnRow row = locked(borough, id, ifMatch);
        ReturnState before = ReturnState.of(row);
        Rejected rejected = row.life().asSubmitted().reject(act(), reason);
        row.take(rejected);
        returns.flush();
        publisher.rejected(rejected);
        return answer(borough, "return.reject", before, row, content(row, lines.of(borough, id)));
    }

    /** The period's lock first: of two who decide at once the second sees what the first decided. */
    private ReturnRow locked(Borough borough, UUID id, @Nullable String ifMatch) {
        ReturnRow row = returns.required(borough, id);
        periods.lockOpen(borough, Period.parse(row.period));
        returns.afresh(row);
        if (ifMatch != null) {
            Preconditions.requireMatch(ifMatch, Preconditions.etag(row.revision));
        }
        return row;
    }

    private ReadReturn<BudgetLine> read(Borough borough, ReturnRow row) {
        Source source = sources.latest(borough, row.id);
        return reader.read(source.bytes(), source.format(), Optional.of(row.period), Optional.of(row.unit));
    }

    /** Another return or a virement may have been approved, or the chart changed, since it was submitted. */
    private void requireStillRight(Borough borough, ReturnRow row) {
        ReadReturn<BudgetLine> read = read(borough, row);
        List<Finding> errors =
                rules.check(read, rules.place(read, form.context(borough, Period.parse(row.period)))).stream()
                        .filter(Finding::isError)
                        .toList();
        if (!errors.isEmpty()) {
            throw new Refused(
                    Refusal.RETURN_HAS_ERRORS,
                    "Since it was submitted things have changed that make it wrong: send it back to be corrected.",
                    errors);
        }
    }

    private void supersede(Borough borough, ReturnRow row, Approved later) {
        returns.approved(borough, Period.parse(row.period)).ifPresent(former -> {
            if (former.life() instanceof Approved was) {
                ReturnState before = ReturnState.of(former);
                former.take(was.supersededBy(later));
                former.note(later.approved(), "restated by version " + row.version);
                audit.record(borough, "return.supersede", DraftHandler.subject(former), before, ReturnState.of(former));
            }
        });
    }

    private static Content content(ReturnRow row, List<BudgetLine> placed) {
        return new Content(row.unit, row.illustrative, placed, ControlTotals.of(BudgetColumns.SCHEMA, placed));
    }

    private Answer answer(Borough borough, String action, ReturnState before, ReturnRow row, Content content) {
        audit.record(
                borough,
                action,
                DraftHandler.subject(row),
                before,
                ReturnState.of(row, content.totals().digest()));
        return Answer.ok(ReturnBody.of(row, content.lines()), Preconditions.etag(row.revision));
    }

    private Act act() {
        return new Act(caller.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
