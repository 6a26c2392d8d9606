package org.concordat.consolidation.kpi.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.assessment.Assessment;
import org.concordat.consolidation.assessment.Note;
import org.concordat.consolidation.assessment.NoteColumn;
import org.concordat.consolidation.kpi.KpiCatalogue;
import org.concordat.consolidation.kpi.KpiKnown;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.BoroughKnown;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.KpiTarget;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.messaging.EventJson;

/**
 * Status, direction and place of every result that was released. Boroughs together have a direction; each is held against
 * its own target, since what one of them has set itself says nothing about the others.
 */
public final class ScorecardAssessment implements Assessment {

    @Override
    public List<NoteColumn> columns() {
        return ScorecardColumns.all();
    }

    @Override
    public Assessed of(ReleasedView view, Set<Borough> named, References references) {
        Question question = view.question();
        Assessed assessed = new Assessed(columns());
        if (view.definitions() instanceof KpiCatalogue catalogue) {
            new Assessing(question, catalogue, known(question, named, references), references, assessed).say(view);
        }
        return assessed;
    }

    /** What one borough means to reach. */
    private record Meant(String name, Map<String, BoroughTargets> targets, Map<String, KpiTarget> commitments) {}

    private static Map<Borough, Meant> known(Question question, Set<Borough> named, References references) {
        Instant asAt = question.asAt();
        Map<Borough, Meant> known = new HashMap<>();
        for (Borough borough : named) {
            known.put(
                    borough,
                    new Meant(
                            references
                                    .borough(borough, asAt)
                                    .map(BoroughKnown::name)
                                    .orElse(borough.code()),
                            references
                                    .latest(
                                            BoroughTargets.KEPT,
                                            Optional.of(borough),
                                            asAt,
                                            json -> TargetsJson.targets(EventJson.kept(json)))
                                    .stream()
                                    .map(KeptVersion::content)
                                    .collect(Collectors.toMap(BoroughTargets::kpi, Function.identity())),
                            references
                                    .mandate(borough, question.period().year(), asAt)
                                    .<Map<String, KpiTarget>>map(MandateKnown::commitments)
                                    .orElse(Map.of())));
        }
        return known;
    }

    private static final class Assessing {

        private final Question question;
        private final KpiCatalogue catalogue;
        private final Map<Borough, Meant> meant;
        private final Comparators comparators;
        private final Assessed assessed;

        private Assessing(
                Question question,
                KpiCatalogue catalogue,
                Map<Borough, Meant> meant,
                References references,
                Assessed assessed) {
            this.question = question;
            this.catalogue = catalogue;
            this.meant = meant;
            this.comparators = Comparators.known(references, question.asAt());
            this.assessed = assessed;
        }

        void say(ReleasedView view) {
            for (ReleasedRow row : view.rows()) {
                catalogue.find(row.node().code()).ifPresentOrElse(kpi -> say(row, kpi), () -> sayUnknown(row));
            }
        }

        /** Of what a mandate commits to and nobody has defined. */
        private void sayUnknown(ReleasedRow row) {
            meant.values().stream()
                    .flatMap(of ->
                            Optional.ofNullable(of.commitments().get(row.node().code())).stream())
                    .findFirst()
                    .ifPresent(target -> assessed.say(
                            row,
                            Optional.empty(),
                            RowJudge.undefined(TargetWords.of(
                                    target, KpiUnit.COUNT, question.period().end()))));
        }

        private void say(ReleasedRow row, KpiKnown kpi) {
            switch (question.subject()) {
                case Subject.Sovereign own ->
                    assessed.say(row, Optional.empty(), judged(kpi, own.borough(), row.figures(), row.said()));
                case Subject.Shared shared -> {
                    assessed.say(
                            row,
                            Optional.empty(),
                            judge(kpi, Optional.empty(), row.figures(), List.of())
                                    .direction(Optional.empty())
                                    .notes());
                    for (ReleasedContribution of : row.contributions()) {
                        if (meant.containsKey(of.borough())) {
                            assessed.say(
                                    row, Optional.of(of.borough()), judged(kpi, of.borough(), of.figures(), of.said()));
                        }
                    }
                }
            }
        }

        private RowJudge judge(
                KpiKnown kpi, Optional<Borough> borough, ReleasedFigures figures, List<Optional<String>> said) {
            return RowJudge.of(
                            ReleasedResults.of(kpi, catalogue, borough, figures.whole(), said),
                            question.period().end())
                    .terms(catalogue.termDays(kpi.code(), borough));
        }

        private List<Optional<Note>> judged(
                KpiKnown kpi, Borough borough, ReleasedFigures figures, List<Optional<String>> said) {
            Meant of = meant.getOrDefault(borough, new Meant(borough.code(), Map.of(), Map.of()));
            RowJudge judge = judge(kpi, Optional.of(borough), figures, said);
            Optional<BoroughTargets> targets = Optional.ofNullable(of.targets().get(kpi.code()));
            Map<String, BigDecimal> others = judge.results()
                    .about()
                    .map(about -> comparators.own(kpi, borough, about))
                    .orElse(Map.of());
            return judge.against(targets, others)
                    .againstMandate(Optional.ofNullable(of.commitments().get(kpi.code())), others)
                    .direction(judge.near(targets))
                    .among(
                            targets.flatMap(BoroughTargets::comparator)
                                    .or(() -> kpi.comparators().stream().findFirst()),
                            comparators,
                            borough,
                            of.name())
                    .notes();
        }
    }
}
