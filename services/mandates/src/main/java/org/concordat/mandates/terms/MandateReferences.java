package org.concordat.mandates.terms;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.agreement.JointTerms;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.pools.Pool;

/**
 * The reference data a mandate speaks of.
 *
 * @param chart the chart the borough reports on in the mandate's year
 * @param pools every version of every key
 * @param mappings every version of every mapping between charts
 * @param charts those that mappings are between, by code
 */
public record MandateReferences(
        Borough borough,
        Chart chart,
        Map<String, Partnership> partnerships,
        Collection<Pool> pools,
        Collection<PartnershipMapping> mappings,
        Map<String, Chart> charts) {

    public Optional<Partnership> partnership(String code) {
        return Optional.ofNullable(partnerships.get(code));
    }

    /** Whether the borough counts as a member for any month of the year. */
    boolean isMember(String partnership, FinancialYear year) {
        return partnership(partnership)
                .map(found -> found.membersIn(year).contains(borough))
                .orElse(false);
    }

    <T extends JointTerms<T>> List<T> versionsOf(Collection<T> all, String code) {
        return all.stream().filter(version -> version.code().equals(code)).toList();
    }

    /** Of each key that concerns the borough in the year: the version the terms agree to, or else the latest. */
    public List<Pool> keysOf(MandateTerms terms) {
        return chosen(terms, pools.stream().filter(pool -> pool.boroughs().contains(borough)));
    }

    /** Of each mapping of its partnerships in the year: the latest version the terms agree to, or else the latest. */
    public List<PartnershipMapping> mappingsOf(MandateTerms terms) {
        return chosen(
                terms, mappings.stream().filter(mapping -> isMember(mapping.partnership(), terms.financialYear())));
    }

    private static <T extends JointTerms<T>> List<T> chosen(MandateTerms terms, Stream<T> concerning) {
        Comparator<T> better = Comparator.<T, Boolean>comparing(terms::agreesTo).thenComparing(JointTerms::version);
        Map<String, T> chosen = new TreeMap<>();
        concerning
                .filter(version -> version.isFor(terms.financialYear()))
                .forEach(version -> chosen.merge(
                        version.code(), version, (one, other) -> better.compare(one, other) > 0 ? one : other));
        return List.copyOf(chosen.values());
    }

    /** A service line as people read it: {@code Fostering services (3.1.2)}. */
    public String titled(String serviceLine) {
        return chart.find(serviceLine)
                .map(line -> "%s (%s)".formatted(line.title(), serviceLine))
                .orElse(serviceLine);
    }

    Stream<Partnership> inCodeOrder() {
        return partnerships.values().stream().sorted(Comparator.comparing(Partnership::code));
    }
}
