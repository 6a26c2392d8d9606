package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_STOCK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.consolidation.caseload.history.Stretch;
import org.concordat.kernel.caseload.clock.Allowance;

/** Visits to children, by why they are made. */
final class Visits implements Chapter {

    private static final String AREA = "Visits";
    private static final String PROTECTION = "PROTECTION";
    private static final Allowance INTERVAL = new Allowance.OfWorkingDays(10);

    private static final List<Purpose> PURPOSES = List.of(
            new Purpose("CHILD_IN_NEED", "CIN", "child-in-need"),
            new Purpose(PROTECTION, "CP", "protection"),
            new Purpose("LOOKED_AFTER", "CLA", "looked-after"));

    private static final CaseMeasure WITHIN_TEN_DAYS = CaseMeasure.of(
            "CP-VISIT-10",
            "Children on a plan visited in the last ten working days",
            AREA,
            SHARE_OF_STOCK,
            "Of children on a protection plan, those seen at a protection visit %s; on a plan that began no longer ago they count as visited. The interval is the same for all: the ones that boroughs set for themselves (CP-VISIT-TIME) are not told"
                    .formatted(INTERVAL.convention()));

    /** Why visits are made, and what is measured of those. */
    private record Purpose(String code, CaseMeasure made, CaseMeasure seen, CaseMeasure alone) {

        Purpose(String code, String prefix, String name) {
            this(
                    code,
                    CaseMeasure.of(
                            prefix + "-VISITS",
                            "Visits made: " + name,
                            AREA,
                            FLOW,
                            "Visits made for the purpose %s, whether or not the child was seen; %s"
                                    .formatted(name, ContactToPlan.TOLD_ONCE)),
                    CaseMeasure.of(
                            prefix + "-VISIT-SEEN",
                            "Visits at which the child was seen: " + name,
                            AREA,
                            SHARE_OF_FLOW,
                            "Of visits made for the purpose %s, those at which the child was seen".formatted(name)),
                    CaseMeasure.of(
                            prefix + "-VISIT-ALONE",
                            "Visits at which the child was seen alone: " + name,
                            AREA,
                            SHARE_OF_FLOW,
                            "Of visits made for the purpose %s at which the child was seen, those at which it was seen alone; left out are visits that do not say"
                                    .formatted(name)));
        }

        void tell(CaseEvent visit, Addends to) {
            boolean wasSeen = isSeen(visit);
            to.flow(made, visit.day());
            to.share(seen, visit.day(), wasSeen);
            visit.truth("seenAlone").filter(_ -> wasSeen).ifPresent(wasAlone -> to.share(alone, visit.day(), wasAlone));
        }
    }

    @Override
    public List<CaseMeasure> measures() {
        return Stream.concat(
                        PURPOSES.stream()
                                .flatMap(purpose -> Stream.of(purpose.made(), purpose.seen(), purpose.alone())),
                        Stream.of(WITHIN_TEN_DAYS))
                .toList();
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(ContactToPlan.PLANS, Set.of(EventType.VISIT_MADE));
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        List<CaseEvent> visits = Spells.once(history.of(EventType.VISIT_MADE), "visit");
        for (CaseEvent visit : visits) {
            PURPOSES.stream()
                    .filter(purpose -> visit.says("purpose", purpose.code()))
                    .forEach(purpose -> purpose.tell(visit, to));
        }
        List<LocalDate> seen = visits.stream()
                .filter(visit -> visit.says("purpose", PROTECTION) && isSeen(visit))
                .map(CaseEvent::day)
                .toList();
        for (Stretch onPlan : ContactToPlan.protectionPlans(history).union()) {
            to.whole(WITHIN_TEN_DAYS, onPlan.from(), onPlan.until());
            List<Stretch> inTime = new ArrayList<>();
            Stream.concat(Stream.of(onPlan.from()), seen.stream())
                    .map(day ->
                            new Stretch(day, Optional.of(INTERVAL.lastDay(day).plusDays(1))).within(onPlan))
                    .forEach(inTime::add);
            Stretch.union(inTime).forEach(stretch -> to.part(WITHIN_TEN_DAYS, stretch.from(), stretch.until()));
        }
    }

    private static boolean isSeen(CaseEvent visit) {
        return visit.truth("seen").orElse(false);
    }
}
