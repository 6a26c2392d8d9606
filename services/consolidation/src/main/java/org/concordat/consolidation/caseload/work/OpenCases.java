package org.concordat.consolidation.caseload.work;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.States;

/** Cases that are open, whether somebody has them, and how they come and go. */
final class OpenCases implements Chapter {

    /** Of each worker: a holder's stock. */
    static final String HELD_BY_WORKER = "WORK-HELD-CASES";

    private static final String OPEN_IS = "a case is open from being allocated to a key worker or personal adviser, or"
            + " transferred to a team, until it is closed";

    private static final CaseMeasure OPEN = of(
            "CASES-OPEN",
            "Open cases",
            Kind.STOCK,
            "children with an open case on the last day; %s; by the team that has it".formatted(OPEN_IS));
    private static final CaseMeasure UNALLOCATED = of(
            "CASES-UNALLOCATED",
            "Open cases without a worker",
            Kind.STOCK,
            "open cases on the last day with neither key worker nor personal adviser: a transfer to another team that"
                    + " names no worker leaves a case without one until it is allocated; that a worker has left is not"
                    + " taken for it");
    private static final CaseMeasure WAITING = of(
            "CASES-WAITING",
            "Children waiting for a worker after a referral",
            Kind.STOCK,
            "children on the last day with a referral decided for assessment or strategy discussion, not closed, and no"
                    + " open case yet");
    private static final CaseMeasure OPENED = of(
            "CASES-OPENED",
            "Cases opened",
            Kind.FLOW,
            "cases that were opened or opened again within the stretch; %s".formatted(OPEN_IS));
    private static final CaseMeasure ALLOCATED = of(
            "CASES-ALLOCATED",
            "Cases allocated",
            Kind.FLOW,
            "times that a case was given to a key worker or personal adviser who did not have it, by allocation or by a"
                    + " transfer that names the worker; to the same worker once a day");
    private static final CaseMeasure TRANSFERRED = of(
            "CASES-TRANSFERRED",
            "Cases transferred",
            Kind.FLOW,
            "times that an open case went from one team to another, by transfer or by allocation there; counted for the"
                    + " team that takes it");
    private static final CaseMeasure CLOSED = of(
            "CASES-CLOSED",
            "Cases closed",
            Kind.FLOW,
            "cases that were closed, also where nothing was told of their opening; closed twice with no opening between"
                    + " counts once, on the earlier day");
    private static final CaseMeasure HELD =
            of(HELD_BY_WORKER, "Cases of a worker", Kind.WITHIN, "open cases of each key worker and personal adviser");

    private static final Amount ONE = new Amount(1, 0);
    private static final Amount ONE_IN_HUNDREDTHS = new Amount(100, 0);

    @Override
    public List<CaseMeasure> measures() {
        return List.of(OPEN, UNALLOCATED, WAITING, OPENED, ALLOCATED, TRANSFERRED, CLOSED, HELD);
    }

    @Override
    public Set<EventType> reads() {
        return CaseStanding.READ;
    }

    private static CaseMeasure of(String code, String title, Kind kind, String says) {
        return CaseMeasure.of(code, title, WorkMeasures.CASES, kind, says);
    }

    /** A worker who has the case in a team. */
    private record Holding(String team, String worker) {}

    private record Given(LocalDate day, String worker) {}

    @Override
    public void tell(CaseHistory history, Addends to) {
        CaseStanding standing = CaseStanding.BEFORE;
        Set<Given> given = new HashSet<>();
        for (CaseEvent event : history.events()) {
            CaseStanding after = standing.after(event);
            flows(standing, after, event.day(), given, to);
            standing = after;
        }
        stocks(CaseStanding.byDay(history), to);
    }

    private static void flows(CaseStanding before, CaseStanding after, LocalDate day, Set<Given> given, Addends to) {
        if (after.isOpen() && !before.isOpen()) {
            to.flow(OPENED, day, after.team(), 1);
        }
        if (after.isOpen() && before.isOpen() && !after.team().equals(before.team())) {
            to.flow(TRANSFERRED, day, after.team(), 1);
        }
        if (after.life() == CaseStanding.Life.CLOSED && before.life() != CaseStanding.Life.CLOSED) {
            to.flow(CLOSED, day, after.team(), 1);
        }
        after.workers().stream()
                .filter(worker -> !before.workers().contains(worker))
                .filter(worker -> given.add(new Given(day, worker)))
                .forEach(_ -> to.flow(ALLOCATED, day, after.team(), 1));
    }

    private static void stocks(States<CaseStanding> days, Addends to) {
        days.where(CaseStanding::isOpen).forEachStretch((from, until) -> to.stock(OPEN, from, until));
        days.where(standing -> standing.isOpen() && standing.workers().isEmpty())
                .forEachStretch((from, until) -> to.stock(UNALLOCATED, from, until));
        days.where(standing -> !standing.waiting().isEmpty())
                .forEachStretch((from, until) -> to.stock(WAITING, from, until));
        days.map(CaseStanding::keyWorker).forEachStretch((from, until) -> {
            to.lasting(WorkMeasures.CASES_FOR_FTE, from, until, ONE_IN_HUNDREDTHS);
            to.lasting(WorkMeasures.CASES_FOR_WORKER, from, until, ONE);
        });
        days.map(standing -> standing.keyWorker().map(worker -> new Holding(standing.team(), worker)))
                .forEachValue(
                        (holding, from, until) -> to.held(HELD, holding.team(), holding.worker(), from, until, ONE));
        days.map(standing -> standing.adviser()
                        .filter(adviser ->
                                standing.keyWorker().filter(adviser::equals).isEmpty())
                        .map(worker -> new Holding(standing.team(), worker)))
                .forEachValue(
                        (holding, from, until) -> to.held(HELD, holding.team(), holding.worker(), from, until, ONE));
    }
}
