package org.concordat.consolidation.returnsstatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnHistory;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.WorkingDays;
import org.concordat.kernel.span.London;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.Timeliness;

/**
 * How far one borough's return for one period has come at one moment.
 *
 * @param version the version the state is about; none while nothing is posted
 * @param due the last day on time; none for a period that the borough's calendar does not ask for
 * @param submittedAt when figures that were not sent back were first known here
 * @param approvedAt when a version was first known here as approved
 * @param timeliness by the day it was handed in, by the clock of the service it was handed in to: a broker away over
 *     midnight makes no punctual return late
 * @param workingDaysLate from the due day to that day, or to the moment's day while it is not in
 */
record PeriodStatus(
        Borough borough,
        Period period,
        State state,
        Optional<Integer> version,
        Optional<LocalDate> due,
        Optional<Instant> submittedAt,
        Optional<Instant> approvedAt,
        Timeliness timeliness,
        int workingDaysLate) {

    /** Days are those of the boroughs. */
    enum State {
        NOT_POSTED,
        DRAFT,
        SUBMITTED,
        REJECTED,
        APPROVED
    }

    /** Who is told what happens after the first approval. */
    enum Restatements {
        /** The state of the latest version. */
        TOLD,
        /** Nothing: who restated, beside a total that moved, is the figure that moved it. */
        NOT_TOLD
    }

    static PeriodStatus of(
            Borough borough,
            Period period,
            ReturnHistory history,
            ReportingCalendar calendar,
            Instant asAt,
            Restatements restatements) {
        Optional<ReturnEvent> approval = history.approvals().findFirst();
        Optional<ReturnEvent> said =
                restatements == Restatements.NOT_TOLD && approval.isPresent() ? approval : history.latest();
        Optional<LocalDate> due = calendar.due(period);
        Optional<LocalDate> handedIn = history.firstSubmitted().map(London::dayOf);
        Timeliness timeliness = calendar.timeliness(period, handedIn, London.dayOf(asAt));
        return new PeriodStatus(
                borough,
                period,
                said.map(event -> state(event.state())).orElse(State.NOT_POSTED),
                said.map(ReturnEvent::version),
                due,
                history.firstPosted(),
                approval.map(ReturnEvent::knownAt),
                timeliness,
                isLate(timeliness) ? workingDays(due.orElseThrow(), handedIn.orElse(London.dayOf(asAt))) : 0);
    }

    private static State state(ReturnEvent.State state) {
        return switch (state) {
            case DRAFTED -> State.DRAFT;
            case SUBMITTED -> State.SUBMITTED;
            case REJECTED -> State.REJECTED;
            case APPROVED -> State.APPROVED;
        };
    }

    /** Day 0 is the due day. */
    private static int workingDays(LocalDate due, LocalDate day) {
        return Math.toIntExact(due.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(WorkingDays.englandAndWales()::isWorkingDay)
                .count());
    }

    private static boolean isLate(Timeliness timeliness) {
        return switch (timeliness) {
            case LATE, OVERDUE -> true;
            case ON_TIME, NOT_YET_DUE, NOT_EXPECTED -> false;
        };
    }

    boolean late() {
        return isLate(timeliness);
    }
}
