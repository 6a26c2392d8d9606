package org.concordat.consolidation.release.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.concordat.consolidation.question.CellStatus;

/**
 * A figure before it is settled whether it may be shown, and what becomes of it. Raw: seen in this package alone.
 *
 * @param value none where nothing is in
 * @param seen what the caller is told of it
 */
record RawFigure(Optional<BigDecimal> value, Optional<Instant> knownAt, CellStatus seen) {

    RawFigure as(CellStatus other) {
        return new RawFigure(value, knownAt, other);
    }

    /** Whether nothing of it is held back. */
    boolean isOpen() {
        return seen.hasValue() || seen == CellStatus.MISSING;
    }

    ReleasedFigure released() {
        if (!isOpen()) {
            return ReleasedFigure.hidden(seen);
        }
        return value.map(number -> ReleasedFigure.shown(number, knownAt))
                .orElseGet(() -> ReleasedFigure.hidden(CellStatus.MISSING));
    }

    /** Raw figures belong in no log. */
    @Override
    public String toString() {
        return "RawFigure[" + seen + "]";
    }
}
