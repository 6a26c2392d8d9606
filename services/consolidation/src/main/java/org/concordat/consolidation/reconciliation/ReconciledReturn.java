package org.concordat.consolidation.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.kernel.ReportingDomain;

/**
 * One approved version of a return: what its rows add up to here, beside what was published.
 *
 * @param lines how many rows are held
 * @param digest over the rows held
 * @param differences in plain English; none when it is clean
 */
record ReconciledReturn(
        ReportingDomain domain,
        String borough,
        String period,
        @JsonProperty("return") String id,
        int version,
        long aggregateVersion,
        int lines,
        List<Map<String, Object>> sums,
        String digest,
        Published published,
        boolean clean,
        List<String> differences) {

    /** Control totals as the services write them, so that one answer can be compared with another's. */
    record Published(int lines, List<Map<String, Object>> sums, String digest) {}

    static ReconciledReturn of(Domain domain, ReturnEvent approval, LineTotals held, LineTotals published) {
        List<String> differences =
                held.differencesFrom(published, domain.facts().table());
        return new ReconciledReturn(
                domain.name(),
                approval.borough().code(),
                approval.period().toString(),
                approval.returnId().toString(),
                approval.version(),
                approval.aggregateVersion(),
                held.lines(),
                domain.facts().written(held),
                held.digest(),
                new Published(published.lines(), domain.facts().written(published), published.digest()),
                differences.isEmpty(),
                differences);
    }
}
