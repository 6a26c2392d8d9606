package org.concordat.consolidation.pools;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/**
 * Whether a key binds: only when the mandates in force of all who have a share agree to the very same version, and all of
 * them are members. Of a key the latest version that binds stands; where none does, the latest, with who has not agreed.
 *
 * @param notAgreed why each borough that stands in the way does, by code
 */
public record PoolBinding(PoolKnown pool, FinancialYear year, SortedMap<Borough, String> notAgreed) {

    public PoolBinding {
        notAgreed = Collections.unmodifiableSortedMap(new TreeMap<>(notAgreed));
    }

    /**
     * Of each key that is for the day, by code.
     *
     * @param versions of all keys of a partnership
     * @param mandates those in force for the year
     * @param members of the partnership on the day
     */
    static List<PoolBinding> of(
            Collection<PoolKnown> versions,
            LocalDate day,
            Function<Borough, Optional<MandateKnown>> mandates,
            Set<Borough> members) {
        SortedMap<String, List<PoolKnown>> byCode = versions.stream()
                .filter(version -> version.isFor(day))
                .sorted(Comparator.comparing(PoolKnown::version).reversed())
                .collect(Collectors.groupingBy(PoolKnown::code, TreeMap::new, Collectors.toList()));
        return byCode.values().stream()
                .map(latestFirst -> latestFirst.stream()
                        .map(version -> of(version, FinancialYear.of(day), mandates, members))
                        .filter(PoolBinding::binds)
                        .findFirst()
                        .orElseGet(() -> of(latestFirst.getFirst(), FinancialYear.of(day), mandates, members)))
                .toList();
    }

    private static PoolBinding of(
            PoolKnown pool,
            FinancialYear year,
            Function<Borough, Optional<MandateKnown>> mandates,
            Set<Borough> members) {
        SortedMap<Borough, String> notAgreed = new TreeMap<>();
        for (Borough borough : pool.weights().keySet()) {
            if (!members.contains(borough)) {
                notAgreed.put(borough, "%s is not a member on the last day of the period".formatted(borough));
            } else {
                mandates.apply(borough)
                        .map(mandate -> reason(pool, mandate))
                        .orElseGet(() -> Optional.of("%s has no mandate in force for %s".formatted(borough, year)))
                        .ifPresent(why -> notAgreed.put(borough, why));
            }
        }
        return new PoolBinding(pool, year, notAgreed);
    }

    private static Optional<String> reason(PoolKnown pool, MandateKnown mandate) {
        Set<Integer> agreed = mandate.poolVersions(pool.code());
        if (agreed.contains(pool.version())) {
            return Optional.empty();
        }
        return Optional.of(
                agreed.isEmpty()
                        ? "the mandate of %s does not speak of it".formatted(mandate.borough())
                        : "the mandate of %s agrees to version %s"
                                .formatted(
                                        mandate.borough(),
                                        agreed.stream().map(String::valueOf).collect(Collectors.joining(" and "))));
    }

    public boolean binds() {
        return notAgreed.isEmpty();
    }

    /** One sentence that a reader can act on. */
    public String inWords() {
        String which = "Version %d of the key “%s” (%s)".formatted(pool.version(), pool.title(), pool.code());
        return binds()
                ? "%s binds in %s: the mandates in force of all its boroughs agree to it.".formatted(which, year)
                : "%s does not bind in %s: %s.".formatted(which, year, String.join("; ", notAgreed.values()));
    }
}
