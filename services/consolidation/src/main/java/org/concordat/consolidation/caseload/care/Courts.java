package org.concordat.consolidation.caseload.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.kernel.caseload.clock.ClockReading;
import org.concordat.kernel.caseload.clock.DayClock;

/**
 * Pre-proceedings and care proceedings, each as one of a child's. Pre-proceedings end by what says so, not by an issue. What
 * ended of which nobody knows when it began, or which began only later, counts as ended and is in no share and no median.
 */
final class Courts implements Chapter {

    private static final String AREA = "Courts";
    private static final DayClock CLOCK = DayClock.PROCEEDINGS;

    private static final String CONVENTION =
            "%s (%s; what a court adds under section 32(5) is no part of it). What was issued before %s, or of which the issue is not known, is in neither number"
                    .formatted(CLOCK.convention(), CLOCK.source(), CLOCK.since());

    private static final CaseMeasure PRE_STARTED = flow(
            "COURT-PRE-STARTED",
            "Pre-proceedings that began",
            "Pre-proceedings that began, by the letter before proceedings, for each child");
    private static final CaseMeasure PRE_ENDED =
            flow("COURT-PRE-ENDED", "Pre-proceedings that ended", "Pre-proceedings that ended, for each child");
    private static final CaseMeasure PRE_TO_COURT = CaseMeasure.of(
            "COURT-PRE-ISSUED",
            "Pre-proceedings that led to proceedings",
            AREA,
            Kind.SHARE_OF_FLOW,
            "Of the pre-proceedings that ended, those that ended with the decision to issue proceedings");
    private static final CaseMeasure PRE_OPEN = stock(
            "COURT-PRE-OPEN",
            "Pre-proceedings open",
            "Pre-proceedings open at the end of the last day, for each child");
    private static final CaseMeasure ISSUED =
            flow("COURT-ISSUED", "Care proceedings issued", "Care proceedings issued, for each child");
    private static final CaseMeasure ENDED =
            flow("COURT-ENDED", "Care proceedings ended", "Care proceedings ended by the final order, for each child");
    private static final CaseMeasure OPEN = stock(
            "COURT-OPEN", "Care proceedings open", "Care proceedings open at the end of the last day, for each child");
    private static final CaseMeasure OPEN_LONG = stock(
            "COURT-OPEN-26",
            "Care proceedings open beyond 26 weeks",
            "Care proceedings open at the end of the last day and no longer in time then: " + CONVENTION);
    private static final CaseMeasure IN_TIME = CaseMeasure.of(
            "COURT-26",
            "Proceedings ended within 26 weeks",
            AREA,
            Kind.SHARE_OF_FLOW,
            "Of the children whose care proceedings ended, those whose ended in time: " + CONVENTION);
    private static final CaseMeasure DAYS = CaseMeasure.of(
            "COURT-DAYS",
            "Days that care proceedings took",
            AREA,
            Kind.MEDIAN_OF_FLOW,
            "Days of the calendar from the issue to the final order of the care proceedings that ended, for each child;"
                    + " ended on the day of issue is 0");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(PRE_STARTED, PRE_ENDED, PRE_TO_COURT, PRE_OPEN, ISSUED, ENDED, OPEN, OPEN_LONG, IN_TIME, DAYS);
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(
                EventType.PRE_PROCEEDINGS_STARTED,
                EventType.PRE_PROCEEDINGS_ENDED,
                EventType.PROCEEDINGS_ISSUED,
                EventType.PROCEEDINGS_ENDED);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells before = Spells.of(
                history, EventType.PRE_PROCEEDINGS_STARTED, EventType.PRE_PROCEEDINGS_ENDED, "preProceedings");
        before.begun().forEach(spell -> {
            to.flow(PRE_STARTED, spell.from());
            to.stock(PRE_OPEN, spell.from(), spell.until());
        });
        before.ended().forEach(end -> {
            to.flow(PRE_ENDED, end.day());
            to.share(PRE_TO_COURT, end.day(), end.says("outcome", "PROCEEDINGS"));
        });
        Spells proceedings =
                Spells.of(history, EventType.PROCEEDINGS_ISSUED, EventType.PROCEEDINGS_ENDED, "proceedings");
        proceedings.begun().forEach(spell -> tell(spell, to));
        proceedings.ended().forEach(end -> to.flow(ENDED, end.day()));
        proceedings.tellDays(DAYS, to);
    }

    private static void tell(Spell spell, Addends to) {
        to.flow(ISSUED, spell.from());
        to.stock(OPEN, spell.from(), spell.until());
        if (!spell.from().isBefore(CLOCK.since())) {
            to.stock(OPEN_LONG, CLOCK.lastDay(spell.from()).plusDays(1), spell.until());
        }
        spell.until().ifPresent(end -> inTime(spell, end).ifPresent(is -> to.share(IN_TIME, end, is)));
    }

    private static Optional<Boolean> inTime(Spell spell, LocalDate end) {
        return CLOCK.reading(spell.from(), Optional.of(end), Optional.empty(), end)
                .flatMap(ClockReading::inTime);
    }

    private static CaseMeasure flow(String code, String title, String says) {
        return CaseMeasure.of(code, title, AREA, Kind.FLOW, says);
    }

    private static CaseMeasure stock(String code, String title, String says) {
        return CaseMeasure.of(code, title, AREA, Kind.STOCK, says);
    }
}
