package org.concordat.consolidation.caseload.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;

/**
 * What systems report that can only count. They are measures of their own, so that nothing is counted twice that another
 * system tells case by case. Of the same measure, team and day the one that happened last counts; a count without a team is
 * that of no team. A count that no measure is made of adds nothing.
 */
final class ReportedCounts implements Chapter {

    private static final String AREA = "Reported as counts";
    private static final String APART = "as reported by systems that can only count, and added to nothing that is told"
            + " case by case; a system that counts both its teams and its whole counts twice, which it must not";

    private enum Counted {
        CONTACTS("Contacts, reported", Kind.FLOW),
        REFERRALS("Referrals, reported", Kind.FLOW),
        OPEN_CASES("Open cases, reported", Kind.STOCK),
        CHILDREN_IN_NEED("Children in need, reported", Kind.STOCK),
        PROTECTION_PLANS("Children on a protection plan, reported", Kind.STOCK),
        LOOKED_AFTER("Children looked after, reported", Kind.STOCK),
        CARE_LEAVERS("Care leavers, reported", Kind.STOCK);

        private final CaseMeasure measure;

        Counted(String title, Kind kind) {
            this.measure = CaseMeasure.of(
                    "COUNTED-" + name().replace('_', '-'),
                    title,
                    AREA,
                    kind,
                    (kind == Kind.FLOW
                                    ? "the sum of the counts of the days of the stretch, each counted on the day it was reported for, "
                                    : "the latest count up to the last day, which stands until the next, ")
                            + APART);
        }

        static Optional<Counted> of(CaseEvent event) {
            return Arrays.stream(values())
                    .filter(counted -> event.says("measure", counted.name()))
                    .findFirst();
        }
    }

    @Override
    public List<CaseMeasure> measures() {
        return Arrays.stream(Counted.values()).map(counted -> counted.measure).toList();
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.COUNT_REPORTED);
    }

    /** Counts of one team, which follow each other. */
    private record Series(String source, String team) {}

    @Override
    public void tell(CaseHistory history, Addends to) {
        Map<Counted, Map<Series, NavigableMap<LocalDate, Long>>> told = new EnumMap<>(Counted.class);
        for (CaseEvent event : history.of(EventType.COUNT_REPORTED)) {
            Series series = new Series(event.source(), event.text("team").orElse(CaseHistory.NO_TEAM));
            Optional<Long> count = event.number("count").map(BigDecimal::longValue);
            Counted.of(event)
                    .ifPresent(counted -> count.ifPresent(many -> told.computeIfAbsent(counted, _ -> new HashMap<>())
                            .computeIfAbsent(series, _ -> new TreeMap<>())
                            .put(event.day(), many)));
        }
        told.forEach((counted, all) -> all.forEach((series, counts) -> tell(counted, series.team(), counts, to)));
    }

    private static void tell(Counted counted, String team, NavigableMap<LocalDate, Long> counts, Addends to) {
        if (counted.measure.kind() == Kind.FLOW) {
            counts.forEach((day, count) -> to.flow(counted.measure, day, team, count));
            return;
        }
        long before = 0;
        for (Map.Entry<LocalDate, Long> count : counts.entrySet()) {
            to.change(counted.measure, team, "", count.getKey(), new Amount(count.getValue() - before, 0));
            before = count.getValue();
        }
    }
}
