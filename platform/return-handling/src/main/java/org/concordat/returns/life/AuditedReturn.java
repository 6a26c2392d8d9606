package org.concordat.returns.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a version: who stood where, and the proof of its figures, not the figures. */
record ReturnState(
        UUID id,
        String period,
        int version,
        String state,
        int lines,
        int findings,
        @Nullable String statement,
        @Nullable String digest) {

    static ReturnState of(ReturnRow row) {
        return of(row, null);
    }

    static ReturnState of(ReturnRow row, @Nullable String digest) {
        return new ReturnState(
                row.id,
                row.period,
                row.version,
                row.state,
                row.lineCount,
                row.findings.size(),
                row.history.isEmpty() ? null : row.history.getLast().statement(),
                digest);
    }
}
