package org.concordat.consolidation.caseload.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.consolidation.caseload.FewestEvents;
import org.concordat.consolidation.caseload.ReportedDays;
import org.concordat.consolidation.caseload.Resting;

/** What holds of every chapter, whatever is told of a case: to be extended, with the chapter and what it listens to. */
public abstract class ChapterProperties {

    private static final int TRIES = 300;

    protected abstract List<Chapter> chapters();

    /** What may happen in the histories. */
    protected abstract Set<EventType> types();

    /** Whether the chapters tell the same of a case that no team has: not where it is told who has it. */
    protected boolean areOfAnyTeam() {
        return true;
    }

    @Provide
    protected Arbitrary<List<CaseEvent>> histories() {
        return new AnyHistory(types()).events();
    }

    @Property(tries = TRIES)
    void the_order_of_arrival_is_of_no_account(@ForAll("histories") List<CaseEvent> events, @ForAll Random chance) {
        List<CaseEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, chance);
        assertThat(told(shuffled)).isEqualTo(told(events));
    }

    @Property(tries = TRIES)
    void teams_add_up_to_the_whole(@ForAll("histories") List<CaseEvent> events) {
        if (!areOfAnyTeam()) {
            return;
        }
        Map<Addend, Amount> whole = told(events.stream()
                .filter(event -> event.type() != EventType.CASE_ALLOCATED && event.type() != EventType.CASE_TRANSFERRED)
                .toList());
        assertThat(withoutTeams(told(events))).isEqualTo(whole);
    }

    @Property(tries = TRIES)
    void no_stock_is_ever_negative_and_no_part_above_its_whole(@ForAll("histories") List<CaseEvent> events) {
        Map<String, CaseMeasure> measures = chapters().stream()
                .flatMap(chapter -> chapter.measures().stream())
                .collect(Collectors.toMap(CaseMeasure::code, measure -> measure));
        Map<String, TreeMap<LocalDate, Amount>> days = new LinkedHashMap<>();
        told(events).forEach((addend, amount) -> {
            CaseMeasure measure = Objects.requireNonNull(measures.get(addend.measure()), addend.measure());
            switch (measure.kind()) {
                case STOCK, SHARE_OF_STOCK, RATIO_OF_STOCK, NIGHTS, COST ->
                    days.computeIfAbsent(addend.measure() + "/" + addend.team(), _ -> new TreeMap<>())
                            .merge(addend.day(), amount, Amount::plus);
                case SHARE_OF_FLOW ->
                    assertThat(amount.part())
                            .as(addend.measure())
                            .isNotNegative()
                            .isLessThanOrEqualTo(amount.whole());
                case FLOW, MEAN_OF_FLOW, MEDIAN_OF_FLOW ->
                    assertThat(amount.part()).as(addend.measure()).isNotNegative();
                case RATE, OF_WORKERS, CASES_OF_WORKERS, MOST_OF_WORKERS ->
                    assertThat(addend.measure())
                            .as("what no history tells by itself")
                            .isNull();
                case WITHIN -> {}
            }
        });
        days.forEach((of, changes) -> {
            CaseMeasure measure = Objects.requireNonNull(measures.get(of.substring(0, of.indexOf('/'))), of);
            Amount sum = Amount.NOTHING;
            for (Map.Entry<LocalDate, Amount> change : changes.entrySet()) {
                sum = sum.plus(change.getValue());
                assertThat(sum.part()).as("%s on %s", of, change.getKey()).isNotNegative();
                if (measure.kind() == CaseMeasure.Kind.SHARE_OF_STOCK) {
                    assertThat(sum.part()).as("%s on %s", of, change.getKey()).isLessThanOrEqualTo(sum.whole());
                }
            }
        });
    }

    @Property(tries = 100)
    void the_fewest_events_add_the_same_to_a_figure_and_none_of_them_can_be_left_out(
            @ForAll("histories") List<CaseEvent> events, @ForAll Random chance) {
        List<CaseMeasure> measures = chapters().stream()
                .flatMap(chapter -> chapter.measures().stream())
                .toList();
        LocalDate first = LocalDate.of(2022, 1, 1).plusMonths(chance.nextInt(30));
        Resting figure = Resting.of(
                measures.get(chance.nextInt(measures.size())),
                new ReportedDays(first, first.plusMonths(1).minusDays(1)));
        Map<?, Amount> adds = figure.added(figure.chapters(), new CaseHistory(events));

        List<CaseEvent> fewest = new FewestEvents(figure).of("", events);

        assertThat((Object) figure.added(figure.chapters(), new CaseHistory(fewest)))
                .isEqualTo(adds);
        assertThat(fewest).isSubsetOf(events);
        for (CaseEvent one : fewest) {
            List<CaseEvent> without = new ArrayList<>(fewest);
            without.remove(one);
            assertThat((Object) figure.added(figure.chapters(), new CaseHistory(without)))
                    .as("without %s", one)
                    .isNotEqualTo(adds);
        }
    }

    private Map<Addend, Amount> told(List<CaseEvent> events) {
        return Told.of(new CaseHistory(events), chapters().toArray(Chapter[]::new))
                .all();
    }

    private static Map<Addend, Amount> withoutTeams(Map<Addend, Amount> all) {
        Map<Addend, Amount> whole = new HashMap<>();
        all.forEach((addend, amount) -> whole.merge(
                new Addend(addend.measure(), CaseHistory.NO_TEAM, addend.holder(), addend.day(), addend.value()),
                amount,
                Amount::plus));
        whole.values().removeIf(Amount::isNothing);
        return whole;
    }
}
