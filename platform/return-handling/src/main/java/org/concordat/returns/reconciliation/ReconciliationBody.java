package org.concordat.returns.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.returns.totals.ControlTotals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows of the approved returns are still what was approved. Consolidation answers in the same shape, so that
 * one answer can be compared with the other.
 */
@Schema(name = "Reconciliation")
record ReconciliationBody(List<String> boroughs, @Nullable String period, boolean clean, List<OfReturn> returns) {

    /**
     * @param lines and {@code sums} and {@code digest} recomputed from the rows
     * @param published as they were when it was approved
     * @param differences in plain English; none when it is clean
     */
    @Schema(name = "ReconciledReturn")
    record OfReturn(
            String borough,
            String period,
            @JsonProperty("return") UUID id,
            int version,
            long aggregateVersion,
            int lines,
            List<Sum> sums,
            String digest,
            Totals published,
            boolean clean,
            List<String> differences) {}

    @Schema(name = "ReconciledTotals")
    record Totals(int lines, List<Sum> sums, String digest) {

        static Totals of(ControlTotals totals) {
            return new Totals(
                    totals.lines(),
                    totals.sums().stream()
                            .map(sum -> new Sum(
                                    sum.group().getOrDefault("fund", ""),
                                    sum.group().getOrDefault("type", ""),
                                    sum.measure(),
                                    sum.reported(),
                                    sum.total().toPlainString()))
                            .toList(),
                    totals.digest());
        }
    }

    /** @param total pounds, a text with two decimals as in the event */
    @Schema(name = "ReconciledSum")
    record Sum(String fund, String type, String measure, int reported, String total) {}

    static OfReturn of(ReturnRow row, ControlTotals recomputed) {
        Totals held = Totals.of(recomputed);
        Totals published = Totals.of(Objects.requireNonNull(row.approvedTotals));
        List<String> differences = differences(held, published);
        return new OfReturn(
                row.borough,
                row.period,
                row.id,
                row.version,
                Objects.requireNonNull(row.aggregateVersion),
                held.lines,
                held.sums,
                held.digest,
                published,
                differences.isEmpty(),
                differences);
    }

    static List<String> differences(Totals held, Totals published) {
        List<String> differences = new ArrayList<>();
        if (held.lines != published.lines) {
            differences.add("%d lines are held, %d were approved".formatted(held.lines, published.lines));
        }
        held.sums.stream()
                .filter(sum -> !published.sums.contains(sum))
                .forEach(sum -> differences.add("held: " + words(sum)));
        published.sums.stream()
                .filter(sum -> !held.sums.contains(sum))
                .forEach(sum -> differences.add("approved: " + words(sum)));
        if (!held.digest.equals(published.digest)) {
            differences.add("the digest of the lines held is not the approved one");
        }
        return differences;
    }

    private static String words(Sum sum) {
        return "%s %s %s of %d lines is £%s".formatted(sum.fund, sum.type, sum.measure, sum.reported, sum.total);
    }
}
