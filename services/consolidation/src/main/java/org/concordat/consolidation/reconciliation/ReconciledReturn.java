package org.concordat.consolidation.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.concordat.consolidation.facts.ControlTotals;
import org.concordat.consolidation.facts.ReturnEvent;

/**
 * One approved version of a return: what its rows add up to here, beside what was published.
 *
 * @param lines how many rows are held
 * @param digest over the rows held
 * @param differences in plain English; none when it is clean
 */
record ReconciledReturn(
        String borough,
        String period,
        @JsonProperty("return") String id,
        int version,
        long aggregateVersion,
        int lines,
        List<Totals.Sum> sums,
        String digest,
        Totals published,
        boolean clean,
        List<String> differences) {

    static ReconciledReturn of(ReturnEvent approval, ControlTotals held, ControlTotals published) {
        Totals totals = Totals.of(held);
        List<String> differences = held.differencesFrom(published);
        return new ReconciledReturn(
                approval.borough().code(),
                approval.period().toString(),
                approval.returnId().toString(),
                approval.version(),
                approval.aggregateVersion(),
                totals.lines(),
                totals.sums(),
                totals.digest(),
                Totals.of(published),
                differences.isEmpty(),
                differences);
    }
}
