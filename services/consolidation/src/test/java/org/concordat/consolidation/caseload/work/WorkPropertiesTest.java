package org.concordat.consolidation.caseload.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.consolidation.caseload.history.Addend;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.ChapterProperties;
import org.concordat.consolidation.caseload.history.EventType;

/** Of open cases, workers and reported counts, whatever is told of them. */
class WorkPropertiesTest extends ChapterProperties {

    @Override
    protected List<Chapter> chapters() {
        return CasesAndWorkers.CHAPTERS;
    }

    @Override
    protected Set<EventType> types() {
        return EnumSet.of(
                EventType.CASE_ALLOCATED,
                EventType.CASE_TRANSFERRED,
                EventType.CASE_CLOSED,
                EventType.CARE_STARTED,
                EventType.CARE_ENDED,
                EventType.REFERRAL_DECIDED,
                EventType.REFERRAL_CLOSED,
                EventType.WORKER_JOINED,
                EventType.WORKER_CHANGED,
                EventType.WORKER_LEFT,
                EventType.COUNT_REPORTED);
    }

    @Override
    protected boolean areOfAnyTeam() {
        return false;
    }

    @Property(tries = 300)
    void at_the_end_of_every_day_an_open_case_has_a_worker_or_none_and_never_both(
            @ForAll("histories") List<CaseEvent> events) {
        Map<LocalDate, Map<String, Long>> changes = new TreeMap<>();
        told(events)
                .forEach((addend, amount) -> changes.computeIfAbsent(addend.day(), _ -> new HashMap<>())
                        .merge(addend.measure(), amount.part(), Long::sum));
        Map<String, Long> stocks = new HashMap<>();
        for (Map<String, Long> day : changes.values()) {
            day.forEach((measure, change) -> stocks.merge(measure, change, Long::sum));
            long open = stocks.getOrDefault("CASES-OPEN", 0L);
            long unallocated = stocks.getOrDefault("CASES-UNALLOCATED", 0L);
            long held = stocks.getOrDefault("WORK-HELD-CASES", 0L);
            assertThat(open).isBetween(0L, 1L);
            assertThat(held).isBetween(open - unallocated, 2 * (open - unallocated));
            assertThat(open * stocks.getOrDefault("CASES-WAITING", 0L)).isZero();
            assertThat(stocks.getOrDefault("WORK-STAFF", 0L)).isBetween(0L, 1L);
        }
    }

    @Property(tries = 300)
    void openings_less_closings_are_what_is_open(@ForAll("histories") List<CaseEvent> events) {
        Map<String, Long> sums = new HashMap<>();
        told(events).forEach((addend, amount) -> sums.merge(addend.measure(), amount.part(), Long::sum));
        long untold = firstIsClosing(events) ? 1 : 0;
        assertThat(sums.getOrDefault("CASES-OPENED", 0L) + untold - sums.getOrDefault("CASES-CLOSED", 0L))
                .isEqualTo(sums.getOrDefault("CASES-OPEN", 0L));
    }

    private static boolean firstIsClosing(List<CaseEvent> events) {
        return events.stream()
                .filter(event -> event.type() == EventType.CASE_CLOSED || CaseHistory.givesTheCase(event))
                .min(CaseEvent.AS_IT_HAPPENED)
                .filter(event -> event.type() == EventType.CASE_CLOSED)
                .isPresent();
    }

    private Map<Addend, Amount> told(List<CaseEvent> events) {
        CaseHistory history = new CaseHistory(events);
        Addends addends = new Addends(history);
        chapters().forEach(chapter -> chapter.tell(history.among(chapter.reads()), addends));
        return addends.all();
    }
}
