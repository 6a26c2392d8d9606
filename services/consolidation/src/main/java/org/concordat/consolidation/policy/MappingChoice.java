package org.concordat.consolidation.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.reference.MappingKnown;
import org.concordat.kernel.Borough;

/**
 * By which mapping the lines of one chart are read on another, or why by none: the latest version that is for the day
 * and to which every mandate in force of the members agrees. Of a member without a mandate nothing is shown, so it is
 * not asked.
 */
sealed interface MappingChoice {

    /** All agree to it. */
    record Agreed(MappingKnown mapping) implements MappingChoice {}

    /** @param by those whose mandates in force do not agree to the latest version */
    record NotAgreed(MappingKnown latest, SortedSet<Borough> by) implements MappingChoice {}

    /** None was recorded for the day. */
    record None() implements MappingChoice {}

    /** @param mandates those in force of the members */
    static MappingChoice of(
            List<MappingKnown> versions,
            String fromChart,
            String toChart,
            LocalDate day,
            Collection<MandateKnown> mandates) {
        List<MappingKnown> latestFirst = versions.stream()
                .filter(version -> version.connects(fromChart, toChart, day))
                .sorted(Comparator.comparing(MappingKnown::version).reversed().thenComparing(MappingKnown::code))
                .toList();
        return latestFirst.stream()
                .filter(version -> notAgreeing(version, mandates).isEmpty())
                .findFirst()
                .<MappingChoice>map(Agreed::new)
                .orElseGet(() -> latestFirst.isEmpty()
                        ? new None()
                        : new NotAgreed(latestFirst.getFirst(), notAgreeing(latestFirst.getFirst(), mandates)));
    }

    private static SortedSet<Borough> notAgreeing(MappingKnown version, Collection<MandateKnown> mandates) {
        SortedSet<Borough> boroughs = new TreeSet<>();
        mandates.stream()
                .filter(mandate -> !mandate.agreesTo(version))
                .forEach(mandate -> boroughs.add(mandate.borough()));
        return boroughs;
    }
}
