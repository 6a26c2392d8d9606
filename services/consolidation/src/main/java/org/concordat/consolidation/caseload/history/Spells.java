package org.concordat.consolidation.caseload.history;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What began and ended, by references. One that was begun twice began the first time; begun again after it had ended, it is
 * another under a reference that was used again. It ends by the first end on its day or later; where there are only ends
 * before it, it was recorded wrongly and has ended. Of ends that nothing began the first is kept, for itself.
 *
 * @param begun as they began
 * @param loose ends without a beginning, one for each reference
 */
public record Spells(List<Spell> begun, List<CaseEvent> loose) {

    public Spells {
        begun = List.copyOf(begun);
        loose = List.copyOf(loose);
    }

    /** @param name under which both say the reference */
    public static Spells of(CaseHistory history, EventType beginning, EventType ending, String name) {
        return of(history.of(beginning), history.of(ending), name, List.of());
    }

    /**
     * @param beginnings in the order they happened, as all of these
     * @param closings end, without a reference, whatever began at an earlier moment
     */
    public static Spells of(
            List<CaseEvent> beginnings, List<CaseEvent> endings, String name, List<CaseEvent> closings) {
        Map<String, List<CaseEvent>> begins = byReference(beginnings, name);
        Map<String, List<CaseEvent>> ends = byReference(endings, name);
        List<Spell> begun = new ArrayList<>();
        begins.forEach((reference, some) ->
                begun.addAll(spells(reference, some, ends.getOrDefault(reference, List.of()), closings)));
        begun.sort((one, other) -> CaseEvent.AS_IT_HAPPENED.compare(one.began(), other.began()));
        ends.keySet().removeAll(begins.keySet());
        return new Spells(begun, ends.values().stream().map(List::getFirst).toList());
    }

    private static Map<String, List<CaseEvent>> byReference(List<CaseEvent> events, String name) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.text(name).orElse(""), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Spell> spells(
            String reference, List<CaseEvent> beginnings, List<CaseEvent> endings, List<CaseEvent> closings) {
        List<Spell> spells = new ArrayList<>();
        int used = 0;
        for (CaseEvent began : beginnings) {
            if (!spells.isEmpty() && !isOver(spells.getLast(), began)) {
                continue;
            }
            int next = used;
            while (next < endings.size() && endings.get(next).day().isBefore(began.day())) {
                next++;
            }
            Optional<CaseEvent> closing = closings.stream()
                    .filter(event -> event.time().isAfter(began.time()))
                    .findFirst();
            if (next == endings.size() && closing.isEmpty() && used < endings.size()) {
                spells.add(new Spell(reference, began, Optional.of(endings.getLast())));
                break;
            }
            Optional<CaseEvent> ending = next < endings.size() ? Optional.of(endings.get(next)) : Optional.empty();
            spells.add(new Spell(
                    reference,
                    began,
                    Stream.of(ending, closing).flatMap(Optional::stream).min(CaseEvent.AS_IT_HAPPENED)));
            used = Math.min(next + 1, endings.size());
        }
        return spells;
    }

    private static boolean isOver(Spell spell, CaseEvent again) {
        return spell.ended().filter(end -> end.time().isBefore(again.time())).isPresent();
    }

    /** What ended, each once, whether or not it is known when it began. */
    public List<CaseEvent> ended() {
        return Stream.concat(begun.stream().map(Spell::ended).flatMap(Optional::stream), loose.stream())
                .sorted(CaseEvent.AS_IT_HAPPENED)
                .toList();
    }

    /** The days on which at least one is there, but for what is recorded wrongly. */
    public List<Stretch> union() {
        return Stretch.union(begun.stream().map(Spell::stretch).toList());
    }

    /** How many days of the calendar each lasted that ended, on the day it did; the day of its beginning is day 0. */
    public void tellDays(CaseMeasure median, Addends to) {
        begun.stream()
                .filter(spell -> !spell.isContradicted())
                .forEach(spell -> spell.until()
                        .ifPresent(end ->
                                to.median(median, end, Math.toIntExact(ChronoUnit.DAYS.between(spell.from(), end)))));
    }

    /** By reference: the one that had begun by an event's day or, where none had, the first of that reference. */
    public Optional<Spell> of(String reference, CaseEvent by) {
        List<Spell> same = begun.stream()
                .filter(spell -> spell.reference().equals(reference))
                .toList();
        return same.stream()
                .filter(spell -> !spell.from().isAfter(by.day()))
                .reduce((_, later) -> later)
                .or(() -> same.stream().findFirst());
    }

    /** Of things that are only ever told once each, such as contacts: the first of each reference. */
    public static List<CaseEvent> once(Collection<CaseEvent> events, String name) {
        Map<String, CaseEvent> first = events.stream()
                .sorted(CaseEvent.AS_IT_HAPPENED)
                .collect(Collectors.toMap(
                        event -> event.text(name).orElse(""),
                        Function.identity(),
                        (one, _) -> one,
                        LinkedHashMap::new));
        return List.copyOf(first.values());
    }
}
