package org.concordat.consolidation.planted.effects;

import java.util.Optional;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.release.ReleasedCell;

/** Breaks the rule on purpose: what a draft would show is said with the figure. */
class ReadsAFigure {

    Optional<Quantity> leak(ReleasedCell cell) {
        return cell.quantity();
    }
}
