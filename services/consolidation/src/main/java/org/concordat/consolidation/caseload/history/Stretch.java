package org.concordat.consolidation.caseload.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days at whose end something is there.
 *
 * @param until the day on which it ended, which is no part of it; none while it lasts
 */
public record Stretch(LocalDate from, Optional<LocalDate> until) {

    public boolean isEmpty() {
        return until.filter(end -> !end.isAfter(from)).isPresent();
    }

    /** Whether it is there at the end of the day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !end.isAfter(day)).isEmpty();
    }

    /** No longer than to the day. */
    public Stretch upTo(LocalDate end) {
        return new Stretch(
                from, Optional.of(until.filter(day -> day.isBefore(end)).orElse(end)));
    }

    /** What is in both; may be empty. */
    public Stretch within(Stretch other) {
        Stretch later = new Stretch(other.from.isAfter(from) ? other.from : from, until);
        return other.until.map(later::upTo).orElse(later);
    }

    /** The days on which at least one of them is there, in order, with gaps between. */
    public static List<Stretch> union(Collection<Stretch> some) {
        List<Stretch> union = new ArrayList<>();
        some.stream()
                .filter(stretch -> !stretch.isEmpty())
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(stretch -> {
                    if (union.isEmpty() || union.getLast().endsBefore(stretch.from)) {
                        union.add(stretch);
                    } else {
                        union.add(union.removeLast().joined(stretch));
                    }
                });
        return List.copyOf(union);
    }

    private boolean endsBefore(LocalDate day) {
        return until.filter(end -> end.isBefore(day)).isPresent();
    }

    private Stretch joined(Stretch later) {
        boolean outlasts = until.isPresent()
                && later.until.filter(end -> !end.isAfter(until.get())).isEmpty();
        return outlasts ? new Stretch(from, later.until) : this;
    }
}
