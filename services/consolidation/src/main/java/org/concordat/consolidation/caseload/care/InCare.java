package org.concordat.consolidation.caseload.care;

import java.util.List;
import java.util.Set;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.States;

/** Children in care, where they live, courts, permanence and those who left care, in the order people read it. */
public final class InCare {

    public static final List<Chapter> CHAPTERS = List.of(
            new LookedAfter(),
            new LookedAfterReviews(),
            new PlacedChildren(),
            new Stability(),
            new Placements(),
            new Courts(),
            new Permanence(),
            new CareLeavers());

    /** By which it is told when a child is looked after. */
    public static final Set<EventType> LOOKED_AFTER = Care.READ;

    private InCare() {}

    /** The days on which a child is looked after otherwise than by short breaks. */
    public static States<?> lookedAfter(CaseHistory history) {
        return Care.of(history).lookedAfter();
    }
}
