package org.concordat.consolidation.returnsstatus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.concordat.consolidation.facts.ReturnEvent;
import org.concordat.consolidation.facts.ReturnHistory;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.WorkingDays;

/**
 * How far one borough's return for one period has come at one moment.
 *
 * @param version the version the state is about; none while nothing is posted
 * @param due the last day on time; none for a period that the borough's calendar does not ask for
 * @param submittedAt when figures that were not sent back were first known here
 * @param approvedAt when a version was first known here as approved
 * @param workingDaysLate from the due day to the day it was posted, or to the moment's day while it is not
 */
record PeriodStatus(
        Borough borough,
        Period period,
        State state,
        Optional<Integer> version,
        Optional<LocalDate> due,
        Optional<Instant> submittedAt,
        Optional<Instant> approvedAt,
        boolean late,
        int workingDaysLate) {

    /** Days are those of the boroughs. */
    static final ZoneId LONDON = ZoneId.of("Europe/London");

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
            Optional<LocalDate> due,
            Instant asAt,
            Restatements restatements) {
        Optional<ReturnEvent> approval = history.approvals().findFirst();
        Optional<ReturnEvent> said =
                restatements == Restatements.NOT_TOLD && approval.isPresent() ? approval : history.latest();
        Optional<Instant> posted = history.firstPosted();
        LocalDate day = posted.orElse(asAt).atZone(LONDON).toLocalDate();
        boolean late = due.map(day::isAfter).orElse(false);
        return new PeriodStatus(
                borough,
                period,
                said.map(event -> state(event.state())).orElse(State.NOT_POSTED),
                said.map(ReturnEvent::version),
                due,
                posted,
                approval.map(ReturnEvent::knownAt),
                late,
                late ? workingDays(due.orElseThrow(), day) : 0);
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

    /** Whether punctuality can be told: it is posted, or its due day has passed. */
    boolean counts(LocalDate today) {
        return due.isPresent() && (submittedAt.isPresent() || due.get().isBefore(today));
    }
}
