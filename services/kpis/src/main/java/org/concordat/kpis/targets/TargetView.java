package org.concordat.kpis.targets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.targets.DatedTargets;

/**
 * A version of a borough's targets as it is answered.
 *
 * @param warnings what was found when it was recorded
 */
record TargetView(
        Borough borough,
        String kpi,
        int version,
        String recordedBy,
        Instant recordedAt,
        List<Finding> warnings,
        @JsonUnwrapped DatedTargets targets) {}
