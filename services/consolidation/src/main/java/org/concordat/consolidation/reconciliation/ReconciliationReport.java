package org.concordat.consolidation.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.concordat.consolidation.ledger.AppliedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is held here is what was published, of some boroughs at one moment.
 *
 * @param period only that one; null for all
 * @param gaps aggregates of which earlier versions are missing
 * @param parked events that could not be applied and wait; those that could not be read or were refused are
 *     everybody's
 * @param unaccounted rows held that no event brought, or events whose rows are gone
 * @param clean when nothing differs, lacks or waits
 */
record ReconciliationReport(
        Instant asAt,
        List<String> boroughs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String period,
        boolean clean,
        List<ReconciledReturn> returns,
        List<AppliedEventStore.Gap> gaps,
        List<Parked> parked,
        List<String> unaccounted) {

    /**
     * @param kind {@code waiting}, or {@code refused} when it is not from whoever publishes on the topic
     * @param borough {@code -} when it is shared, could not be read or was refused
     * @param reason why it waits; never a figure
     */
    record Parked(
            String kind,
            String borough,
            String topic,
            int partition,
            long offset,
            @Nullable String type,
            @Nullable String aggregate,
            @Nullable Long aggregateVersion,
            String reason,
            Instant knownAt) {}

    static ReconciliationReport of(
            Instant asAt,
            List<String> boroughs,
            @Nullable String period,
            List<ReconciledReturn> returns,
            List<AppliedEventStore.Gap> gaps,
            List<Parked> parked,
            List<String> unaccounted) {
        boolean clean = returns.stream().allMatch(ReconciledReturn::clean)
                && gaps.isEmpty()
                && parked.isEmpty()
                && unaccounted.isEmpty();
        return new ReconciliationReport(asAt, boroughs, period, clean, returns, gaps, parked, unaccounted);
    }
}
