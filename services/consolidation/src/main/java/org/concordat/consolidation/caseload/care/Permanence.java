package org.concordat.consolidation.caseload.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.Codes;

/** The way to adoption and special guardianship. A milestone that is told twice of one day was reached once. */
final class Permanence implements Chapter {

    static final String AREA = "Permanence";

    private enum Milestone {
        DECISION_ADOPTION("Decided that a child should be placed for adoption"),
        PLACEMENT_ORDER("Placement orders made"),
        MATCHED("Matched with adopters"),
        PLACED_FOR_ADOPTION("Placed for adoption"),
        ADOPTION_ORDER("Adoption orders made"),
        SPECIAL_GUARDIANSHIP_ORDER("Special guardianship orders made"),
        DECISION_REVERSED("Decisions for adoption reversed");

        private final String title;

        Milestone(String title) {
            this.title = title;
        }
    }

    private static final Map<Milestone, CaseMeasure> REACHED = Codes.each(
            Milestone.class,
            milestone -> CaseMeasure.of(
                    "PERM-REACHED-" + Codes.part(milestone),
                    milestone.title,
                    AREA,
                    Kind.FLOW,
                    "Children who reached this milestone, by the looked-after-children return, on a day within the"
                            + " stretch; told twice of one day it counts once"));
    private static final CaseMeasure MATCH_DAYS = CaseMeasure.of(
            "PERM-MATCH-DAYS",
            "Days from placement order to match",
            AREA,
            Kind.MEAN_OF_FLOW,
            "Of the children matched with adopters, the days of the calendar from the latest placement order by then"
                    + " to the match. A child matched with no placement order before is in neither number, and one matched"
                    + " again counts again");

    @Override
    public List<CaseMeasure> measures() {
        List<CaseMeasure> measures = new ArrayList<>(REACHED.values());
        measures.add(MATCH_DAYS);
        return List.copyOf(measures);
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.PERMANENCE_MILESTONE_REACHED);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Map<Milestone, TreeSet<LocalDate>> reached = new EnumMap<>(Milestone.class);
        history.of(EventType.PERMANENCE_MILESTONE_REACHED)
                .forEach(event -> Codes.of(Milestone.class, event, "milestone")
                        .ifPresent(milestone -> reached.computeIfAbsent(milestone, key -> new TreeSet<>())
                                .add(event.day())));
        TreeSet<LocalDate> never = new TreeSet<>();
        REACHED.forEach(
                (milestone, measure) -> reached.getOrDefault(milestone, never).forEach(day -> to.flow(measure, day)));
        TreeSet<LocalDate> orders = reached.getOrDefault(Milestone.PLACEMENT_ORDER, never);
        reached.getOrDefault(Milestone.MATCHED, never)
                .forEach(match -> Optional.ofNullable(orders.floor(match))
                        .ifPresent(order ->
                                to.mean(MATCH_DAYS, match, Math.toIntExact(ChronoUnit.DAYS.between(order, match)))));
    }
}
