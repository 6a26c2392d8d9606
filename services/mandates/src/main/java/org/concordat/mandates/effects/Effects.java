package org.concordat.mandates.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.pools.Pool;
import org.concordat.mandates.terms.MandateReferences;
import org.concordat.mandates.terms.MandateTerms;

/**
 * What a mandate means, for people to read before it is adopted.
 *
 * @param general what holds of the mandate as a whole
 * @param bindings the keys of apportionment that concern the borough, as if this mandate were in force
 * @param mappings likewise the mappings between charts of its partnerships
 */
record Effects(
        Mandate mandate,
        List<String> general,
        List<PartnershipEffects> partnerships,
        List<Binding<Pool>> bindings,
        List<MappingEffect> mappings,
        List<String> kpiCommitments) {

    static Effects of(
            Mandate mandate,
            MandateReferences references,
            List<Binding<Pool>> bindings,
            List<Binding<PartnershipMapping>> mappings) {
        Borough borough = references.borough();
        MandateTerms terms = mandate.document().terms();
        List<PartnershipEffects> partnerships = references.partnerships().values().stream()
                .filter(partnership ->
                        partnership.membersIn(terms.financialYear()).contains(borough))
                .sorted(Comparator.comparing(Partnership::code))
                .map(partnership -> new PartnershipReader(borough, terms, references.chart(), partnership).read())
                .toList();
        return new Effects(
                mandate,
                general(mandate, partnerships),
                partnerships,
                bindings,
                mappings.stream()
                        .map(binding -> MappingEffect.of(binding, terms, references))
                        .toList(),
                terms.kpiCommitments().stream().map(InWords::commitment).toList());
    }

    private static List<String> general(Mandate mandate, List<PartnershipEffects> partnerships) {
        Borough borough = mandate.document().borough();
        FinancialYear year = mandate.financialYear();
        List<String> said = new ArrayList<>();
        said.add(
                switch (mandate) {
                    case Mandate.Draft draft -> "This is a draft: nothing of it holds until the Cabinet adopts it.";
                    case Mandate.Adopted adopted ->
                        "The Cabinet adopted this mandate on %s."
                                .formatted(InWords.day(adopted.adoption().on()));
                    case Mandate.Replaced replaced ->
                        "This mandate was replaced on %s: another holds for %s."
                                .formatted(InWords.day(replaced.replacedOn()), year);
                    case Mandate.Withdrawn withdrawn ->
                        "This mandate was withdrawn on %s: since then nothing of %s in %s is shown, unless another was adopted."
                                .formatted(InWords.day(withdrawn.withdrawal().on()), borough, year);
                });
        said.add(
                ("It is about the periods of %s, from %s to %s and the outturn. Every other year needs a mandate of its own:"
                                + " without one nothing of %s is shown.")
                        .formatted(year, InWords.day(year.start()), InWords.day(year.end()), borough));
        if (partnerships.isEmpty()) {
            said.add("%s is in no partnership in %s, so nobody else sees anything.".formatted(borough, year));
        }
        return said;
    }

    /** What is said of each key, with the borough's own agreement as this mandate has it. */
    Map<Binding<Pool>, Boolean> agreed() {
        Map<Binding<Pool>, Boolean> agreed = new java.util.LinkedHashMap<>();
        bindings.forEach(
                binding -> agreed.put(binding, mandate.document().terms().agreesTo(binding.terms())));
        return agreed;
    }
}
