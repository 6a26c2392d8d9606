package org.concordat.mandates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ServiceLine;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.terms.MandateReferences;
import org.concordat.mandates.terms.MandateTerms;

/**
 * What a mapping between charts means for the borough, in plain English.
 *
 * @param binding as if this mandate were in force
 * @param agreed whether the mandate agrees to that version
 * @param sentences all that is said of it, in the order to read it
 */
record MappingEffect(Binding<PartnershipMapping> binding, boolean agreed, List<String> sentences) {

    static MappingEffect of(Binding<PartnershipMapping> binding, MandateTerms terms, MandateReferences references) {
        PartnershipMapping mapping = binding.terms();
        boolean agreed = terms.agreesTo(mapping);
        List<String> said = new ArrayList<>();
        said.add(
                agreed
                        ? "This mandate agrees to version %d of the mapping “%s” (%s)."
                                .formatted(mapping.version(), mapping.title(), mapping.code())
                        : ("This mandate does not agree to version %d of the mapping “%s” (%s): while it is in force,"
                                        + " %s gets no combined figures where the mapping is needed.")
                                .formatted(
                                        mapping.version(),
                                        mapping.title(),
                                        mapping.code(),
                                        references
                                                .partnership(mapping.partnership())
                                                .map(found -> found.title())
                                                .orElse(mapping.partnership())));
        said.add(binding.inWords());
        said.add(("Figures on the chart %s are then read on the chart %s. What %s has posted stays as it is, and each"
                        + " borough's own view too.")
                .formatted(mapping.fromChart(), mapping.toChart(), references.borough()));
        Optional<Chart> source = Optional.ofNullable(references.charts().get(mapping.fromChart()));
        Optional<Chart> target = Optional.ofNullable(references.charts().get(mapping.toChart()));
        mapping.lines()
                .forEach(line -> said.add(
                        "%s is read as %s.".formatted(titled(source, line.from()), titled(target, line.to()))));
        said.add("What no line of the mapping speaks of is shown in a row of its own, as not mapped, and is in no other"
                + " line. That row, and a total that contains it, shows no more of a borough than the least open of its"
                + " rules, and nothing of it where no rule is about every line.");
        said.add(("A line of %s shows no more of a borough than the least open of that borough's own lines in it; the"
                        + " sharing rules go on speaking of the borough's own lines.")
                .formatted(mapping.toChart()));
        return new MappingEffect(binding, agreed, List.copyOf(said));
    }

    private static String titled(Optional<Chart> chart, String code) {
        Optional<ServiceLine> line = chart.flatMap(found -> found.find(code));
        return line.map(found -> "%s (%s%s)"
                        .formatted(
                                found.title(), code, found.total() ? " and what is below it and not named itself" : ""))
                .orElse(code);
    }
}
