package org.concordat.caseload.counts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.caseload.intake.EventCounts;
import org.concordat.caseload.intake.TakenEventStore.SequenceGap;

/**
 * What came in of a borough on some days.
 *
 * @param firstDay on which anything ever came in, whichever days are asked for; none where nothing did
 * @param lastDay on which anything came in so far
 * @param counts by source, day and type
 * @param gaps the first thousand of them, whenever they should have come
 */
public record EventCountList(
        Optional<LocalDate> firstDay, Optional<LocalDate> lastDay, List<OfDay> counts, List<SequenceGap> gaps) {

    /** The code of a source or type that there is not. */
    static final String NONE = "-";

    /**
     * What came in on a day in London.
     *
     * @param source its code; {@code -} for what came from no source that the borough has recorded
     * @param uri what its events say is their source; none where the borough has recorded none
     * @param type without what every type begins with; {@code -} for what was of no type that there is
     */
    public record OfDay(String source, Optional<String> uri, LocalDate day, String type, EventCounts counts) {}
}
