package org.concordat.consolidation.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.evidence.Evidence;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/** The figures as they were known at a moment. Asked within a transaction that names the borough. */
public interface Facts {

    /** What stands of the borough's approved returns known by the moment. */
    Optional<BoroughReturn> standing(Wanted wanted);

    /** The events that a figure of it rests on; none where it is no matter of events. @param row the key of its row */
    Optional<Evidence> evidence(Wanted wanted, String row, int measure);

    /**
     * What is asked for.
     *
     * @param position a month or the outturn
     * @param provisional take a version that is submitted (and not sent back) instead where it is later than the
     *     approved one
     * @param texts whether what the lines say beside their figures is needed
     * @param definitions of the domain's rows
     * @param on the day on which things are looked at
     */
    record Wanted(
            Domain domain,
            Borough borough,
            Period position,
            Instant asAt,
            boolean provisional,
            boolean texts,
            RowDefinitions definitions,
            LocalDate on) {}
}
