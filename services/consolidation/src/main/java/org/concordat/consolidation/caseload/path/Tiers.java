package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Stretch;

/** Tiers of need by the boroughs' threshold documents. */
final class Tiers implements Chapter {

    private static final int HIGHEST = 4;
    private static final String AREA = "Early help and tiers of need";

    /** Of the first tier, the second, and so on. */
    private static final List<CaseMeasure> CHILDREN = IntStream.rangeClosed(1, HIGHEST)
            .mapToObj(tier -> CaseMeasure.of(
                    "TIER-CHILDREN-" + tier,
                    "Children in tier " + tier,
                    AREA,
                    STOCK,
                    "Children in tier %d of the borough's threshold document: the last that was assessed, or with which early help began. It holds until the next, until the case is closed, or until early help ends while the child is not in need (CIN-CHILDREN)"
                            .formatted(tier)))
            .toList();

    private static final CaseMeasure UP = step("UP", "Stepped up to a higher tier", "higher");
    private static final CaseMeasure DOWN = step("DOWN", "Stepped down to a lower tier", "lower");

    private static CaseMeasure step(String code, String title, String way) {
        return CaseMeasure.of(
                "TIER-STEP-" + code,
                title,
                AREA,
                FLOW,
                "Children whose tier at the end of a day is %s than the one that held at the end of the day before; not those who had none then"
                        .formatted(way));
    }

    @Override
    public List<CaseMeasure> measures() {
        return Stream.concat(CHILDREN.stream(), Stream.of(UP, DOWN)).toList();
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(
                Set.of(EventType.TIER_ASSESSED), ContactToPlan.EARLY_HELP, ContactToPlan.CLOSINGS, ContactToPlan.NEED);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        TreeMap<LocalDate, Integer> tiers = new TreeMap<>();
        history.events().forEach(event -> tier(event).ifPresent(tier -> tiers.put(event.day(), tier)));
        TreeSet<LocalDate> ends = ends(history);
        Optional<LocalDate> endedBefore = Optional.empty();
        int before = 0;
        for (Map.Entry<LocalDate, Integer> told : tiers.entrySet()) {
            LocalDate from = told.getKey();
            int tier = told.getValue();
            Optional<LocalDate> until = Stream.of(tiers.higherKey(from), ends.higher(from))
                    .flatMap(Stream::ofNullable)
                    .min(Comparator.naturalOrder());
            to.stock(CHILDREN.get(tier - 1), from, until);
            if (endedBefore.filter(from::equals).isPresent() && !ends.contains(from) && tier != before) {
                to.flow(tier > before ? UP : DOWN, from);
            }
            endedBefore = until;
            before = tier;
        }
    }

    private static Optional<Integer> tier(CaseEvent event) {
        return event.type() == EventType.TIER_ASSESSED || event.type() == EventType.EARLY_HELP_STARTED
                ? event.number("tier").map(Number::intValue).filter(tier -> tier >= 1 && tier <= HIGHEST)
                : Optional.empty();
    }

    /** A tier that is told on such a day is of what begins then. */
    private static TreeSet<LocalDate> ends(CaseHistory history) {
        TreeSet<LocalDate> ends = new TreeSet<>();
        ContactToPlan.closings(history).forEach(closed -> ends.add(closed.day()));
        List<Stretch> inNeed = InNeed.stretches(history);
        ContactToPlan.earlyHelp(history)
                .union()
                .forEach(help -> help.until()
                        .filter(day -> inNeed.stream().noneMatch(stretch -> stretch.holds(day)))
                        .ifPresent(ends::add));
        return ends;
    }
}
