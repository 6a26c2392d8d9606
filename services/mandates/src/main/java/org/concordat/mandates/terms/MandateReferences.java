package org.concordat.mandates.terms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.pools.Pool;

/**
 * The reference data a mandate speaks of.
 *
 * @param chart the chart the borough reports on in the mandate's year
 * @param pools every version of every key
 */
public record MandateReferences(
        Borough borough, Chart chart, Map<String, Partnership> partnerships, Collection<Pool> pools) {

    public Optional<Partnership> partnership(String code) {
        return Optional.ofNullable(partnerships.get(code));
    }

    List<Pool> versionsOf(String pool) {
        return pools.stream().filter(version -> version.code().equals(pool)).toList();
    }

    /** Of each key that concerns the borough in the year: the version the terms agree to, or else the latest. */
    public List<Pool> keysOf(MandateTerms terms) {
        Map<String, Pool> keys = new java.util.TreeMap<>();
        pools.stream()
                .filter(pool -> pool.boroughs().contains(borough) && pool.isFor(terms.financialYear()))
                .forEach(pool -> {
                    boolean agreed =
                            terms.apportionment().contains(new MandateTerms.PoolAgreement(pool.code(), pool.version()));
                    Pool chosen = keys.get(pool.code());
                    boolean chosenAgreed = chosen != null
                            && terms.apportionment()
                                    .contains(new MandateTerms.PoolAgreement(chosen.code(), chosen.version()));
                    if (chosen == null || agreed || (!chosenAgreed && pool.version() > chosen.version())) {
                        keys.put(pool.code(), pool);
                    }
                });
        return List.copyOf(keys.values());
    }

    /** A service line as people read it: {@code Fostering services (3.1.2)}. */
    public String titled(String serviceLine) {
        return chart.find(serviceLine)
                .map(line -> "%s (%s)".formatted(line.title(), serviceLine))
                .orElse(serviceLine);
    }

    Stream<Partnership> inCodeOrder() {
        return partnerships.values().stream().sorted(java.util.Comparator.comparing(Partnership::code));
    }
}
