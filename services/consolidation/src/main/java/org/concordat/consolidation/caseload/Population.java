package org.concordat.consolidation.caseload;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.concordat.consolidation.reference.KeptVersion;

/**
 * How many children aged 0 to 17 live in a borough: a published statistic.
 *
 * @param on the day that it is an estimate of
 */
public record Population(LocalDate on, long persons) {

    /** The latest estimate that is of a day up to the last: an estimate's own year is in its record. */
    public static Optional<KeptVersion<Population>> latest(
            Collection<KeptVersion<Population>> estimates, LocalDate last) {
        return estimates.stream()
                .filter(estimate -> !estimate.content().on().isAfter(last))
                .max(Comparator.comparing(estimate -> estimate.content().on()));
    }
}
