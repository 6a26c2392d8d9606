package org.concordat.mandates.effects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.kernel.sharing.SharingDecision;
import org.concordat.kernel.sharing.SharingDetail;

/**
 * How much is shown of a figure, from one day to another. Stretches follow one another without gap, the first from the
 * beginning of time and the last without end.
 */
record Timeline(List<Stretch> stretches) {

    /**
     * @param from first day; empty for the first stretch
     * @param until last day; empty for the last stretch
     * @param rule the rule that decides, counted from 1 as people count; empty when there is none
     */
    record Stretch(Optional<LocalDate> from, Optional<LocalDate> until, SharingDetail detail, Optional<Integer> rule) {

        /** Withheld for want of a rule is not the same as withheld by one, though it shows as much. */
        private boolean showsAs(Stretch other) {
            return detail == other.detail && rule.isPresent() == other.rule.isPresent();
        }
    }

    Timeline {
        stretches = List.copyOf(stretches);
    }

    /** Days on which something may change, asked about one by one. */
    static Timeline over(SortedSet<LocalDate> changes, java.util.function.Function<LocalDate, SharingDecision> decide) {
        List<Stretch> stretches = new ArrayList<>();
        add(
                stretches,
                Optional.empty(),
                decide.apply(
                        changes.isEmpty() ? LocalDate.EPOCH : changes.first().minusDays(1)));
        for (LocalDate change : changes) {
            add(stretches, Optional.of(change), decide.apply(change));
        }
        return new Timeline(stretches);
    }

    private static void add(List<Stretch> stretches, Optional<LocalDate> from, SharingDecision decision) {
        Stretch next = new Stretch(
                from, Optional.empty(), decision.detail(), decision.rule().map(index -> index + 1));
        if (stretches.isEmpty()) {
            stretches.add(next);
            return;
        }
        Stretch last = stretches.getLast();
        if (!last.showsAs(next)) {
            stretches.removeLast();
            stretches.add(new Stretch(last.from(), from.map(day -> day.minusDays(1)), last.detail(), last.rule()));
            stretches.add(next);
        }
    }

    /** The most that is ever shown. */
    SharingDetail most() {
        return stretches.stream()
                .map(Stretch::detail)
                .max(SharingDetail::compareTo)
                .orElse(SharingDetail.WITHHELD);
    }

    boolean isEver(SharingDetail detail) {
        return stretches.stream().anyMatch(stretch -> stretch.detail() == detail);
    }

    /** Whether a later stretch shows more than an earlier one: the figure is under embargo. */
    boolean isEmbargo() {
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i).detail().compareTo(stretches.get(i - 1).detail()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The same as people see it: which rule it is matters only where one withholds. */
    Timeline asSeen() {
        return new Timeline(stretches.stream()
                .map(stretch -> stretch.detail() == SharingDetail.WITHHELD
                        ? stretch
                        : new Stretch(stretch.from(), stretch.until(), stretch.detail(), Optional.of(0)))
                .toList());
    }

    /** How much is shown when, whatever the reason. */
    List<Stretch> shows() {
        List<Stretch> shows = new ArrayList<>();
        stretches.forEach(
                stretch -> add(shows, stretch.from(), new SharingDecision(stretch.detail(), Optional.empty())));
        return shows;
    }

    SortedSet<Integer> rules() {
        SortedSet<Integer> rules = new TreeSet<>();
        stretches.forEach(stretch -> stretch.rule().ifPresent(rules::add));
        return rules;
    }
}
