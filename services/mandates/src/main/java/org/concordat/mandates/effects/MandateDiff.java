package org.concordat.mandates.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ReportingDomain;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.terms.MandateReferences;
import org.concordat.mandates.terms.MandateTerms;

/**
 * What changes for people from one mandate to another.
 *
 * @param effects what is shown of which figures before and after; nothing that stays the same
 * @param other what changes besides sharing, in plain English
 */
record MandateDiff(Mandate before, Mandate after, RuleChanges rules, List<Change> effects, List<String> other) {

    /** A change in what is shown of some figures. */
    record Change(
            Partnership partnership,
            ReportingDomain domain,
            FigureScope scope,
            Timeline before,
            Timeline after,
            String sentence) {}

    private record Step(Timeline before, Timeline after) {}

    static MandateDiff between(Mandate before, Mandate after, MandateReferences references) {
        MandateTerms old = before.document().terms();
        MandateTerms fresh = after.document().terms();
        List<Change> effects = references.partnerships().values().stream()
                .filter(partnership -> isMember(partnership, old, references.borough())
                        || isMember(partnership, fresh, references.borough()))
                .sorted(Comparator.comparing(Partnership::code))
                .flatMap(partnership -> Stream.of(ReportingDomain.values())
                        .flatMap(domain -> changes(old, fresh, partnership, domain, references)))
                .toList();
        return new MandateDiff(
                before, after, RuleChanges.between(old.sharing(), fresh.sharing()), effects, other(old, fresh));
    }

    private static boolean isMember(Partnership partnership, MandateTerms terms, Borough borough) {
        return partnership.membersIn(terms.financialYear()).contains(borough);
    }

    private static Stream<Change> changes(
            MandateTerms old,
            MandateTerms fresh,
            Partnership partnership,
            ReportingDomain domain,
            MandateReferences references) {
        Chart chart = references.chart();
        SharingGrid oldGrid = new SharingGrid(old.sharing(), chart);
        SharingGrid freshGrid = new SharingGrid(fresh.sharing(), chart);
        Set<String> measures = new LinkedHashSet<>(oldGrid.measures(domain));
        measures.addAll(freshGrid.measures(domain));
        Map<FigureScope.Figure, Timeline> were = oldGrid.timelines(partnership.code(), domain, measures);
        Map<FigureScope.Figure, Timeline> are = freshGrid.timelines(partnership.code(), domain, measures);
        Map<Step, Set<FigureScope.Figure>> alike = new LinkedHashMap<>();
        were.forEach((figure, was) -> {
            Timeline is = Objects.requireNonNull(are.get(figure));
            // Which rule decides may change without anybody noticing: renumbered rules are no change.
            if (!was.shows().equals(is.shows())) {
                alike.computeIfAbsent(new Step(was, is), same -> new LinkedHashSet<>())
                        .add(figure);
            }
        });
        return alike.entrySet().stream()
                .flatMap(entry -> FigureScope.of(entry.getValue(), chart, measures).stream()
                        .map(scope -> change(partnership, domain, scope, entry.getKey(), references)));
    }

    private static Change change(
            Partnership partnership,
            ReportingDomain domain,
            FigureScope scope,
            Step step,
            MandateReferences references) {
        String borough = references.borough().code();
        String sentence = "%s in %s, %s: before, %s; now, %s."
                .formatted(
                        InWords.domain(domain),
                        partnership.title(),
                        InWords.scope(scope, references.chart()),
                        InWords.timeline(step.before(), borough),
                        InWords.timeline(step.after(), borough));
        return new Change(partnership, domain, scope, step.before(), step.after(), sentence);
    }

    private static List<String> other(MandateTerms old, MandateTerms fresh) {
        List<String> said = new ArrayList<>();
        if (!old.financialYear().equals(fresh.financialYear())) {
            said.add("The year: before, %s; now, %s.".formatted(old.financialYear(), fresh.financialYear()));
        }
        if (!old.title().equals(fresh.title())) {
            said.add("The title: before, “%s”; now, “%s”.".formatted(old.title(), fresh.title()));
        }
        said.addAll(named(
                "Delivery of",
                old.serviceScopes(),
                fresh.serviceScopes(),
                MandateTerms.ServiceScope::serviceLine,
                MandateTerms.ServiceScope::delivery));
        said.addAll(named(
                "Priority",
                old.priorities(),
                fresh.priorities(),
                MandateTerms.StatedPriority::code,
                MandateTerms.StatedPriority::inFull));
        said.addAll(named(
                "Commitment to",
                old.kpiCommitments(),
                fresh.kpiCommitments(),
                MandateTerms.KpiCommitment::kpi,
                InWords::commitment));
        said.addAll(named(
                "Milestone",
                old.milestones(),
                fresh.milestones(),
                MandateTerms.Milestone::name,
                milestone -> "due by the end of " + milestone.due()
                        + milestone.delivery().map(by -> ", delivered as " + by).orElse("")));
        said.addAll(named(
                "Agreement to the key",
                old.apportionment(),
                fresh.apportionment(),
                MandateTerms.PoolAgreement::pool,
                agreement -> "version " + agreement.version()));
        said.addAll(named(
                "Agreement to the mapping",
                byMapping(old),
                byMapping(fresh),
                Map.Entry::getKey,
                agreed -> "version "
                        + InWords.list(
                                agreed.getValue().stream().map(String::valueOf).toList())));
        return said;
    }

    /** The versions agreed to of each mapping. */
    private static List<Map.Entry<String, Set<Integer>>> byMapping(MandateTerms terms) {
        Map<String, Set<Integer>> versions = new TreeMap<>();
        terms.chartMappings()
                .forEach(agreed -> versions.computeIfAbsent(agreed.mapping(), first -> new TreeSet<>())
                        .add(agreed.version()));
        return List.copyOf(versions.entrySet());
    }

    /** Compares two lists whose entries have names. */
    private static <T> List<String> named(
            String what, List<T> old, List<T> fresh, Function<T, String> name, Function<T, String> says) {
        Map<String, String> were = new LinkedHashMap<>();
        Map<String, String> are = new LinkedHashMap<>();
        old.forEach(entry -> were.put(name.apply(entry), says.apply(entry)));
        fresh.forEach(entry -> are.put(name.apply(entry), says.apply(entry)));
        Set<String> names = new LinkedHashSet<>(were.keySet());
        names.addAll(are.keySet());
        List<String> said = new ArrayList<>();
        for (String each : names) {
            String was = were.get(each);
            String is = are.get(each);
            if (was == null) {
                said.add("%s %s is new: %s".formatted(what, each, is));
            } else if (is == null) {
                said.add("%s %s is gone; it was: %s".formatted(what, each, was));
            } else if (!was.equals(is)) {
                said.add("%s %s: before, %s; now, %s".formatted(what, each, was, is));
            }
        }
        return said;
    }
}
