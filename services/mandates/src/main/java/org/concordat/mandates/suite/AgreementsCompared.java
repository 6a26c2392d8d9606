package org.concordat.mandates.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.agreement.Agreement;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.agreement.JointTerms;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.pools.Pool;
import org.concordat.mandates.terms.MandateTerms;

/**
 * What each mandate agrees to of what the partnership has settled. It binds only when all agree to the same version, so
 * a mandate in force that is silent says no.
 */
final class AgreementsCompared {

    private final Speakers speakers;
    private final SortedMap<Borough, MandateTerms> terms;
    private final FinancialYear year;

    private AgreementsCompared(Speakers speakers, FinancialYear year) {
        this.speakers = speakers;
        this.terms = speakers.terms();
        this.year = year;
    }

    /**
     * @param pools every version of every key of the partnership
     * @param mappings likewise of its mappings between charts
     */
    static List<SuiteEntry> of(
            Speakers speakers, FinancialYear year, Collection<Pool> pools, Collection<PartnershipMapping> mappings) {
        AgreementsCompared compared = new AgreementsCompared(speakers, year);
        List<SuiteEntry> entries = new ArrayList<>(compared.entries(Section.APPORTIONMENT, pools, Pool::boroughs));
        entries.addAll(compared.entries(Section.CHART_MAPPINGS, mappings, mapping -> speakers.boroughs()));
        return entries;
    }

    /** @param concerned whose agreement a version needs */
    private <T extends JointTerms<T>> List<SuiteEntry> entries(
            Section section, Collection<T> versions, Function<T, Set<Borough>> concerned) {
        SortedMap<String, List<T>> byCode = versions.stream()
                .filter(version -> version.isFor(year))
                .collect(Collectors.groupingBy(JointTerms::code, TreeMap::new, Collectors.toList()));
        return byCode.values().stream()
                .flatMap(each -> entry(section, each, concerned).stream())
                .toList();
    }

    /** None where no mandate speaks of it. */
    private <T extends JointTerms<T>> Optional<SuiteEntry> entry(
            Section section, List<T> versions, Function<T, Set<Borough>> concerned) {
        SortedMap<Borough, Agreement> agreements = new TreeMap<>();
        T any = versions.getFirst();
        speakers.members().forEach(member -> agreements.put(member.borough(), agreement(member, any)));
        SortedMap<Borough, MandateStatement> said = new TreeMap<>();
        agreements.forEach((borough, agreement) -> {
            if (agreement instanceof Agreement.UnderMandate(var agreed) && !agreed.isEmpty()) {
                said.put(borough, new MandateStatement("agrees to " + words(agreed), agreed));
            }
        });
        // Which of the versions that anybody agrees to has the most behind it; the latest where several have.
        return versions.stream()
                .filter(version -> supporters(version, agreements) > 0)
                .max(Comparator.<T>comparingLong(version -> supporters(version, agreements))
                        .thenComparingInt(JointTerms::version))
                .map(version -> entry(section, version, concerned.apply(version), said, agreements));
    }

    private <T extends JointTerms<T>> SuiteEntry entry(
            Section section,
            T version,
            Set<Borough> concerned,
            SortedMap<Borough, MandateStatement> said,
            Map<Borough, Agreement> agreements) {
        Binding<T> binding = Binding.of(version, concerned, year, agreements);
        SortedSet<Borough> asked = new TreeSet<>(terms.keySet());
        asked.retainAll(concerned);
        boolean against = asked.stream().anyMatch(binding.missing()::containsKey);
        SuiteEntry entry = SuiteEntry.of(
                section,
                "%s (%s)".formatted(version.title(), version.code()),
                said,
                asked,
                against ? Optional.of(binding.inWords()) : Optional.empty());
        return new SuiteEntry(
                section, entry.subject(), entry.said(), entry.silent(), entry.accord(), binding.inWords());
    }

    private static Agreement agreement(SuiteMember member, JointTerms<?> joint) {
        return member.terms()
                .map(theirs -> theirs.agreementTo(joint.kind(), joint.code()))
                .orElseGet(Agreement.NoMandate::new);
    }

    private static long supporters(JointTerms<?> version, Map<Borough, Agreement> agreements) {
        return agreements.values().stream()
                .filter(agreement ->
                        agreement instanceof Agreement.UnderMandate(var agreed) && agreed.contains(version.version()))
                .count();
    }

    private static String words(SortedSet<Integer> versions) {
        return (versions.size() == 1 ? "version " : "versions ")
                + versions.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }
}
