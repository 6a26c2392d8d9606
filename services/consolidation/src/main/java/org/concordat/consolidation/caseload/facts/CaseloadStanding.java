package org.concordat.consolidation.caseload.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.concordat.consolidation.caseload.CaseloadDays;
import org.concordat.consolidation.caseload.CaseloadTable;
import org.concordat.consolidation.caseload.Chapters;
import org.concordat.consolidation.caseload.Population;
import org.concordat.consolidation.caseload.PopulationJson;
import org.concordat.consolidation.caseload.ReportedDays;
import org.concordat.consolidation.caseload.Resting;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.work.Loads;
import org.concordat.consolidation.caseload.work.Workload;
import org.concordat.consolidation.evidence.Evidence;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.Facts;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.facts.StandingLines;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.returns.ReturnVersion;

/**
 * What the cases of a borough come to in a stretch of days: a figure for each measure of which its systems have told
 * anything at all, and beside it those of its teams. Of what no system has told, nothing is in: that is not zero.
 */
final class CaseloadStanding implements StandingLines {

    private static final Measures MEASURES = CaseloadTable.TABLE.measures();
    private static final int RESULT = MEASURES.number(CaseloadTable.RESULT);
    private static final int PREVIOUS = MEASURES.number(CaseloadTable.PREVIOUS);
    private static final BigDecimal DAYS_OF_A_WEEK = BigDecimal.valueOf(7);
    private static final int PENCE = 2;

    /** As a measure holds it. @param second the denominator, or what stands where there is none */
    private record Figure(long first, long second) {}

    @Override
    public Optional<BoroughReturn> of(Facts.Wanted wanted, Held held) {
        return held.folded(CaseSumsStore::told).map(told -> {
            ReportedDays stretch = stretch(wanted);
            BoroughReturn standing = standing(
                    wanted,
                    told,
                    held.folded((database, borough, asAt) -> CaseSumsStore.sums(database, borough, asAt, stretch)),
                    new Figures(
                            stretch,
                            held.kept(PopulationJson.KEPT, PopulationJson::kept),
                            WorkersFigures.of(held, stretch.last()),
                            WorkersFigures.of(held, stretch.before().last())));
            return stretch.isLongerThanAMonth()
                    ? standing.with(FewInMonths.of(held.folded(
                            (database, borough, asAt) -> CaseSumsStore.byMonth(database, borough, asAt, stretch))))
                    : standing;
        });
    }

    @Override
    public Optional<Evidence> evidence(Facts.Wanted wanted, Held held, String row, int measure) {
        ReportedDays stretch = stretch(wanted);
        ReportedDays days = measure == PREVIOUS ? stretch.before() : stretch;
        return Chapters.find(row)
                .map(of -> held.folded((database, borough, asAt) ->
                        CaseEvidenceStore.evidence(database, borough, asAt, Resting.of(of, days))));
    }

    private static ReportedDays stretch(Facts.Wanted wanted) {
        return wanted.definitions() instanceof CaseloadDays days ? days.stretch() : ReportedDays.of(wanted.position());
    }

    private static BoroughReturn standing(
            Facts.Wanted wanted, CaseSumsStore.Told told, List<MeasureSums> sums, Figures figures) {
        Map<String, List<MeasureSums>> byMeasure = new LinkedHashMap<>();
        sums.forEach(sum -> byMeasure
                .computeIfAbsent(sum.measure(), measure -> new ArrayList<>())
                .add(sum));
        List<PostedLine> lines = new ArrayList<>();
        List<PostedLine> details = new ArrayList<>();
        for (CaseMeasure measure : Chapters.all().values()) {
            figures.ofWorkers(lines.size() + 1, measure).ifPresent(lines::add);
            List<MeasureSums> of =
                    byMeasure.getOrDefault(measure.of().orElse(measure).code(), List.of());
            if (of.isEmpty() || measure.kind() == CaseMeasure.Kind.WITHIN) {
                continue;
            }
            lines.add(figures.line(lines.size() + 1, measure, Optional.empty(), of));
            // What is counted per head of the borough is no team's.
            if (measure.kind() != CaseMeasure.Kind.RATE) {
                teams(of)
                        .forEach((team, some) -> details.add(
                                figures.line(lines.size() * 1000 + details.size(), measure, Optional.of(team), some)));
            }
        }
        return new BoroughReturn(
                ReturnVersion.recorded(
                        wanted.borough(),
                        wanted.position(),
                        wanted.borough() + "/cases",
                        told.bundles(),
                        told.knownAt()),
                lines,
                details,
                Map.of());
    }

