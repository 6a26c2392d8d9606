package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.MEDIAN_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spells;

/** Help below the threshold of social care, and what goes from one to the other. */
final class EarlyHelp implements Chapter {

    private static final String AREA = "Early help and tiers of need";

    private static final CaseMeasure CHILDREN = CaseMeasure.of(
            "EH-CHILDREN",
            "Children with early help",
            AREA,
            STOCK,
            "Children with at least one episode of early help that has begun and not ended; closing the child's case with social"
                    + " care does not end it");

    private static final CaseMeasure STARTED = CaseMeasure.of(
            "EH-STARTED",
            "Early help started",
            AREA,
            FLOW,
            "Episodes of early help that began; " + ContactToPlan.TOLD_ONCE);

    private static final CaseMeasure ENDED = CaseMeasure.of(
            "EH-ENDED",
            "Early help ended",
            AREA,
            FLOW,
            "Episodes of early help that ended, also those of which the beginning is not known");

    private static final CaseMeasure STEPPED_UP = CaseMeasure.of(
            "EH-STEP-UP",
            "Early help stepped up to social care",
            AREA,
            FLOW,
            "Episodes of early help that ended because the case was stepped up to social care");

    private static final CaseMeasure STEPPED_DOWN = CaseMeasure.of(
            "EH-STEP-DOWN",
            "Children stepped down to early help",
            AREA,
            FLOW,
            "Children stepped down from social care to early help: a referral closed as stepped down to early help, or a"
                    + " child-in-need plan or case ended as stepped down; several of these on one day are one");

    private static final CaseMeasure DAYS = CaseMeasure.of(
            "EH-DAYS",
            "Days of early help",
            AREA,
            MEDIAN_OF_FLOW,
            "Days of the calendar from the beginning to the end of episodes of early help that ended; the day of the beginning"
                    + " is day 0. Without episodes of which the beginning is not known, or lies after the end");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(CHILDREN, STARTED, ENDED, STEPPED_UP, STEPPED_DOWN, DAYS);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(
                ContactToPlan.EARLY_HELP,
                Set.of(EventType.REFERRAL_CLOSED, EventType.NEED_PLAN_ENDED, EventType.CASE_CLOSED));
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells episodes = ContactToPlan.earlyHelp(history);
        episodes.union().forEach(stretch -> to.stock(CHILDREN, stretch.from(), stretch.until()));
        episodes.begun().forEach(episode -> to.flow(STARTED, episode.from()));
        episodes.ended().forEach(ended -> {
            to.flow(ENDED, ended.day());
            if (ended.says("reason", "STEPPED_UP")) {
                to.flow(STEPPED_UP, ended.day());
            }
        });
        episodes.tellDays(DAYS, to);
        Stream.of(
                        saying(history, EventType.REFERRAL_CLOSED, "STEPPED_DOWN_TO_EARLY_HELP"),
                        saying(history, EventType.NEED_PLAN_ENDED, "STEPPED_DOWN"),
                        saying(history, EventType.CASE_CLOSED, "STEPPED_DOWN"))
                .flatMap(some -> some)
                .map(CaseEvent::day)
                .distinct()
                .forEach(day -> to.flow(STEPPED_DOWN, day));
    }

    private static Stream<CaseEvent> saying(CaseHistory history, EventType type, String reason) {
        return history.of(type).stream().filter(event -> event.says("reason", reason));
    }
}
