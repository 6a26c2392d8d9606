package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.MEDIAN_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_STOCK;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.consolidation.caseload.history.Stretch;

/** Child protection plans: how many, how long, and how often again. */
final class ProtectionPlans implements Chapter {

    static final String AREA = "Child protection plans";

    private static final int LONG_YEARS = 2;
    private static final int SHORT_MONTHS = 3;

    private static final CaseMeasure CHILDREN = CaseMeasure.of(
            "CP-PLAN-CHILDREN",
            "Children on a protection plan",
            AREA,
            STOCK,
            "Children on at least one child protection plan that has begun and not ended; closing the case does not end a plan,"
                    + " since a conference decides that");

    private static final CaseMeasure RATE =
            CaseMeasure.rate("CP-PLAN-RATE", "Children on a protection plan per 10,000 children", CHILDREN);

    private static final CaseMeasure STARTED = CaseMeasure.of(
            "CP-PLAN-STARTED",
            "Protection plans started",
            AREA,
            FLOW,
            "Protection plans that began; one told twice counts once, one that begins on the day another ends as well");

    private static final CaseMeasure ENDED = CaseMeasure.of(
            "CP-PLAN-ENDED",
            "Protection plans ended",
            AREA,
            FLOW,
            "Protection plans that ended, whether or not it is known when they began");

    private static final CaseMeasure STEPPED_DOWN = CaseMeasure.of(
            "CP-PLAN-STEP-DOWN",
            "Protection plans stepped down",
            AREA,
            FLOW,
            "Protection plans that ended because the case was stepped down");

    private static final CaseMeasure SECOND = CaseMeasure.of(
            "CP-SECOND-PLAN",
            "Plans that are a second or later one",
            AREA,
            SHARE_OF_FLOW,
            "Of plans started, those of a child with an earlier plan at any time: one that began on an earlier day, or began and"
                    + " ended by that day. Earlier plans are those told to this suite; a plan of another authority is not known");

    private static final CaseMeasure LONG_OPEN = CaseMeasure.of(
            "CP-PLAN-2Y-OPEN",
            "Open plans of two years or longer",
            AREA,
            SHARE_OF_STOCK,
            "Of open plans, those that began two years ago or earlier, from the same day of the month on");

    private static final CaseMeasure LONG_ENDED = CaseMeasure.of(
            "CP-PLAN-2Y-ENDED",
            "Ended plans that had lasted two years or longer",
            AREA,
            SHARE_OF_FLOW,
            "Of plans ended, those that ended two years after they began, on the same day of the month, or later. Left out are"
                    + " plans of which the beginning is not known, or lies after the end");

    private static final CaseMeasure SHORT_ENDED = CaseMeasure.of(
            "CP-PLAN-3M-ENDED",
            "Ended plans that had lasted less than three months",
            AREA,
            SHARE_OF_FLOW,
            "Of plans ended, those that ended before the same day of the third month after they began. Left out as in"
                    + " CP-PLAN-2Y-ENDED");

    private static final CaseMeasure DAYS = CaseMeasure.of(
            "CP-PLAN-DAYS",
            "Days on a protection plan",
            AREA,
            MEDIAN_OF_FLOW,
            "Days of the calendar from the beginning to the end of plans that ended; the day of the beginning is day 0. Left out"
                    + " as in CP-PLAN-2Y-ENDED");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(CHILDREN, RATE, STARTED, ENDED, STEPPED_DOWN, SECOND, LONG_OPEN, LONG_ENDED, SHORT_ENDED, DAYS);
    }

    @Override
    public Set<EventType> reads() {
        return ContactToPlan.PLANS;
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells plans = ContactToPlan.protectionPlans(history);
        plans.union().forEach(stretch -> to.stock(CHILDREN, stretch.from(), stretch.until()));
        for (Spell plan : plans.begun()) {
            LocalDate from = plan.from();
            to.flow(STARTED, from);
            to.share(SECOND, from, plans.begun().stream().anyMatch(other -> isEarlier(other, plan)));
            to.whole(LONG_OPEN, from, plan.until());
            Stretch old = plan.stretch().within(new Stretch(from.plusYears(LONG_YEARS), Optional.empty()));
            to.part(LONG_OPEN, old.from(), old.until());
            plan.until().filter(_ -> !plan.isContradicted()).ifPresent(end -> {
                to.share(LONG_ENDED, end, !end.isBefore(from.plusYears(LONG_YEARS)));
                to.share(SHORT_ENDED, end, end.isBefore(from.plusMonths(SHORT_MONTHS)));
            });
        }
        plans.tellDays(DAYS, to);
        for (CaseEvent ended : plans.ended()) {
            to.flow(ENDED, ended.day());
            if (ended.says("reason", "STEPPED_DOWN")) {
                to.flow(STEPPED_DOWN, ended.day());
            }
        }
    }

    private static boolean isEarlier(Spell other, Spell plan) {
        boolean began = CaseEvent.AS_IT_HAPPENED.compare(other.began(), plan.began()) < 0;
        boolean over = other.until().filter(end -> !end.isAfter(plan.from())).isPresent();
        return began && (other.from().isBefore(plan.from()) || over);
    }
}
