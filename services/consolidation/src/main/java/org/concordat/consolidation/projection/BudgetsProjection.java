package org.concordat.consolidation.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.facts.AppliedEventStore;
import org.concordat.consolidation.facts.BudgetFact;
import org.concordat.consolidation.facts.ControlTotals;
import org.concordat.consolidation.facts.FactStore;
import org.concordat.consolidation.facts.ReferenceStore;
import org.concordat.consolidation.facts.ReturnEvent;
import org.concordat.consolidation.facts.ReturnStore;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.ReceivedEvent;

/** Folds the life of budget returns into facts. An event is checked whole before anything of it is written. */
@ApplicationScoped
class BudgetsProjection {

    private final AppliedEventStore ledger;
    private final ReturnStore returns;
    private final FactStore facts;
    private final ReferenceStore references;

    BudgetsProjection(AppliedEventStore ledger, ReturnStore returns, FactStore facts, ReferenceStore references) {
        this.ledger = ledger;
        this.returns = returns;
        this.facts = facts;
        this.references = references;
    }

    void apply(ReceivedEvent event, Connection connection) throws SQLException {
        switch (BudgetsEvent.of(event)) {
            case BudgetsEvent.ReturnDrafted drafted -> status(WireReturn.drafted(drafted, event), event, connection);
            case BudgetsEvent.ReturnRejected rejected ->
                status(WireReturn.rejected(rejected, event), event, connection);
            case BudgetsEvent.ReturnSubmitted submitted ->
                posted(
                        WireReturn.submitted(submitted, event),
                        WireLines.facts(submitted.lines()),
                        WireLines.published(submitted.controlTotals()),
                        event,
                        connection);
            case BudgetsEvent.ReturnApproved approved ->
                posted(
                        WireReturn.approved(approved, event),
                        WireLines.facts(approved.lines()),
                        WireLines.published(approved.controlTotals()),
                        event,
                        connection);
            case BudgetsEvent.PeriodClosed closed ->
                period(closed.borough(), closed.period(), true, Optional.empty(), event, connection);
            case BudgetsEvent.PeriodReopened reopened ->
                period(reopened.borough(), reopened.period(), false, Optional.of(reopened.reason()), event, connection);
            case BudgetsEvent.VirementApproved virement -> {
                Borough borough = Ownership.of(
                        event,
                        virement.borough(),
                        "%s/virements/%s".formatted(virement.borough(), virement.virement()));
                String year = FinancialYear.parse(virement.financialYear()).toString();
                ledger.enter(event, Optional.of(borough), year, connection);
            }
        }
    }

    private void status(ReturnEvent happened, ReceivedEvent event, Connection connection) throws SQLException {
        Optional<Instant> known = entered(happened, event, connection);
        if (known.isPresent()) {
            returns.append(happened.knownSince(known.get()), Optional.empty(), connection);
        }
    }

    private void posted(
            ReturnEvent happened,
            List<BudgetFact> lines,
            ControlTotals published,
            ReceivedEvent event,
            Connection connection)
            throws SQLException {
        refuseOthersLines(lines, published);
        Optional<Instant> known = entered(happened, event, connection);
        if (known.isEmpty()) {
            return;
        }
        Optional<Long> held = returns.postingOf(
                happened.borough(), happened.period(), happened.version(), published.digest(), connection);
        if (held.isEmpty()) {
            facts.append(
                    happened.borough(),
                    happened.period(),
                    happened.version(),
                    happened.aggregateVersion(),
                    lines,
                    connection);
        }
        returns.append(
                held.map(happened::standingFor).orElse(happened).knownSince(known.get()),
                Optional.of(published),
                connection);
    }

    /** What arrived must be what its publisher says it sent; otherwise it is parked and reconciliation names it. */
    private static void refuseOthersLines(List<BudgetFact> lines, ControlTotals published) {
        if (lines.stream().mapToInt(BudgetFact::line).distinct().count() != lines.size()) {
            throw new CannotApply("a line number occurs twice");
        }
        ControlTotals recomputed = ControlTotals.of(lines);
        if (recomputed.lines() != published.lines()) {
            throw new CannotApply("control totals differ: %d lines arrived, %d were published"
                    .formatted(recomputed.lines(), published.lines()));
        }
        if (!recomputed.sums().equals(published.sums())) {
            throw new CannotApply("control totals differ: the sums of the lines are not the published ones");
        }
        if (!recomputed.digest().equals(published.digest())) {
            throw new CannotApply("control totals differ: the digest of the lines is not the published one");
        }
    }

    private Optional<Instant> entered(ReturnEvent happened, ReceivedEvent event, Connection connection)
            throws SQLException {
        return ledger.enter(
                event, Optional.of(happened.borough()), happened.period().toString(), connection);
    }

    private void period(
            String code,
            String name,
            boolean closed,
            Optional<String> reason,
            ReceivedEvent event,
            Connection connection)
            throws SQLException {
        Borough borough = Ownership.of(event, code, code + "/" + name);
        Period period = Period.parse(name);
        Optional<Instant> known = ledger.enter(event, Optional.of(borough), period.toString(), connection);
        if (known.isPresent()) {
            references.appendPeriod(borough, period, closed, reason, event, known.get(), connection);
        }
    }
}
