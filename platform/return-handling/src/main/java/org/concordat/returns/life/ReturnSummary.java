package org.concordat.returns.life;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Finding;
import org.concordat.returns.Stamp;
import org.concordat.returns.stored.StoredVersion;
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
        @Nullable String unit,
        boolean illustrative,
        int lines,
        int errors,
        int warnings,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt) {

    static ReturnSummary of(StoredVersion version) {
        int errors = (int) version.findings().stream().filter(Finding::isError).count();
        return new ReturnSummary(
                version.id(),
                version.borough().code(),
                version.period().toString(),
                version.version(),
                version.state().name(),
                version.unit().orElse(null),
                version.illustrative(),
                version.lineCount(),
                errors,
                version.findings().size() - errors,
                version.submitted().map(Stamp::by).orElse(null),
                version.submitted().map(Stamp::at).orElse(null));
    }

    String cursor() {
        return period + "." + version;
    }
}
