package org.concordat.consolidation.caseload.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.Chapters;
import org.concordat.consolidation.caseload.facts.ToldEvent.Case;
import org.concordat.consolidation.caseload.history.Addend;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;

/**
 * What becomes of measures when more is known of a case. Figures as at a moment are sums of all changes known by it, so
 * that at each moment the changes up to it come to what the history as it was known then adds. What arrives here after
 * something that became known later, as when the lanes of a correction and of what it corrects are read at different
 * speeds, is put right by further changes of those moments: whichever is read first, the sums are the same.
 */
final class CaseChanges {

    /** @param voidAt since when it does not stand any more: of several that say so the first; none while it stands */
    record Known(CaseEvent event, Instant knownAt, Optional<Instant> voidAt) {

        boolean standsAt(Instant moment) {
            return !knownAt.isAfter(moment)
                    && voidAt.filter(end -> !end.isAfter(moment)).isEmpty();
        }

        private Stream<Instant> moments() {
            return Stream.concat(Stream.of(knownAt), voidAt.stream());
        }
    }

    private CaseChanges() {}

    /** @param before what was known of the case here @param after all of that, with what has arrived now */
    static List<CaseChange> of(Case of, Collection<Known> before, Collection<Known> after) {
        Optional<Instant> first = firstDifference(before, after);
        if (first.isEmpty()) {
            return List.of();
        }
        SortedSet<Instant> moments = new TreeSet<>();
        Stream.concat(before.stream(), after.stream())
                .flatMap(Known::moments)
                .filter(moment -> !moment.isBefore(first.get()))
                .forEach(moments::add);
        List<CaseChange> changes = new ArrayList<>();
        // Up to the first difference both are the same.
        Map<Addend, Amount> settled = Map.of();
        List<CaseEvent> earlier = List.of();
        List<CaseEvent> later = List.of();
        for (Instant moment : moments) {
            List<CaseEvent> stoodBefore = standing(before, moment);
            List<CaseEvent> standsNow = standing(after, moment);
            if (stoodBefore.equals(earlier) && standsNow.equals(later)) {
                continue;
            }
            earlier = stoodBefore;
            later = standsNow;
            Map<Addend, Amount> difference = Chapters.difference(
                    new CaseHistory(of.subject(), stoodBefore), new CaseHistory(of.subject(), standsNow));
            Addends.difference(settled, difference)
                    .forEach((addend, amount) -> changes.add(new CaseChange(of, addend, amount, moment)));
            settled = difference;
        }
        return changes;
    }

    private static Optional<Instant> firstDifference(Collection<Known> before, Collection<Known> after) {
        Map<CaseEvent, Known> earlier = new HashMap<>();
        before.forEach(known -> earlier.put(known.event(), known));
        return after.stream()
                .flatMap(known -> {
                    Known was = earlier.get(known.event());
                    return was == null
                            ? Stream.of(known.knownAt())
                            : Stream.of(was.voidAt(), known.voidAt())
                                    .flatMap(Optional::stream)
                                    .filter(any -> !was.equals(known));
                })
                .min(Instant::compareTo);
    }

    private static List<CaseEvent> standing(Collection<Known> known, Instant moment) {
        return known.stream()
                .filter(one -> one.standsAt(moment))
                .map(Known::event)
                .toList();
    }
}
