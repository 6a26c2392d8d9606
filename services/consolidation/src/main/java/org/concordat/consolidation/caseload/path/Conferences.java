package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.MEDIAN_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_FLOW;
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
import org.concordat.kernel.caseload.clock.ClockReading;
import org.concordat.kernel.caseload.clock.DayClock;

/** Initial child protection conferences. */
final class Conferences implements Chapter {

    private static final DayClock CLOCK = DayClock.INITIAL_CONFERENCE;
    private static final String RULE = "%s (%s)".formatted(CLOCK.convention(), CLOCK.source());

    private static final CaseMeasure HELD = CaseMeasure.of(
            "CP-ICPC",
            "Initial conferences held",
            Enquiries.AREA,
            FLOW,
            "Initial child protection conferences held, with those for children who came with a plan of another authority; "
                    + ContactToPlan.TOLD_ONCE);

    private static final CaseMeasure TRANSFERS = CaseMeasure.of(
            "CP-ICPC-TRANSFER-IN",
            "Conferences for children who came with a plan",
            Enquiries.AREA,
            FLOW,
            "Initial conferences held for children who came with a plan of another authority");

    private static final CaseMeasure IN_TIME = CaseMeasure.of(
            "CP-ICPC-15",
            "Initial conferences within 15 working days",
            Enquiries.AREA,
            SHARE_OF_FLOW,
            "Of initial conferences held, those in time from the strategy discussion at which their enquiry was begun: "
                    + RULE
                    + ". Where an enquiry names no discussion, from the day it began. Left out"
                    + " are conferences that name no known enquiry, and those for children who came with a plan of another"
                    + " authority: their time runs from being told of the move, which no event tells");

    private static final CaseMeasure DAYS = CaseMeasure.of(
            "CP-ICPC-DAYS",
            "Working days from strategy discussion to initial conference",
            Enquiries.AREA,
            MEDIAN_OF_FLOW,
            "Working days from the strategy discussion to the initial conference; the day of the discussion is day 0. Left out as"
                    + " in CP-ICPC-15");

    private static final CaseMeasure TO_PLAN = CaseMeasure.of(
            "CP-ICPC-TO-PLAN",
            "Initial conferences that led to a plan",
            Enquiries.AREA,
            SHARE_OF_FLOW,
            "Of initial conferences held, those with the outcome protection plan, with those for children who came with a plan of"
                    + " another authority");

    private static final CaseMeasure WAITING = CaseMeasure.of(
            "CP-ICPC-WAITING",
            "Initial conferences due and not held",
            Enquiries.AREA,
            STOCK,
            "Initial conferences told to be due, from that day until they are held or the case is closed");

    private static final CaseMeasure OVERDUE = CaseMeasure.of(
            "CP-ICPC-OVERDUE",
            "Initial conferences overdue",
            Enquiries.AREA,
            STOCK,
            "Initial conferences told to be due and not held that are not in time any more: " + RULE
                    + "; where no enquiry is known, by the due day that the system told last");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(HELD, TRANSFERS, IN_TIME, DAYS, TO_PLAN, WAITING, OVERDUE);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(
                Set.of(
                        EventType.INITIAL_CONFERENCE_DUE,
                        EventType.INITIAL_CONFERENCE_HELD,
                        EventType.STRATEGY_DISCUSSION_HELD),
                ContactToPlan.ENQUIRIES,
                ContactToPlan.CLOSINGS);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        List<CaseEvent> held = history.of(EventType.INITIAL_CONFERENCE_HELD);
        Spells enquiries = ContactToPlan.enquiries(history);
        for (CaseEvent conference : Spells.once(held, "conference")) {
            LocalDate day = conference.day();
            boolean transfer = conference.truth("transferIn").orElse(false);
            to.flow(HELD, day);
            to.share(TO_PLAN, day, conference.says("outcome", "PROTECTION_PLAN"));
            if (transfer) {
                to.flow(TRANSFERS, day);
            } else {
                Enquiries.discussedBefore(history, enquiries, conference).ifPresent(from -> tellClock(from, day, to));
            }
        }
        List<CaseEvent> due = history.of(EventType.INITIAL_CONFERENCE_DUE);
        for (Spell waiting : Spells.of(due, held, "conference", ContactToPlan.closings(history))
                .begun()) {
            Stretch stretch = waiting.stretch();
            to.stock(WAITING, stretch.from(), stretch.until());
            lastDay(history, enquiries, waiting)
                    .map(last -> stretch.within(new Stretch(last.plusDays(1), Optional.empty())))
                    .ifPresent(overdue -> to.stock(OVERDUE, overdue.from(), overdue.until()));
        }
    }

    private static void tellClock(LocalDate from, LocalDate held, Addends to) {
        CLOCK.reading(from, Optional.of(held), Optional.empty(), held)
                .flatMap(ClockReading::inTime)
                .ifPresent(inTime -> {
                    to.share(IN_TIME, held, inTime);
                    to.median(DAYS, held, CLOCK.days(from, held));
                });
    }

    private static Optional<LocalDate> lastDay(CaseHistory history, Spells enquiries, Spell waiting) {
        return Enquiries.discussedBefore(history, enquiries, waiting.began())
                .filter(day -> !day.isBefore(CLOCK.since()))
                .map(CLOCK::lastDay)
                .or(() -> history.of(EventType.INITIAL_CONFERENCE_DUE, "conference", waiting.reference())
                        .getLast()
                        .day("due"));
    }
}
