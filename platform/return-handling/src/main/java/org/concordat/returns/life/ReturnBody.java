package org.concordat.returns.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.kernel.Finding;
import org.concordat.returns.columns.LineJson;
import org.concordat.returns.totals.ControlTotals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a return as people read it; its figures are pounds whatever unit it was printed in.
 *
 * @param id absent from a dry run, as is everything else that only a stored version has
 * @param certification the approver's statement
 * @param reason why it was sent back
 */
@Schema(name = "Return")
record ReturnBody(
        @Nullable UUID id,
        String borough,
        String period,
        @Nullable Integer version,
        @Nullable String state,
        String unit,
        boolean illustrative,
        List<Finding> findings,
        List<LineJson.Line> lines,
        LineJson.Totals controlTotals,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String comment,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String certification,
        @Nullable String rejectedBy,
        @Nullable Instant rejectedAt,
        @Nullable String reason,
        @Nullable UUID supersededBy,
        List<Happening> history) {

    private static final LineJson<BudgetLine> JSON = new LineJson<>(BudgetColumns.SCHEMA);

    @Schema(name = "ReturnHappening")
    record Happening(
            String state, Instant at, String by, @Nullable String statement) {}

    /** What would be stored. */
    static ReturnBody dryRun(
            String borough,
            String period,
            String unit,
            boolean illustrative,
            List<Finding> findings,
            List<BudgetLine> lines) {
        return new ReturnBody(
                null,
                borough,
                period,
                null,
                null,
                unit,
                illustrative,
                findings,
                lines(lines),
                totals(lines),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static ReturnBody of(ReturnRow row, List<BudgetLine> lines) {
        boolean rejected = row.state.equals("REJECTED");
        boolean approved = row.state.equals("APPROVED") || row.state.equals("SUPERSEDED");
        return new ReturnBody(
                row.id,
                row.borough,
                row.period,
                row.version,
                row.state,
                row.unit,
                row.illustrative,
                row.findings,
                lines(lines),
                totals(lines),
                row.savedBy,
                row.savedAt,
                row.submittedBy,
                row.submittedAt,
                row.submission == null ? null : row.submission.comment().orElse(null),
                approved ? row.decidedBy : null,
                approved ? row.decidedAt : null,
                approved ? row.decision : null,
                rejected ? row.decidedBy : null,
                rejected ? row.decidedAt : null,
                rejected ? row.decision : null,
                row.supersededBy,
                row.history.stream()
                        .map(entry -> new Happening(entry.state(), entry.at(), entry.who(), entry.statement()))
                        .toList());
    }

    private static List<LineJson.Line> lines(List<BudgetLine> lines) {
        return lines.stream().map(JSON::answered).toList();
    }

    private static LineJson.Totals totals(List<BudgetLine> lines) {
        return JSON.answered(ControlTotals.of(BudgetColumns.SCHEMA, lines));
    }
}
