package org.concordat.consolidation.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Addend;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.work.Workload;

/**
 * What a figure rests on: the measures whose sums it is made of, and which days of them.
 *
 * @param measures their codes
 * @param how which days count
 * @param days that the figure is about
 */
public record Resting(Set<String> measures, How how, ReportedDays days) {

    /** Which days of a measure a figure is made of. */
    public enum How {
        /** All up to the last: what there is at its end. */
        AT_END,
        /** Those from the first to the last. */
        WITHIN,
        /** All up to the last, each as often as the nights of the stretch that follow it. */
        NIGHTS
    }

    /** What is told apart in a figure; teams are not. @param holder a worker; empty where it is about none */
    private record Place(String measure, String holder, int value) {}

    public Resting {
        measures = Set.copyOf(measures);
    }

    public static Resting of(CaseMeasure measure, ReportedDays days) {
        return switch (measure.kind()) {
            case STOCK, SHARE_OF_STOCK, RATIO_OF_STOCK, WITHIN -> new Resting(Set.of(measure.code()), How.AT_END, days);
            case FLOW, SHARE_OF_FLOW, MEAN_OF_FLOW, MEDIAN_OF_FLOW ->
                new Resting(Set.of(measure.code()), How.WITHIN, days);
            case NIGHTS, COST -> new Resting(Set.of(measure.code()), How.NIGHTS, days);
            case RATE -> of(measure.of().orElseThrow(), days);
            case OF_WORKERS, CASES_OF_WORKERS, MOST_OF_WORKERS ->
                new Resting(Set.copyOf(Workload.measures()), How.AT_END, days);
        };
    }

    /** The chapters that tell of these measures. */
    public List<Chapter> chapters() {
        return Chapters.of(measures);
    }

    /** What a case adds to the figure; empty where that is nothing. @param chapters those of {@link #chapters()} */
    public Map<?, Amount> added(List<Chapter> chapters, CaseHistory history) {
        Map<Place, Amount> added = new HashMap<>();
        Chapters.tell(chapters, history).forEach((addend, amount) -> {
            if (measures.contains(addend.measure()) && counts(addend.day())) {
                added.merge(place(addend), times(amount, addend.day()), Amount::plus);
            }
        });
        added.values().removeIf(Amount::isNothing);
        return added;
    }

    private Place place(Addend addend) {
        return new Place(addend.measure(), addend.holder(), how == How.WITHIN ? addend.value() : 0);
    }

    private boolean counts(LocalDate day) {
        return !day.isAfter(days.last()) && (how != How.WITHIN || !day.isBefore(days.first()));
    }

    private Amount times(Amount amount, LocalDate day) {
        if (how != How.NIGHTS) {
            return amount;
        }
        LocalDate from = day.isBefore(days.first()) ? days.first() : day;
        long nights = ChronoUnit.DAYS.between(from, days.last()) + 1;
        return new Amount(Math.multiplyExact(amount.part(), nights), Math.multiplyExact(amount.whole(), nights));
    }
}
