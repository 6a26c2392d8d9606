package org.concordat.consolidation.release;

import java.util.Optional;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.kernel.Borough;

/**
 * A borough whose figures an answer is made of.
 *
 * @param posted its return, raw; none where it is not in, and none where the borough shares nothing anyway
 */
record Contributor(Borough borough, SharingTable sharing, Optional<BoroughReturn> posted) {

    boolean isProvisional() {
        return posted.map(found -> found.version().status() == ReturnVersion.Status.SUBMITTED)
                .orElse(false);
    }
}
