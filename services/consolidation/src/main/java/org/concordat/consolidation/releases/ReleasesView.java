package org.concordat.consolidation.releases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.auditing.AuditVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is shown of a partnership and a period to each of its audiences, and what came of auditing it. */
@Schema(name = "Releases")
public record ReleasesView(String partnership, String period, Instant asAt, List<Release> releases) {

    /**
     * @param audience {@code MANAGEMENT}, or the code of the borough whose people read it
     * @param held how many figures are held back from somebody who reads it
     * @param statements how many figures and totals are shown that are made of such
     */
    @Schema(name = "Release")
    public record Release(
            String id, String domain, String audience, AuditVerdict verdict, long held, long statements) {}

    /** What each attacker can work out of each figure that is held back. */
    @Schema(name = "ReleaseAudit")
    public record Audited(
            String id,
            String partnership,
            String domain,
            String period,
            Instant asAt,
            String audience,
            AuditVerdict verdict,
            List<Interval> intervals) {}

    /**
     * @param low in whole pence, or as a number; none where there is no lowest, or it may not be told to who asks
     * @param told whether the ends may be told to who asks: what the attacker knows is figures of its borough
     */
    @Schema(name = "ReleaseInterval")
    public record Interval(
            String cell,
            String attacker,
            String outcome,
            boolean told,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high) {}
}