    private static SortedMap<String, List<MeasureSums>> teams(List<MeasureSums> of) {
        SortedMap<String, List<MeasureSums>> teams = new TreeMap<>();
        of.stream()
                .filter(sum -> !sum.team().equals(CaseHistory.NO_TEAM))
                .forEach(sum -> teams.computeIfAbsent(sum.team(), team -> new ArrayList<>())
                        .add(sum));
        return teams;
    }

    /** Makes figures of sums. @param estimates of the borough's population */
    private record Figures(
            ReportedDays stretch,
            List<KeptVersion<Population>> estimates,
            Optional<Workload> now,
            Optional<Workload> before) {

        /** What is worked out from what each worker has; none where nothing is told of any. */
        Optional<PostedLine> ofWorkers(int number, CaseMeasure measure) {
            return now.flatMap(load -> ofWorkers(measure, load)).map(result -> {
                LineAmounts.Builder amounts = new LineAmounts.Builder(MEASURES);
                amounts.report(RESULT, result.first(), result.second());
                before.flatMap(load -> ofWorkers(measure, load))
                        .ifPresent(figure -> amounts.report(PREVIOUS, figure.first(), figure.second()));
                return line(number, measure, Optional.empty(), amounts);
            });
        }

        private static Optional<Figure> ofWorkers(CaseMeasure measure, Workload load) {
            return Loads.of(measure, load).map(amount -> switch (measure.kind()) {
                case CASES_OF_WORKERS -> parts(amount);
                case MOST_OF_WORKERS -> alone(BigDecimal.valueOf(amount.part()));
                default -> count(amount.part());
            });
        }

        PostedLine line(int number, CaseMeasure measure, Optional<String> team, List<MeasureSums> of) {
            LineAmounts.Builder amounts = new LineAmounts.Builder(MEASURES);
            figure(measure, of, MeasureSums::now, stretch)
                    .ifPresent(figure -> amounts.report(RESULT, figure.first(), figure.second()));
            figure(measure, of, MeasureSums::before, stretch.before())
                    .ifPresent(figure -> amounts.report(PREVIOUS, figure.first(), figure.second()));
            return line(number, measure, team, amounts);
        }

        private static PostedLine line(
                int number, CaseMeasure measure, Optional<String> team, LineAmounts.Builder amounts) {
            List<String> texts = new ArrayList<>();
            texts.add(CaseloadTable.TEAM, team.orElse(CaseloadTable.ALL_TEAMS));
            return new PostedLine(number, measure.code(), 0, 0, amounts.build(), texts);
        }

        /** None where there is nothing that it could be of. */
        private Optional<Figure> figure(
                CaseMeasure measure,
                List<MeasureSums> sums,
                Function<MeasureSums, MeasureSums.Of> which,
                ReportedDays of) {
            MeasureSums.Of all = sums.stream().map(which).reduce(MeasureSums.Of.NOTHING, MeasureSums.Of::plus);
            return switch (measure.kind()) {
                case STOCK, WITHIN -> Optional.of(count(all.atEnd().part()));
                case FLOW -> Optional.of(count(all.within().part()));
                case SHARE_OF_FLOW, MEAN_OF_FLOW -> Optional.of(parts(all.within()));
                case SHARE_OF_STOCK, RATIO_OF_STOCK -> Optional.of(parts(all.atEnd()));
                case NIGHTS -> Optional.of(count(all.nights()));
                case COST -> Optional.of(pounds(all.nights()));
                case MEDIAN_OF_FLOW -> Median.of(sums, which).map(Figures::alone);
                case OF_WORKERS, CASES_OF_WORKERS, MOST_OF_WORKERS -> Optional.empty();
                case RATE ->
                    population(of)
                            .map(persons -> parts(new Amount(
                                    measure.of().orElseThrow().kind() == CaseMeasure.Kind.STOCK
                                            ? all.atEnd().part()
                                            : all.within().part(),
                                    persons)));
            };
        }

        private Optional<Long> population(ReportedDays of) {
            return Population.latest(estimates, of.last())
                    .map(estimate -> estimate.content().persons());
        }

        private static Figure count(long count) {
            return new Figure(millionths(BigDecimal.valueOf(count)), 0);
        }

        private static Figure parts(Amount amount) {
            return new Figure(
                    millionths(BigDecimal.valueOf(amount.part())), millionths(BigDecimal.valueOf(amount.whole())));
        }

        private static Figure alone(BigDecimal number) {
            return new Figure(millionths(number), Combining.NONE);
        }

        /** To the penny, once for all nights together. */
        private static Figure pounds(long penceByNight) {
            return new Figure(
                    millionths(BigDecimal.valueOf(penceByNight)
                            .divide(DAYS_OF_A_WEEK, 0, RoundingMode.HALF_UP)
                            .movePointLeft(PENCE)),
                    0);
        }

        private static long millionths(BigDecimal number) {
            return number.movePointRight(QuantityKind.DECIMALS).longValueExact();
        }
    }
}
