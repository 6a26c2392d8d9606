package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.MEDIAN_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spells;

/** Plans for children in need that are no protection plans. */
final class NeedPlans implements Chapter {

    private static final String AREA = "Children in need";

    private static final CaseMeasure CHILDREN = CaseMeasure.of(
            "CIN-PLAN-CHILDREN",
            "Children with a child-in-need plan",
            AREA,
            STOCK,
            "Children with at least one child-in-need plan that has begun and not ended, until the case is closed");

    private static final CaseMeasure STARTED = CaseMeasure.of(
            "CIN-PLAN-STARTED",
            "Child-in-need plans started",
            AREA,
            FLOW,
            "Child-in-need plans that began; one told twice counts once, one that begins on the day another ends as well");

    private static final CaseMeasure ENDED = CaseMeasure.of(
            "CIN-PLAN-ENDED",
            "Child-in-need plans ended",
            AREA,
            FLOW,
            "Child-in-need plans that ended, by themselves or with the case, whether or not it is known when they began");

    private static final CaseMeasure STEPPED_UP = CaseMeasure.of(
            "CIN-PLAN-STEP-UP",
            "Child-in-need plans stepped up",
            AREA,
            FLOW,
            "Child-in-need plans that ended because the case was stepped up, to child protection or care");

    private static final CaseMeasure STEPPED_DOWN = CaseMeasure.of(
            "CIN-PLAN-STEP-DOWN",
            "Child-in-need plans stepped down",
            AREA,
            FLOW,
            "Child-in-need plans that ended because the case was stepped down, to early help or universal services");

    private static final CaseMeasure DAYS = CaseMeasure.of(
            "CIN-PLAN-DAYS",
            "Days of child-in-need plans",
            AREA,
            MEDIAN_OF_FLOW,
            "Days of the calendar from the beginning to the end of child-in-need plans that ended; the day of the beginning is"
                    + " day 0. Without plans of which the beginning is not known, or lies after the end");

    private static final Map<String, CaseMeasure> BY_REASON =
            Map.of("STEPPED_UP", STEPPED_UP, "STEPPED_DOWN", STEPPED_DOWN);

    @Override
    public List<CaseMeasure> measures() {
        return List.of(CHILDREN, STARTED, ENDED, STEPPED_UP, STEPPED_DOWN, DAYS);
    }

    @Override
    public Set<EventType> reads() {
        return ContactToPlan.NEED_PLANS;
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells plans = ContactToPlan.needPlans(history);
        plans.union().forEach(stretch -> to.stock(CHILDREN, stretch.from(), stretch.until()));
        plans.begun().forEach(plan -> to.flow(STARTED, plan.from()));
        plans.tellDays(DAYS, to);
        for (CaseEvent ended : plans.ended()) {
            to.flow(ENDED, ended.day());
            Optional.of(ended)
                    .filter(event -> event.type() == EventType.NEED_PLAN_ENDED)
                    .flatMap(event -> event.text("reason"))
                    .map(BY_REASON::get)
                    .ifPresent(measure -> to.flow(measure, ended.day()));
        }
    }
}
