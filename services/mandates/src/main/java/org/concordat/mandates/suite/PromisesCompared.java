package org.concordat.mandates.suite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.mandates.effects.InWords;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.mandates.terms.Target;

/** What each mandate promises: priorities, targets on indicators, milestones. */
final class PromisesCompared {

    private final SortedMap<Borough, MandateTerms> terms;

    private PromisesCompared(Speakers speakers) {
        this.terms = speakers.terms();
    }

    static List<SuiteEntry> of(Speakers speakers) {
        PromisesCompared compared = new PromisesCompared(speakers);
        return Stream.of(compared.priorities(), compared.commitments(), compared.milestones())
                .flatMap(List::stream)
                .toList();
    }

    /** Numbering is a borough's own, so a priority is known by what it says. */
    private List<SuiteEntry> priorities() {
        return entries(
                Section.PRIORITIES,
                MandateTerms::priorities,
                priority -> words(priority.text()),
                MandateTerms.StatedPriority::text,
                priority -> new MandateStatement(
                        "%s: %s".formatted(priority.code(), priority.inFull()),
                        words(priority.text()),
                        Optional.of(priority.code()),
                        priority.trackedBy()),
                said -> Optional.empty());
    }

    private List<SuiteEntry> commitments() {
        return entries(
                Section.KPI_COMMITMENTS,
                MandateTerms::kpiCommitments,
                MandateTerms.KpiCommitment::kpi,
                MandateTerms.KpiCommitment::kpi,
                commitment -> new MandateStatement(InWords.target(commitment.target()), plain(commitment.target())),
                PromisesCompared::oppositeSides);
    }

    /** Which side of a measure is the good one is its definition, so two sides cannot both be. */
    private static Optional<String> oppositeSides(SortedMap<Borough, MandateStatement> said) {
        Set<Target.Side> sides = said.values().stream()
                .flatMap(statement -> side((Target) statement.meaning()).stream())
                .collect(Collectors.toSet());
        return sides.size() < 2
                ? Optional.empty()
                : Optional.of(
                        "One means to be above and another below, and only one side of a measure can be the good one.");
    }

    private static Optional<Target.Side> side(Target target) {
        return switch (target) {
            case Target.AgainstComparator against -> Optional.of(against.side());
            case Target.AgainstLastResult against -> Optional.of(against.side());
            case Target.Constant none -> Optional.empty();
            case Target.MonthlyTrajectory none -> Optional.empty();
            case Target.Milestones none -> Optional.empty();
        };
    }

    private record Due(Object period, Optional<String> delivery) {

        boolean isTogether() {
            return delivery.filter(DeliveryCompared::isTogether).isPresent();
        }
    }

    private List<SuiteEntry> milestones() {
        return entries(
                Section.MILESTONES,
                MandateTerms::milestones,
                milestone -> words(milestone.name()),
                MandateTerms.Milestone::name,
                milestone -> new MandateStatement(
                        "by the end of %s%s"
                                .formatted(
                                        milestone.due(),
                                        milestone
                                                .delivery()
                                                .map(by -> ", delivered as " + by)
                                                .orElse("")),
                        new Due(milestone.due(), milestone.delivery())),
                PromisesCompared::dueTwice);
    }

    /** What is done once, for several boroughs, cannot be due at two times. */
    private static Optional<String> dueTwice(SortedMap<Borough, MandateStatement> said) {
        Set<Object> dues = said.values().stream()
                .map(statement -> (Due) statement.meaning())
                .filter(Due::isTogether)
                .map(Due::period)
                .collect(Collectors.toSet());
        return dues.size() < 2
                ? Optional.empty()
                : Optional.of(
                        "It is done for several boroughs together, and they say that it is due at different times.");
    }

    private interface Contradiction extends Function<SortedMap<Borough, MandateStatement>, Optional<String>> {}

    /**
     * @param key equal of two that are about the same thing
     * @param subject what people call it, as the first borough that names it does
     */
    private <T> List<SuiteEntry> entries(
            Section section,
            Function<MandateTerms, List<T>> promised,
            Function<T, String> key,
            Function<T, String> subject,
            Function<T, MandateStatement> statement,
            Contradiction contradiction) {
        SortedMap<String, SortedMap<Borough, MandateStatement>> said = new TreeMap<>();
        SortedMap<String, String> subjects = new TreeMap<>();
        BiConsumer<Borough, T> take = (borough, each) -> {
            subjects.putIfAbsent(key.apply(each), subject.apply(each));
            // One that is there twice in a mandate is warned of as a draft; the first stands.
            said.computeIfAbsent(key.apply(each), first -> new TreeMap<>()).putIfAbsent(borough, statement.apply(each));
        };
        terms.forEach((borough, theirs) -> promised.apply(theirs).forEach(each -> take.accept(borough, each)));
        List<SuiteEntry> entries = new ArrayList<>();
        said.forEach((name, theirs) -> entries.add(SuiteEntry.of(
                section, subjects.getOrDefault(name, name), theirs, terms.keySet(), contradiction.apply(theirs))));
        return entries;
    }

    /** The same text whatever its capitals, spaces and full stop. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[.;,]+$", "").toLowerCase(Locale.UK);
    }

    /** The same target however its numbers are written: 70 is 70.0. */
    private static Target plain(Target target) {
        return switch (target) {
            case Target.Constant(var value) -> new Target.Constant(plain(value));
            case Target.MonthlyTrajectory(var values) ->
                new Target.MonthlyTrajectory(
                        values.stream().map(PromisesCompared::plain).toList());
            case Target.Milestones(Target.Milestones.Shape shape, var points) ->
                new Target.Milestones(
                        shape,
                        points.stream()
                                .map(point -> new Target.Milestones.Point(point.due(), plain(point.value())))
                                .toList());
            case Target.AgainstComparator(var side, var comparator, var by) ->
                new Target.AgainstComparator(side, comparator, by.map(PromisesCompared::plain));
            case Target.AgainstLastResult(var side, var by) ->
                new Target.AgainstLastResult(side, by.map(PromisesCompared::plain));
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
