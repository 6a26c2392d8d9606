package org.concordat.consolidation.savings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.assessment.Assessment;
import org.concordat.consolidation.assessment.Note;
import org.concordat.consolidation.assessment.NoteColumn;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.PlanCheck;
import org.concordat.kernel.sharing.SharingDetail;

/**
 * What is found of each initiative of a view by initiative. In a partnership only of what may be seen by itself, and held
 * against nothing else.
 */
final class PlanAssessment implements Assessment {

    private static final NoteColumn FINDINGS = new NoteColumn(
            "findings",
            "findings",
            "by initiative: why it may be counted twice or in part, in the plan or between boroughs that share it");

    @Override
    public List<NoteColumn> columns() {
        return List.of(FINDINGS);
    }

    @Override
    public Assessed of(ReleasedView view, Set<Borough> named, References references) {
        if (!(view.question().by().orElse(null) instanceof Breakdown.ByEntry)) {
            return Assessed.NOTHING;
        }
        Map<Borough, Map<String, Initiative>> plans = new TreeMap<>();
        for (Borough borough : named) {
            plans.put(borough, plan(borough, view, references));
        }
        Assessed assessed = new Assessed(columns());
        switch (view.question().subject()) {
            case Subject.Sovereign own -> own(view, plans.getOrDefault(own.borough(), Map.of()), assessed);
            case Subject.Shared shared -> between(view, plans, assessed);
        }
        return assessed;
    }

    private static Map<String, Initiative> plan(Borough borough, ReleasedView view, References references) {
        return references
                .latest(
                        InitiativeKnown.KEPT,
                        Optional.of(borough),
                        view.question().asAt(),
                        InitiativeKnown::read)
                .stream()
                .map(KeptVersion::content)
                .collect(Collectors.toMap(InitiativeKnown::reference, InitiativeKnown::content));
    }

    private static void own(ReleasedView view, Map<String, Initiative> plan, Assessed assessed) {
        Map<String, List<String>> found = PlanCheck.check(plan).stream()
                .collect(Collectors.groupingBy(Finding::at, Collectors.mapping(Finding::message, Collectors.toList())));
        for (ReleasedRow row : view.rows()) {
            say(assessed, row, Optional.empty(), found.getOrDefault(row.node().code(), List.of()));
        }
    }

    private static void between(ReleasedView view, Map<Borough, Map<String, Initiative>> plans, Assessed assessed) {
        Map<Borough, Map<String, SharedPlans.Entry>> shown = new HashMap<>();
        Set<Borough> whole = new HashSet<>();
        for (ReleasedRow row : view.rows()) {
            for (ReleasedContribution of : row.contributions()) {
                if (of.leastDetail() != SharingDetail.DETAIL) {
                    continue;
                }
                String reference = row.node().code();
                if (reference.equals(Breakdown.ByEntry.OTHERS)) {
                    whole.add(of.borough());
                }
                Optional.ofNullable(plans.getOrDefault(of.borough(), Map.of()).get(reference))
                        .ifPresent(one -> shown.computeIfAbsent(of.borough(), any -> new TreeMap<>())
                                .put(reference, new SharedPlans.Entry(of.borough(), one)));
            }
        }
        SharedPlans together = new SharedPlans(
                shown.values().stream().flatMap(of -> of.values().stream()).toList(), whole);
        for (ReleasedRow row : view.rows()) {
            for (ReleasedContribution of : row.contributions()) {
                Optional.ofNullable(shown.getOrDefault(of.borough(), Map.of())
                                .get(row.node().code()))
                        .ifPresent(entry -> say(assessed, row, Optional.of(of.borough()), together.findings(entry)));
            }
        }
    }

    private static void say(Assessed assessed, ReleasedRow row, Optional<Borough> borough, List<String> found) {
        if (!found.isEmpty()) {
            assessed.say(row, borough, List.of(Optional.of(new Note.Text(String.join("; ", found)))));
        }
    }
}
