package org.concordat.kpis.targets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.concordat.kernel.Borough;
import org.concordat.kernel.targets.DatedTargets;

/** A version of a borough's targets as it is answered and told. */
record TargetView(
        Borough borough,
        String kpi,
        int version,
        @JsonUnwrapped DatedTargets targets) {}
