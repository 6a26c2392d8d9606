package org.concordat.returns.periods;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;

/** What the returns tell about a year's periods. */
public interface PostedReturns {

    /**
     * A period's latest return.
     *
     * @param state of its latest version
     * @param postedAt when a return of the period was first submitted that was not sent back; none while there is none
     */
    record Posted(UUID id, int version, String state, Optional<Instant> postedAt) {

        boolean isApproved() {
            return state.equals("APPROVED");
        }
    }

    Map<Period, Posted> ofYear(Borough borough, FinancialYear year);
}
