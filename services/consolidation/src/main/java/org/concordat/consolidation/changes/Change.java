package org.concordat.consolidation.changes;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.concordat.kernel.ReportingDomain;

/** That a view changed, and since when: a reader asks for the view again, as at that moment or later. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
sealed interface Change {

    /**
     * For those of the borough.
     *
     * @param period a reporting period, or the year that a mandate or a calendar is for
     * @param what happened, such as {@code return-approved}
     */
    record OfBorough(String borough, ReportingDomain domain, String period, String what, Instant asAt)
            implements Change {}

    /**
     * For the shared management. It does not say whose figures moved: beside two totals that would be the figure by
     * which they moved.
     */
    record OfPartnership(String partnership, ReportingDomain domain, String period, Instant asAt) implements Change {}
}
