package org.concordat.consolidation.caseload.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;

/**
 * How many cases workers have. No history of one child or worker tells that: it is worked out from what all of them come to
 * for each worker, when it is asked for.
 */
public final class Loads implements Chapter {

    private static final String BANDS =
            "full-time workers by the bands of the borough's policy of the last day, by post,"
                    + " part-time ones held against the same part of them; a worker in post is counted once";

    private static final CaseMeasure ABOVE = standing("WORK-BAND-ABOVE", "Workers with more cases than their band");
    private static final CaseMeasure WITHIN = standing("WORK-BAND-WITHIN", "Workers within their band");
    private static final CaseMeasure BELOW = standing("WORK-BAND-BELOW", "Workers with fewer cases than their band");
    private static final CaseMeasure NONE = standing("WORK-BAND-NONE", "Workers held against no band");
    private static final CaseMeasure MOST = CaseMeasure.of(
            "WORK-CASES-MOST",
            "Most cases of one worker",
            WorkMeasures.WORKERS,
            Kind.MOST_OF_WORKERS,
            "the most open cases that any one worker in post has on the last day");
    private static final CaseMeasure FOR_SOCIAL_WORKER = CaseMeasure.of(
            "WF-CASELOAD",
            "Cases for each social worker",
            WorkMeasures.WORKERS,
            Kind.CASES_OF_WORKERS,
            "open cases of social workers who have any, for each full-time equivalent of them, on the last day");

    private static CaseMeasure standing(String code, String title) {
        return CaseMeasure.of(code, title, WorkMeasures.WORKERS, Kind.OF_WORKERS, BANDS);
    }

    @Override
    public List<CaseMeasure> measures() {
        return List.of(ABOVE, WITHIN, BELOW, NONE, MOST, FOR_SOCIAL_WORKER);
    }

    @Override
    public Set<EventType> reads() {
        return Set.of();
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        // See above.
    }

    /** One of them, of all workers of the borough; of what is a single number the whole is 0. None of what is none of them. */
    public static Optional<Amount> of(CaseMeasure measure, Workload load) {
        if (measure.equals(FOR_SOCIAL_WORKER)) {
            return Optional.of(load.all().casesForSocialWorker());
        }
        return number(measure, load).map(number -> new Amount(number, 0));
    }

    private static Optional<Long> number(CaseMeasure measure, Workload load) {
        if (measure.equals(ABOVE)) {
            return Optional.of((long) load.workers(Band.Standing.ABOVE));
        }
        if (measure.equals(WITHIN)) {
            return Optional.of((long) load.workers(Band.Standing.WITHIN));
        }
        if (measure.equals(BELOW)) {
            return Optional.of((long) load.workers(Band.Standing.BELOW));
        }
        if (measure.equals(NONE)) {
            return Optional.of((long) load.withoutBand());
        }
        return measure.equals(MOST) ? Optional.of(load.most()) : Optional.empty();
    }
}
