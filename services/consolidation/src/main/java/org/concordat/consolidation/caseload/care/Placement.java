package org.concordat.consolidation.caseload.care;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
 * Where a child lived, and on what terms. It ends with the episode of care it names where nothing ends it before; one that
 * names an episode that nobody told of, or that began after its episode's end, ends by itself alone.
 *
 * @param until the day it ended; none while it lasts
 * @param terms on each day of it
 */
record Placement(LocalDate from, Optional<LocalDate> until, States<Terms> terms) {

    private static final String PLACEMENT = "placement";
    private static final int PENCE_DIGITS = 2;

    /**
     * What is told of it; what a change does not say stays.
     *
     * @param provider code of who provides it
     * @param miles from the child's home
     * @param weeklyPence what it costs a week
     */
    record Terms(
            PlacementType type,
            Optional<String> provider,
            Optional<BigDecimal> miles,
            Optional<Boolean> inBorough,
            Optional<Long> weeklyPence) {

        private static final Terms UNTOLD =
                new Terms(PlacementType.OTHER, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        private Terms after(CaseEvent event) {
            return new Terms(
                    PlacementType.of(event).orElse(type),
                    event.text("provider").or(() -> provider),
                    event.number("distanceMiles").or(() -> miles),
                    event.truth("inBorough").or(() -> inBorough),
                    event.number("weeklyCost").map(Terms::pence).or(() -> weeklyPence));
        }

        private static long pence(BigDecimal pounds) {
            return pounds.movePointRight(PENCE_DIGITS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
        }
    }

    /** Of which events placements are told. */
    static final Set<EventType> READ =
            Set.of(EventType.PLACEMENT_STARTED, EventType.PLACEMENT_CHANGED, EventType.PLACEMENT_ENDED);

    /** All of a child's, in the order they began, but for those that are told to have ended before. */
    static List<Placement> of(CaseHistory history, Spells episodes) {
        return told(history).begun().stream()
                .filter(spell -> !spell.isContradicted())
                .map(spell -> of(history, spell, until(spell, episodes)))
                .toList();
    }

    /** Placements as they began and ended, before anything is made of the care they belong to. */
    static Spells told(CaseHistory history) {
        return Spells.of(history, EventType.PLACEMENT_STARTED, EventType.PLACEMENT_ENDED, PLACEMENT);
    }

    /** Where the child is on each day: of several placements at once the one that began last. */
    static States<Placement> where(List<Placement> placements) {
        States<Placement> where = States.empty();
        for (Placement placement : placements) {
            where = States.during(placement.from, placement.until, placement).over(where);
        }
        return where;
    }

    /** Its terms, on each day, of the placement where the child is. */
    static States<Terms> termsWhere(List<Placement> placements) {
        States<Terms> terms = States.empty();
        for (Placement placement : placements) {
            terms = placement.terms.over(terms);
        }
        return terms;
    }

    private static Placement of(CaseHistory history, Spell spell, Optional<LocalDate> until) {
        TreeMap<LocalDate, Terms> told = new TreeMap<>();
        Terms latest = Terms.UNTOLD.after(spell.began());
        told.put(spell.from(), latest);
        for (CaseEvent change : history.of(EventType.PLACEMENT_CHANGED)) {
            if (!change.day().isBefore(spell.from()) && change.says(PLACEMENT, spell.reference())) {
                latest = latest.after(change);
                told.put(change.day(), latest);
            }
        }
        return new Placement(
                spell.from(), until, States.changing(told).within(States.during(spell.from(), until, true)));
    }

    private static Optional<LocalDate> until(Spell placement, Spells episodes) {
        Optional<LocalDate> endOfCare = placement
                .began()
                .text("episode")
                .flatMap(reference -> episodes.of(reference, placement.began()))
                .flatMap(Spell::until)
                .filter(end -> !end.isBefore(placement.from()));
        return Stream.concat(placement.until().stream(), endOfCare.stream()).min(LocalDate::compareTo);
    }
}
