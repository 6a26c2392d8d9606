package org.concordat.mandates.suite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.charts.ChartEdition;
import org.concordat.mandates.effects.InWords;
import org.concordat.mandates.effects.SharingSideBySide;
import org.concordat.mandates.foreword.Foreword;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.pools.Pool;
import org.concordat.mandates.terms.MandateTerms;

/**
 * What the mandates of all members of a partnership say of a year, side by side, with what they say together.
 *
 * @param inForceOn the day on which they are those in force; empty for those that stand
 */
record MandateSuite(
        Partnership partnership,
        FinancialYear financialYear,
        Optional<LocalDate> inForceOn,
        Optional<Foreword> foreword,
        Speakers speakers,
        List<SuiteEntry> entries) {

    MandateSuite {
        entries = List.copyOf(entries);
    }

    /**
     * What the partnership has settled, and what it says in front.
     *
     * @param pools every version of every key
     * @param mappings every version of every mapping
     */
    record Joint(Optional<Foreword> foreword, Collection<Pool> pools, Collection<PartnershipMapping> mappings) {}

    static MandateSuite of(
            Partnership partnership,
            FinancialYear year,
            Optional<LocalDate> inForceOn,
            List<SuiteMember> members,
            Joint joint) {
        Speakers speakers = new Speakers(members);
        List<SuiteEntry> entries = new ArrayList<>(sharing(partnership, speakers));
        entries.addAll(DeliveryCompared.of(speakers));
        entries.addAll(PromisesCompared.of(speakers));
        entries.addAll(AgreementsCompared.of(speakers, year, joint.pools(), joint.mappings()));
        return new MandateSuite(partnership, year, inForceOn, joint.foreword(), speakers, entries);
    }

    /** Lines of different charts cannot be laid side by side, so those on one chart are. */
    private static List<SuiteEntry> sharing(Partnership partnership, Speakers speakers) {
        SortedMap<String, List<SuiteMember>> byChart = speakers.members().stream()
                .filter(member -> member.mandate().isPresent())
                .collect(Collectors.groupingBy(member -> member.chart().code(), TreeMap::new, Collectors.toList()));
        List<SuiteEntry> entries = new ArrayList<>();
        byChart.forEach((code, members) -> {
            ChartEdition chart = members.getFirst().chart();
            SortedMap<Borough, MandateTerms> terms = new TreeMap<>();
            members.forEach(member -> terms.put(member.borough(), member.terms().orElseThrow()));
            String where = byChart.size() == 1 ? "" : ", on the chart " + chart.code();
            SharingSideBySide.of(partnership.code(), terms, chart.chart())
                    .forEach(part -> entries.add(entry(part, where)));
        });
        return entries;
    }

    private static SuiteEntry entry(SharingSideBySide.Part part, String where) {
        SortedMap<Borough, MandateStatement> said = new TreeMap<>();
        part.shown()
                .forEach((borough, shown) -> said.put(borough, new MandateStatement(shown.text(), shown.meaning())));
        // How much a borough shows is its own to say: two that show differently never stand against one another.
        return SuiteEntry.of(
                Section.SHARING,
                "%s, %s%s".formatted(InWords.domain(part.domain()), part.scope(), where),
                said,
                said.keySet(),
                Optional.empty());
    }

    /** How often each accord was found; nothing where it was not. */
    SortedMap<Accord, Long> summary() {
        return entries.stream()
                .flatMap(entry -> entry.accord().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
