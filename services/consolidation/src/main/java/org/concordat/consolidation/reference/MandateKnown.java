package org.concordat.consolidation.reference;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.kpi.KpiTarget;
import org.concordat.kernel.sharing.SharingRule;

/**
 * A mandate in force, as it was known.
 *
 * @param sharing in the order of the mandate: a rule is pointed to by its index
 * @param commitments what the borough commits to reach, by the code of the indicator
 * @param mappings the versions of mappings between charts that it agrees to
 * @param pools the versions of keys of apportionment that it agrees to
 */
public record MandateKnown(
        String mandate,
        Borough borough,
        FinancialYear financialYear,
        int version,
        String title,
        List<SharingRule> sharing,
        Set<MappingVersion> mappings,
        Set<PoolVersion> pools,
        SortedMap<String, KpiTarget> commitments,
        Instant knownAt) {

    /** @param mapping the code of a mapping */
    public record MappingVersion(String mapping, int version) {}

    /** @param pool the code of a key of apportionment */
    public record PoolVersion(String pool, int version) {}

    public MandateKnown {
        sharing = List.copyOf(sharing);
        mappings = Set.copyOf(mappings);
        pools = Set.copyOf(pools);
        commitments = Collections.unmodifiableSortedMap(new TreeMap<>(commitments));
    }

    /** One that commits to no indicator and agrees to no key. */
    public MandateKnown(
            String mandate,
            Borough borough,
            FinancialYear financialYear,
            int version,
            String title,
            List<SharingRule> sharing,
            Set<MappingVersion> mappings,
            Instant knownAt) {
        this(mandate, borough, financialYear, version, title, sharing, mappings, Set.of(), new TreeMap<>(), knownAt);
    }

    /** The versions of a key that it agrees to. */
    public SortedSet<Integer> poolVersions(String pool) {
        return pools.stream()
                .filter(agreed -> agreed.pool().equals(pool))
                .map(PoolVersion::version)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean agreesTo(MappingKnown mapping) {
        return mappings.contains(new MappingVersion(mapping.code(), mapping.version()));
    }
}
