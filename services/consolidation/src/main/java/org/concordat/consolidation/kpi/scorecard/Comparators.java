package org.concordat.consolidation.kpi.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.consolidation.kpi.KpiKnown;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.References;
import org.concordat.kernel.Borough;
import org.concordat.kernel.span.Span;
import org.concordat.messaging.EventJson;

/**
 * Whose results are compared with those of a borough, as it was known. A comparator of the borough's own goes before
 * everybody's of the same code. Values count only where they are about the same time and in the indicator's unit.
 */
record Comparators(List<ComparatorSetsKnown> sets, List<ComparatorValuesKnown> values) {

    static Comparators known(References references, Instant asAt) {
        return new Comparators(
                references
                        .latest(
                                ComparatorSetsKnown.KEPT,
                                Optional.empty(),
                                asAt,
                                json -> TargetsJson.sets(EventJson.kept(json)))
                        .stream()
                        .map(KeptVersion::content)
                        .toList(),
                references
                        .latest(
                                ComparatorValuesKnown.KEPT,
                                Optional.empty(),
                                asAt,
                                json -> TargetsJson.values(EventJson.kept(json)))
                        .stream()
                        .map(KeptVersion::content)
                        .toList());
    }

    /** The comparators' own values, such as the mean of the neighbours, by their codes. */
    Map<String, BigDecimal> own(KpiKnown kpi, Borough borough, Span about) {
        Map<String, BigDecimal> own = new TreeMap<>();
        for (ComparatorValuesKnown of : ofEverybodyFirst(kpi, borough)) {
            of.values().stream()
                    .filter(value -> value.member().isEmpty() && isAbout(value, about))
                    .forEach(value -> value.value().ifPresent(number -> own.put(of.comparator(), number)));
        }
        return own;
    }

    /** The values of the councils that belong to a comparator at that time, without the borough's own. */
    List<BigDecimal> members(String comparator, KpiKnown kpi, Borough borough, String name, Span about) {
        Optional<ComparatorSetsKnown> set = sets.stream()
                .filter(one -> one.comparator().equals(comparator) && isFor(one.borough(), borough))
                .max((one, other) -> Boolean.compare(
                        one.borough().isPresent(), other.borough().isPresent()));
        Map<String, BigDecimal> members = new TreeMap<>();
        for (ComparatorValuesKnown of : ofEverybodyFirst(kpi, borough)) {
            of.values().stream()
                    .filter(value -> of.comparator().equals(comparator) && isAbout(value, about))
                    .filter(value -> value.member()
                            .filter(member -> !member.equals(name))
                            .filter(member ->
                                    set.map(one -> one.has(member, about.end())).orElse(true))
                            .isPresent())
                    .forEach(value -> value.value()
                            .ifPresent(number -> members.put(value.member().orElseThrow(), number)));
        }
        return new ArrayList<>(members.values());
    }

    private List<ComparatorValuesKnown> ofEverybodyFirst(KpiKnown kpi, Borough borough) {
        return values.stream()
                .filter(of -> of.kpi().equals(kpi.code()) && of.unit() == kpi.unit() && isFor(of.borough(), borough))
                .sorted((one, other) -> Boolean.compare(
                        one.borough().isPresent(), other.borough().isPresent()))
                .toList();
    }

    private static boolean isFor(Optional<Borough> whose, Borough borough) {
        return whose.map(borough::equals).orElse(true);
    }

    private static boolean isAbout(ComparatorValuesKnown.Posted value, Span about) {
        return value.span().equals(about.toString());
    }
}
