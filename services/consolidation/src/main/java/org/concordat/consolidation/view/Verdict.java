package org.concordat.consolidation.view;

import java.util.Optional;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.Slot;

/**
 * What a variance says, in a word and as good or bad news.
 *
 * @param favourable none when it is nothing
 */
public record Verdict(String word, Optional<Boolean> favourable) {

    /** None for what is no variance or is not shown. */
    public static Optional<Verdict> of(ReleasedCell cell, Slot slot, ViewMeasure measure) {
        if (measure != ViewMeasure.VARIANCE || !cell.hasValue()) {
            return Optional.empty();
        }
        int sign = Long.signum(cell.pence());
        if (sign == 0) {
            return Optional.of(new Verdict("on budget", Optional.empty()));
        }
        String more = slot.moreIsFavourable() ? "over-recovery" : "overspend";
        String less = slot.moreIsFavourable() ? "under-recovery" : "underspend";
        return Optional.of(new Verdict(sign > 0 ? more : less, Optional.of((sign > 0) == slot.moreIsFavourable())));
    }
}
