package org.concordat.consolidation.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.facts.AppliedEventStore;
import org.concordat.consolidation.facts.ControlTotals;
import org.concordat.consolidation.facts.FactStore;
import org.concordat.consolidation.facts.ReturnEvent;
import org.concordat.consolidation.facts.ReturnStore;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.BoroughScope;

/** Recomputes what the rows held add up to and compares, one return at a time so that memory stays flat. */
@ApplicationScoped
class ReconciliationHandler {

    private final BoroughScope scope;
    private final ReturnStore returns;
    private final FactStore facts;
    private final AppliedEventStore ledger;
    private final ParkedEventStore parked;

    ReconciliationHandler(
            BoroughScope scope,
            ReturnStore returns,
            FactStore facts,
            AppliedEventStore ledger,
            ParkedEventStore parked) {
        this.scope = scope;
        this.returns = returns;
        this.facts = facts;
        this.ledger = ledger;
        this.parked = parked;
    }

    ReconciliationReport report(Set<Borough> boroughs, Optional<Period> period, Instant asAt) {
        return scope.read(boroughs, () -> {
            List<ReconciledReturn> reconciled = returns.approvals(boroughs, period, asAt).stream()
                    .map(this::reconcile)
                    .toList();
            return ReconciliationReport.of(
                    asAt,
                    boroughs.stream().map(Borough::code).sorted().toList(),
                    period.map(Period::toString).orElse(null),
                    reconciled,
                    ledger.gaps(boroughs, asAt),
                    parked.waiting(boroughs),
                    ledger.returnsOutOfStep(boroughs, asAt));
        });
    }

    private ReconciledReturn reconcile(ReturnEvent approval) {
        return ReconciledReturn.of(approval, ControlTotals.of(facts.lines(approval)), returns.published(approval));
    }
}
