package org.concordat.consolidation.caseload.care;

import java.util.List;
import org.concordat.consolidation.caseload.history.Chapter;

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

    private InCare() {}
}
