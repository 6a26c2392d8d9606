package org.concordat.consolidation.caseload.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what the history of one case adds to measures. A thing that lasts counts at the end of each day from the day it
 * began to the day before it ended: what begins and ends on one day is at no day's end.
 */
public final class Addends {

    private static final String NOBODY = "";

    private final CaseHistory history;
    private final Map<Addend, Amount> amounts = new HashMap<>();

    public Addends(CaseHistory history) {
        this.history = history;
    }

    /** One more of what came about on the day, for the team that had the case then. */
    public void flow(CaseMeasure measure, LocalDate day) {
        flow(measure, day, history.teamOn(day), 1);
    }

    /** So many more, for a team. */
    public void flow(CaseMeasure measure, LocalDate day, String team, long count) {
        add(measure, team, NOBODY, day, 0, new Amount(count, 0));
    }

    /** One more of the whole, and of its part or not. */
    public void share(CaseMeasure measure, LocalDate day, boolean isPart) {
        add(measure, history.teamOn(day), NOBODY, day, 0, new Amount(isPart ? 1 : 0, 1));
    }

    /** One more of which a mean is made: the sum is its part, how many they are its whole. */
    public void mean(CaseMeasure measure, LocalDate day, int value) {
        add(measure, history.teamOn(day), NOBODY, day, 0, new Amount(value, 1));
    }

    /** One more of which a median is made. */
    public void median(CaseMeasure measure, LocalDate day, int value) {
        add(measure, history.teamOn(day), NOBODY, day, value, new Amount(1, 0));
    }

    /** Something that lasts, of the team that has the case. @param until the day it ended; none while it lasts */
    public void stock(CaseMeasure measure, LocalDate from, Optional<LocalDate> until) {
        lasting(measure, from, until, new Amount(1, 0));
    }

    /** The whole of a share that lasts. */
    public void whole(CaseMeasure measure, LocalDate from, Optional<LocalDate> until) {
        lasting(measure, from, until, new Amount(0, 1));
    }

    /** Its part. */
    public void part(CaseMeasure measure, LocalDate from, Optional<LocalDate> until) {
        lasting(measure, from, until, new Amount(1, 0));
    }

    /** So much that lasts, going from team to team with the case. */
    public void lasting(CaseMeasure measure, LocalDate from, Optional<LocalDate> until, Amount amount) {
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            return;
        }
        String team = history.teamOn(from);
        change(measure, team, NOBODY, from, amount);
        for (Map.Entry<LocalDate, String> transfer :
                history.teams().tailMap(from, false).entrySet()) {
            if (until.filter(end -> !end.isAfter(transfer.getKey())).isPresent()) {
                break;
            }
            change(measure, team, NOBODY, transfer.getKey(), Amount.NOTHING.minus(amount));
            team = transfer.getValue();
            change(measure, team, NOBODY, transfer.getKey(), amount);
        }
        String last = team;
        until.ifPresent(end -> change(measure, last, NOBODY, end, Amount.NOTHING.minus(amount)));
    }

    /** So much that lasts, of a worker in a team. */
    public void held(
            CaseMeasure measure, String team, String worker, LocalDate from, Optional<LocalDate> until, Amount amount) {
        if (until.filter(end -> !end.isAfter(from)).isEmpty()) {
            change(measure, team, worker, from, amount);
            until.ifPresent(end -> change(measure, team, worker, end, Amount.NOTHING.minus(amount)));
        }
    }

    /** A change of a stock on a day, for a team: of systems that tell how many there are. */
    public void change(CaseMeasure measure, String team, String holder, LocalDate day, Amount amount) {
        add(measure, team, holder, day, 0, amount);
    }

    private void add(CaseMeasure measure, String team, String holder, LocalDate day, int value, Amount amount) {
        amounts.merge(new Addend(measure.code(), team, holder, day, value), amount, Amount::plus);
    }

    /** What the second has more than the first, without what comes to nothing. */
    public static Map<Addend, Amount> difference(Map<Addend, Amount> less, Map<Addend, Amount> more) {
        Map<Addend, Amount> difference = new HashMap<>(more);
        less.forEach((addend, amount) -> difference.merge(addend, Amount.NOTHING.minus(amount), Amount::plus));
        difference.values().removeIf(Amount::isNothing);
        return difference;
    }

    /** What was added, without what comes to nothing. */
    public Map<Addend, Amount> all() {
        Map<Addend, Amount> all = new HashMap<>(amounts);
        all.values().removeIf(Amount::isNothing);
        return Collections.unmodifiableMap(all);
    }
}
