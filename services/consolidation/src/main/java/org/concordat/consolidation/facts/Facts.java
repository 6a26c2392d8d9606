package org.concordat.consolidation.facts;

import java.time.Instant;
import java.util.Optional;
import org.concordat.consolidation.domain.Domain;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/** The figures as they were known at a moment. Asked within a transaction that names the borough. */
public interface Facts {

    /**
     * The latest approved version known by the moment.
     *
     * @param position a month or the outturn
     * @param provisional take a version that is submitted (and not sent back) instead where it is later than the
     *     approved one
     * @param texts whether what the lines say beside their figures is needed
     */
    Optional<BoroughReturn> standing(
            Domain domain, Borough borough, Period position, Instant asAt, boolean provisional, boolean texts);
}
