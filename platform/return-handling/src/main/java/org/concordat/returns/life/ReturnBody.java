package org.concordat.returns.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.returns.Return;
import org.concordat.returns.Stamp;
import org.concordat.returns.Submission;
import org.concordat.returns.columns.LineJson;
import org.concordat.returns.content.SentReturn;
import org.concordat.returns.content.StoredLines;
import org.concordat.returns.stored.ReturnStep;
import org.concordat.returns.stored.StoredVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a return as people read it; its amounts are pounds whatever unit it was printed in.
 *
 * @param id absent from a dry run, as is everything else that only a stored version has
 * @param unit absent where the domain has no amounts
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
        @Nullable String unit,
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
        List<Step> history) {

    @Schema(name = "ReturnStep")
    record Step(
            String state, Instant at, String by, @Nullable String statement) {

        static Step of(ReturnStep step) {
            return new Step(
                    step.state().name(),
                    step.stamp().at(),
                    step.stamp().by(),
                    step.statement().orElse(null));
        }
    }

    /** What would be stored. */
    static ReturnBody dryRun(Borough borough, SentReturn<?, ?> sent, List<Finding> findings, StoredLines<?> lines) {
        return new ReturnBody(
                null,
                borough.code(),
                sent.period().toString(),
                null,
                null,
                sent.unit().orElse(null),
                sent.illustrative(),
                findings,
                lines.answered(),
                lines.answeredTotals(),
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

    static ReturnBody of(StoredVersion version, StoredLines<?> lines, List<ReturnStep> history) {
        boolean isRejected = version.state() == Return.State.REJECTED;
        boolean isApproved = version.state() == Return.State.APPROVED || version.state() == Return.State.SUPERSEDED;
        Optional<Stamp> approved = version.decided().filter(stamp -> isApproved);
        Optional<Stamp> rejected = version.decided().filter(stamp -> isRejected);
        return new ReturnBody(
                version.id(),
                version.borough().code(),
                version.period().toString(),
                version.version(),
                version.state().name(),
                version.unit().orElse(null),
                version.illustrative(),
                version.findings(),
                lines.answered(),
                lines.answeredTotals(),
                version.saved().by(),
                version.saved().at(),
                version.submitted().map(Stamp::by).orElse(null),
                version.submitted().map(Stamp::at).orElse(null),
                version.submission().flatMap(Submission::comment).orElse(null),
                approved.map(Stamp::by).orElse(null),
                approved.map(Stamp::at).orElse(null),
                version.decision().filter(text -> isApproved).orElse(null),
                rejected.map(Stamp::by).orElse(null),
                rejected.map(Stamp::at).orElse(null),
                version.decision().filter(text -> isRejected).orElse(null),
                version.supersededBy().orElse(null),
                history.stream().map(Step::of).toList());
    }
}
