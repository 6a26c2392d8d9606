package org.concordat.returns.life;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a return in a list. */
@Schema(name = "ReturnSummary")
record ReturnSummary(
        UUID id,
        String borough,
        String period,
        int version,
        String state,
        String unit,
        boolean illustrative,
        int lines,
        int errors,
        int warnings,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt) {

    static ReturnSummary of(ReturnRow row) {
        int errors =
                (int) row.findings.stream().filter(finding -> finding.isError()).count();
        return new ReturnSummary(
                row.id,
                row.borough,
                row.period,
                row.version,
                row.state,
                row.unit,
                row.illustrative,
                row.lineCount,
                errors,
                row.findings.size() - errors,
                row.submittedBy,
                row.submittedAt);
    }

    String cursor() {
        return period + "." + version;
    }
}
