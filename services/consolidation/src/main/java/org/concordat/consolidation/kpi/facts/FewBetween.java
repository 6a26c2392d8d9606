package org.concordat.consolidation.kpi.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.consolidation.disclosure.SmallNumbers;
import org.concordat.consolidation.facts.Facts;
import org.concordat.consolidation.facts.StandingLines.Held;
import org.concordat.consolidation.kpi.KpiCatalogue;
import org.concordat.consolidation.kpi.KpiKnown;
import org.concordat.consolidation.kpi.KpiTable;
import org.concordat.consolidation.kpi.facts.KpiStanding.Result;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.parts.ResultPart;

/**
 * Indicators whose results are to date, of which a later one less an earlier one tells how many children came in between:
 * where that is few, the later one is not told, nor are those beside which it would be shown.
 */
final class FewBetween {

    private FewBetween() {}

    /** The codes of those of which one of the latest results would tell a small number. */
    static Set<String> of(Collection<KpiKnown> kpis, Held held, KpiCatalogue catalogue, Facts.Wanted wanted) {
        List<KpiKnown> toDate = kpis.stream()
                .filter(kpi -> kpi.accrual() == KpiAccrual.PROGRAMME_TO_DATE
                        && kpi.measure().of() == RowMeasure.Counting.CHILDREN)
                .toList();
        if (toDate.isEmpty()) {
            return Set.of();
        }
        List<String> codes = toDate.stream().map(KpiKnown::code).toList();
        List<Result> results = KpiStanding.results(held.saying("kpi", codes), held, catalogue, wanted).stream()
                .filter(result -> !result.span().end().isAfter(wanted.position().end()))
                .toList();
        return toDate.stream()
                .filter(kpi -> parts(kpi, results).stream().anyMatch(part -> tellsFew(kpi, part)))
                .map(KpiKnown::code)
                .collect(Collectors.toSet());
    }

    /** The results of an indicator by part of the borough, each in order. */
    private static List<List<Result>> parts(KpiKnown kpi, List<Result> results) {
        Map<ResultPart, SortedMap<LocalDate, Result>> parts = results.stream()
                .filter(result -> result.line().row().equals(kpi.code()))
                .collect(Collectors.groupingBy(
                        Result::part,
                        Collectors.toMap(
                                result -> result.span().end(), Function.identity(), Result::last, TreeMap::new)));
        return parts.values().stream().map(part -> List.copyOf(part.values())).toList();
    }

    /** @param results of one part of the borough, in order */
    private static boolean tellsFew(KpiKnown kpi, List<Result> results) {
        Measure measure = KpiTable.RESULT.in(kpi.measure());
        KpiFigures.Figure told = new KpiFigures.Figure(0, 0);
        List<Boolean> few = new ArrayList<>();
        for (Result result : results) {
            KpiFigures.Figure figure =
                    KpiFigures.of(kpi, result.line()).orElse(new KpiFigures.Figure(Combining.NONE, Combining.NONE));
            boolean isNumber = figure.first() != Combining.NONE && figure.second() != Combining.NONE;
            boolean tells = isNumber
                    && SmallNumbers.tell(
                            measure, kpi.tooFew(), figure.first() - told.first(), figure.second() - told.second());
            few.add(tells);
            told = isNumber && !tells ? figure : told;
        }
        return few.subList(Math.max(0, few.size() - KpiTable.FIGURES), few.size())
                .contains(true);
    }
}
