package org.concordat.consolidation.caseload.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.consolidation.caseload.telling.States;

/**
 * When a child was looked after, and by which legal status. A child is looked after once at a time, however many episodes
 * stand open together; of their legal statuses that of the one that began last is told, short breaks behind all others.
 * An end that nothing began before, and both ends of an episode that ended before it began, count where they fall in no
 * period of care, and make none.
 *
 * @param episodes as they were told, those of short breaks too
 * @param legal the status on each day, of short breaks too
 * @param periods of being looked after otherwise than by short breaks, in order
 */
record Care(Spells episodes, States<LegalStatus> legal, List<Period> periods) {

    private static final String EPISODE = "episode";

    /**
     * From a beginning to the end of being looked after. Episodes that overlap, or of which one begins on the day another
     * ends, are one period.
     *
     * @param need as the first episode told it
     * @param ending the event that ended it; none while it lasts, or where short breaks follow
     */
    record Period(LocalDate from, Optional<LocalDate> until, Need need, Optional<CaseEvent> ending) {

        /** Whether a day is of it; both ends belong to it. */
        boolean touches(LocalDate day) {
            return !day.isBefore(from) && until.filter(end -> end.isBefore(day)).isEmpty();
        }

        States<Boolean> days() {
            return States.during(from, until, true);
        }

        private Period and(Period next) {
            if (until.isEmpty()
                    || next.until.filter(end -> end.isBefore(until.get())).isPresent()) {
                return this;
            }
            return new Period(from, next.until, need, next.ending);
        }
    }

    /** Of which events care is told. */
    static final Set<EventType> READ =
            Set.of(EventType.CARE_STARTED, EventType.CARE_ENDED, EventType.LEGAL_STATUS_CHANGED);

    static Care of(CaseHistory history) {
        Spells episodes = Spells.of(history, EventType.CARE_STARTED, EventType.CARE_ENDED, EPISODE);
        States<LegalStatus> counted = States.empty();
        States<LegalStatus> breaks = States.empty();
        List<Period> parts = new ArrayList<>();
        for (Spell episode : episodes.begun()) {
            States<LegalStatus> legal = legal(history, episode);
            States<LegalStatus> lasting = legal.within(States.during(episode.from(), episode.until(), true));
            counted = lasting.where(LegalStatus::isCounted).over(counted);
            breaks = lasting.where(status -> !status.isCounted()).over(breaks);
            parts.addAll(parts(episode, legal));
        }
        return new Care(episodes, counted.over(breaks), joined(parts));
    }

    /** Looked after otherwise than by short breaks. */
    States<LegalStatus> lookedAfter() {
        return legal.where(LegalStatus::isCounted);
    }

    /** The status that was told of an episode on each day from its beginning, whether or not it had ended. */
    private static States<LegalStatus> legal(CaseHistory history, Spell episode) {
        TreeMap<LocalDate, LegalStatus> statuses = new TreeMap<>();
        statuses.put(episode.from(), LegalStatus.of(episode.began()));
        history.of(EventType.LEGAL_STATUS_CHANGED).stream()
                .filter(event ->
                        event.says(EPISODE, episode.reference()) && !event.day().isBefore(episode.from()))
                .forEach(event -> statuses.put(event.day(), LegalStatus.of(event)));
        return States.changing(statuses);
    }

    /** Episodes that were recorded wrongly, by their beginnings. */
    List<CaseEvent> loneBeginnings() {
        return episodes.begun().stream()
                .filter(Spell::isContradicted)
                .map(Spell::began)
                .filter(event -> LegalStatus.of(event).isCounted() && isInNoPeriod(event))
                .toList();
    }

    /** Ends of which nobody knows what they ended. */
    List<CaseEvent> loneEndings() {
        return Stream.concat(
                        episodes.loose().stream(),
                        episodes.begun().stream()
                                .filter(Spell::isContradicted)
                                .flatMap(episode -> episode.ended().stream()))
                .filter(this::isInNoPeriod)
                .toList();
    }

    private boolean isInNoPeriod(CaseEvent event) {
        return periods.stream().noneMatch(period -> period.touches(event.day()));
    }

    private static List<Period> parts(Spell episode, States<LegalStatus> legal) {
        Need need = Need.of(episode.began());
        if (episode.until().filter(episode.from()::equals).isPresent()) {
            return legal.on(episode.from()).filter(LegalStatus::isCounted).isPresent()
                    ? List.of(new Period(episode.from(), episode.until(), need, episode.ended()))
                    : List.of();
        }
        List<Period> parts = new ArrayList<>();
        legal.within(States.during(episode.from(), episode.until(), true))
                .where(LegalStatus::isCounted)
                .forEachStretch((from, until) -> parts.add(new Period(
                        from, until, need, until.equals(episode.until()) ? episode.ended() : Optional.empty())));
        return parts;
    }

    private static List<Period> joined(List<Period> parts) {
        List<Period> periods = new ArrayList<>();
        parts.stream().sorted(Comparator.comparing(Period::from)).forEach(part -> {
            if (!periods.isEmpty() && periods.getLast().touches(part.from())) {
                periods.set(periods.size() - 1, periods.getLast().and(part));
            } else {
                periods.add(part);
            }
        });
        return List.copyOf(periods);
    }
}
