package org.concordat.consolidation.caseload.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.States;

/**
 * Who has a case. It is open from being given to a worker or a team until it is closed. A transfer to another team leaves its
 * workers behind, and one that names a worker gives it to that one; a transfer to the team that has it changes no worker. A
 * closed case is opened by being allocated again, and by no transfer: that contradicts the closing. A case that is closed
 * twice was closed once, and one of which only the closing is told was never open at the end of a day.
 *
 * @param keyWorker by pseudonym; who has a case in a role that is not told is its key worker
 * @param adviser the personal adviser of a care leaver, by pseudonym
 * @param waiting references of the referrals that are to be assessed and have no worker yet
 */
record CaseStanding(Life life, String team, Optional<String> keyWorker, Optional<String> adviser, Set<String> waiting) {

    enum Life {
        NOT_TOLD,
        OPEN,
        CLOSED
    }

    static final CaseStanding BEFORE =
            new CaseStanding(Life.NOT_TOLD, CaseHistory.NO_TEAM, Optional.empty(), Optional.empty(), Set.of());

    /** What changes how a case stands. */
    static final Set<EventType> READ = Set.of(
            EventType.CASE_ALLOCATED,
            EventType.CASE_TRANSFERRED,
            EventType.CASE_CLOSED,
            EventType.REFERRAL_DECIDED,
            EventType.REFERRAL_CLOSED);

    private static final Set<String> TO_BE_ASSESSED = Set.of("ASSESSMENT", "STRATEGY_DISCUSSION");

    CaseStanding {
        waiting = Set.copyOf(waiting);
    }

    /** How it stood at the end of each day. */
    static States<CaseStanding> byDay(CaseHistory history) {
        Map<LocalDate, CaseStanding> ends = new HashMap<>();
        CaseStanding standing = BEFORE;
        for (CaseEvent event : history.events()) {
            standing = standing.after(event);
            ends.put(event.day(), standing);
        }
        return States.changing(ends);
    }

    CaseStanding after(CaseEvent event) {
        return switch (event.type()) {
            case CASE_ALLOCATED -> CaseHistory.givesTheCase(event) ? allocated(event) : this;
            case CASE_TRANSFERRED -> life == Life.CLOSED ? this : transferred(event);
            case CASE_CLOSED -> new CaseStanding(Life.CLOSED, team, Optional.empty(), Optional.empty(), Set.of());
            case REFERRAL_DECIDED -> decided(event);
            case REFERRAL_CLOSED -> without(event);
            default -> this;
        };
    }

    private CaseStanding allocated(CaseEvent event) {
        String by = event.text("team").orElse(team);
        return event.says("role", "PERSONAL_ADVISER")
                ? new CaseStanding(Life.OPEN, by, keyWorker, event.text("worker"), Set.of())
                : new CaseStanding(Life.OPEN, by, event.text("worker"), adviser, Set.of());
    }

    private CaseStanding transferred(CaseEvent event) {
        String to = event.text("team").orElse(team);
        Optional<String> named = event.text("worker");
        return to.equals(team)
                ? new CaseStanding(Life.OPEN, to, named.or(() -> keyWorker), adviser, Set.of())
                : new CaseStanding(Life.OPEN, to, named, Optional.empty(), Set.of());
    }

    private CaseStanding decided(CaseEvent event) {
        if (event.text("outcome").filter(TO_BE_ASSESSED::contains).isEmpty()) {
            return without(event);
        }
        if (isOpen()) {
            return this;
        }
        Set<String> more = new TreeSet<>(waiting);
        event.text("referral").ifPresent(more::add);
        return new CaseStanding(life, team, keyWorker, adviser, more);
    }

    private CaseStanding without(CaseEvent event) {
        return new CaseStanding(
                life,
                team,
                keyWorker,
                adviser,
                waiting.stream()
                        .filter(referral -> !event.says("referral", referral))
                        .collect(Collectors.toSet()));
    }

    boolean isOpen() {
        return life == Life.OPEN;
    }

    /** The pseudonyms of those who hold it: one who is both key worker and adviser holds it once. */
    Set<String> workers() {
        return Stream.concat(keyWorker.stream(), adviser.stream()).collect(Collectors.toSet());
    }
}
