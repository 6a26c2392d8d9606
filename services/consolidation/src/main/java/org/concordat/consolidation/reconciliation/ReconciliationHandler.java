package org.concordat.consolidation.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.facts.FactStore;
import org.concordat.consolidation.ledger.AppliedEventStore;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnEventStore;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.BoroughScope;

/** Recomputes what the rows held add up to and compares, one return at a time so that memory stays flat. */
@ApplicationScoped
class ReconciliationHandler {

    private final Domains domains = Domains.registered();
    private final BoroughScope scope;
    private final ReturnEventStore returns;
    private final FactStore lines;
    private final AppliedEventStore ledger;
    private final ParkedEventStore parked;

    ReconciliationHandler(
            BoroughScope scope,
            ReturnEventStore returns,
            FactStore lines,
            AppliedEventStore ledger,
            ParkedEventStore parked) {
        this.scope = scope;
        this.returns = returns;
        this.lines = lines;
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
                    domains.all().stream()
                            .flatMap(domain -> ledger.returnsOutOfStep(domain, boroughs, asAt).stream())
                            .toList());
        });
    }

    private ReconciledReturn reconcile(ReturnEvent approval) {
        Domain domain = domains.named(approval.domain()).orElseThrow();
        ReturnEventStore.Published published = returns.published(approval);
        return ReconciledReturn.of(
                domain,
                approval,
                domain.facts().totals(lines.lines(domain, approval)),
                domain.facts().totals(published.lines(), published.read(), published.digest()));
    }
}
