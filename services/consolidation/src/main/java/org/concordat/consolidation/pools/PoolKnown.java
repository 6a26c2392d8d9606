package org.concordat.consolidation.pools;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Borough;
import org.concordat.kernel.span.InForce;

/**
 * A version of a key by which the cost of a shared service is split, as it was known.
 *
 * @param host the borough whose books carry the cost
 * @param serviceLines of the host's chart: a line, or a total for all below it
 * @param costCentres whose cost alone is split; empty for all
 * @param funds the names of those whose cost alone is split; empty for all
 * @param weights as recorded; of whom the weight is zero, nothing is borne whatever the basis
 * @param caseloadMeasure by whose figures a key of caseload is worked out
 * @param until last day; empty while it goes on
 */
public record PoolKnown(
        String partnership,
        String code,
        int version,
        String title,
        Borough host,
        List<String> serviceLines,
        List<String> costCentres,
        List<String> funds,
        PoolBasis basis,
        Optional<String> caseloadMeasure,
        SortedMap<Borough, BigDecimal> weights,
        List<PoolCap> caps,
        LocalDate from,
        Optional<LocalDate> until,
        Instant knownAt) {

    public PoolKnown {
        serviceLines = List.copyOf(serviceLines);
        costCentres = List.copyOf(costCentres);
        funds = List.copyOf(funds);
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        caps = List.copyOf(caps);
    }

    /** Whether it is for that day. */
    public boolean isFor(LocalDate day) {
        return InForce.on(day, from, until);
    }

    /** Whether its weights are worked out from figures of the members, or stand as recorded. */
    public boolean isWorkedOut() {
        return switch (basis) {
            case FIXED_SHARE -> false;
            case CASELOAD -> caseloadMeasure.isPresent();
            case POPULATION, BUDGET_SHARE -> true;
        };
    }
}
