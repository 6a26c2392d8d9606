package org.concordat.returns.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.stored.StoredVersion;
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
            List<Map<String, Object>> sums,
            String digest,
            Totals published,
            boolean clean,
            List<String> differences) {}

    /** @param sums as in the event: the columns of the group, then measure, reported, and the total as a text */
    @Schema(name = "ReconciledTotals")
    record Totals(int lines, List<Map<String, Object>> sums, String digest) {

        static Totals of(ControlTotals totals) {
            return new Totals(
                    totals.lines(), totals.sums().stream().map(Totals::sum).toList(), totals.digest());
        }

        private static Map<String, Object> sum(ControlTotals.Sum sum) {
            Map<String, Object> written = new LinkedHashMap<>(sum.group());
            written.put("measure", sum.measure());
            written.put("reported", sum.reported());
            written.put("total", sum.total().toPlainString());
            return written;
        }
    }

    /** @param schema of the service's form */
    static OfReturn of(StoredVersion version, ControlTotals recomputed, LineSchema<?> schema) {
        Totals held = Totals.of(recomputed);
        ControlTotals approved = version.approvedTotals().orElseThrow();
        List<String> differences = differences(recomputed, approved, schema);
        return new OfReturn(
                version.borough().code(),
                version.period().toString(),
                version.id(),
                version.version(),
                version.aggregateVersion().orElseThrow(),
                held.lines,
                held.sums,
                held.digest,
                Totals.of(approved),
                differences.isEmpty(),
                differences);
    }

    static List<String> differences(ControlTotals held, ControlTotals approved, LineSchema<?> schema) {
        List<String> differences = new ArrayList<>();
        if (held.lines() != approved.lines()) {
            differences.add("%d lines are held, %d were approved".formatted(held.lines(), approved.lines()));
        }
        held.sums().stream()
                .filter(sum -> !approved.sums().contains(sum))
                .forEach(sum -> differences.add("held: " + words(sum, schema)));
        approved.sums().stream()
                .filter(sum -> !held.sums().contains(sum))
                .forEach(sum -> differences.add("approved: " + words(sum, schema)));
        if (!held.digest().equals(approved.digest())) {
            differences.add("the digest of the lines held is not the approved one");
        }
        return differences;
    }

    private static String words(ControlTotals.Sum sum, LineSchema<?> schema) {
        boolean isAmount = schema.find(sum.measure())
                .filter(column -> column.kind() instanceof Kind.Amount)
                .isPresent();
        List<String> of = new ArrayList<>(sum.group().values());
        of.add(sum.measure());
        return "%s of %d lines is %s%s"
                .formatted(
                        String.join(" ", of),
                        sum.reported(),
                        isAmount ? "£" : "",
                        sum.total().toPlainString());
    }
}
