package org.concordat.consolidation.pools;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.consolidation.reference.BoroughKnown;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.security.BoroughScope;

/** Finds the keys of a partnership or a borough as they were known, and whether they bind. No figure is read here. */
@ApplicationScoped
public class PoolsHandler {

    private final BoroughScope scope;
    private final References references;

    PoolsHandler(BoroughScope scope, References references) {
        this.scope = scope;
        this.references = references;
    }

    /** Those of a partnership that are for the last day of a period, by code. */
    public List<PoolBinding> ofPartnership(String partnership, Period period, Instant asAt) {
        return those(pool -> pool.partnership().equals(partnership), period, asAt);
    }

    /** Those in which a borough has a share, of whichever partnership, by partnership and code. */
    public List<PoolBinding> ofBorough(Borough borough, Period period, Instant asAt) {
        return those(pool -> pool.weights().containsKey(borough), period, asAt);
    }

    /** By which pence are handed out where remainders are the same. */
    public SortedMap<Borough, OnsCode> onsCodes(Set<Borough> boroughs, Instant asAt) {
        return scope.read(Set.of(), () -> {
            SortedMap<Borough, OnsCode> codes = new TreeMap<>();
            boroughs.forEach(borough -> references
                    .borough(borough, asAt)
                    .map(BoroughKnown::onsCode)
                    .ifPresent(code -> codes.put(borough, code)));
            return codes;
        });
    }

    private List<PoolBinding> those(Predicate<PoolKnown> wanted, Period period, Instant asAt) {
        return scope.read(Set.of(), () -> {
            SortedMap<String, List<PoolKnown>> byPartnership =
                    references.everyVersion(PoolJson.KEPT, Optional.empty(), asAt, content -> content).stream()
                            .map(kept -> PoolJson.kept(kept.content(), kept.knownAt()))
                            .collect(Collectors.groupingBy(PoolKnown::partnership, TreeMap::new, Collectors.toList()));
            List<PoolBinding> bindings = new ArrayList<>();
            for (Map.Entry<String, List<PoolKnown>> entry : byPartnership.entrySet()) {
                if (entry.getValue().stream().anyMatch(wanted)) {
                    references
                            .partnership(entry.getKey(), asAt)
                            .ifPresent(known -> bindings.addAll(of(known, entry.getValue(), period, asAt)));
                }
            }
            return bindings.stream()
                    .filter(binding -> wanted.test(binding.pool()))
                    .toList();
        });
    }

    private List<PoolBinding> of(PartnershipKnown partnership, List<PoolKnown> versions, Period period, Instant asAt) {
        SortedSet<Borough> members = partnership.membersOn(period.end());
        Set<Borough> asked = new HashSet<>(members);
        versions.forEach(version -> asked.addAll(version.weights().keySet()));
        scope.name(asked);
        return PoolBinding.of(
                versions, period.end(), borough -> references.mandate(borough, period.year(), asAt), members);
    }
}
