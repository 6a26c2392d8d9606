package org.concordat.consolidation.caseload.history;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that began and may have ended, such as a plan.
 *
 * @param reference the source's own
 * @param ended before it began where that was recorded wrongly: it is at no day's end, and nobody knows how long it lasted
 */
public record Spell(String reference, CaseEvent began, Optional<CaseEvent> ended) {

    public LocalDate from() {
        return began.day();
    }

    public Optional<LocalDate> until() {
        return ended.map(CaseEvent::day);
    }

    public Stretch stretch() {
        return new Stretch(from(), until());
    }

    public boolean isContradicted() {
        return until().filter(end -> end.isBefore(from())).isPresent();
    }
}
