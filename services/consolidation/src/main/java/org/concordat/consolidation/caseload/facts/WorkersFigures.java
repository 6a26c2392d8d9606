package org.concordat.consolidation.caseload.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.caseload.facts.CaseloadFactsJson.Bands;
import org.concordat.consolidation.caseload.work.Band;
import org.concordat.consolidation.caseload.work.Grade;
import org.concordat.consolidation.caseload.work.Workload;
import org.concordat.consolidation.facts.StandingLines;
import org.concordat.consolidation.reference.KeptVersion;

/** How the cases of a borough are spread over its workers, against the bands of its policy. */
final class WorkersFigures {

    private WorkersFigures() {}

    /** At the end of the day; none where no worker is in post and none has a case. */
    static Optional<Workload> of(StandingLines.Held held, LocalDate day) {
        List<Workload.Stock> stocks = held.folded(
                (database, borough, asAt) -> CaseSumsStore.byWorker(database, borough, asAt, day, Workload.measures()));
        return stocks.isEmpty()
                ? Optional.empty()
                : Optional.of(Workload.of(
                        stocks, inForce(held.kept(CaseloadFactsJson.BANDS, CaseloadFactsJson::bands), day)));
    }

    /** The policy that began last by the day. A grade that is none here is nobody's. */
    private static Map<Grade, Band> inForce(List<KeptVersion<Bands>> policies, LocalDate day) {
        Map<Grade, Band> bands = new EnumMap<>(Grade.class);
        policies.stream()
                .map(KeptVersion::content)
                .filter(policy -> !policy.from().isAfter(day))
                .max(Comparator.comparing(Bands::from))
                .ifPresent(policy -> policy.bands()
                        .forEach(band -> bands.put(Grade.of(band.grade()), new Band(band.least(), band.most()))));
        return bands;
    }
}
