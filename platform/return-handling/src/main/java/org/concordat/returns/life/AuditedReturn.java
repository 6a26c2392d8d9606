package org.concordat.returns.life;

import java.util.List;
import java.util.UUID;
import org.concordat.returns.stored.ReturnStep;
import org.concordat.returns.stored.StoredVersion;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a version: who stood where, and the proof of its figures, not the figures. */
record AuditedReturn(
        UUID id,
        String period,
        int version,
        String state,
        int lines,
        int findings,
        @Nullable String statement,
        @Nullable String digest) {

    static AuditedReturn of(StoredVersion version, List<ReturnStep> history) {
        return new AuditedReturn(
                version.id(),
                version.period().toString(),
                version.version(),
                version.state().name(),
                version.lineCount(),
                version.findings().size(),
                history.isEmpty() ? null : history.getLast().statement().orElse(null),
                null);
    }

    AuditedReturn with(String linesDigest) {
        return new AuditedReturn(id, period, version, state, lines, findings, statement, linesDigest);
    }
}
