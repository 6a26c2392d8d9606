package org.concordat.consolidation.release.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Where a member's weight in a key comes from. */
public sealed interface KeyFigure {

    /**
     * What everybody may know: recorded terms, published statistics.
     *
     * @param weight none where none is known
     */
    record Open(Optional<BigDecimal> weight, Optional<Instant> knownAt) implements KeyFigure {}

    /** A figure of the member's own, which is as open as its mandate has it. @param measure its number */
    record Own(Figures figures, int measure) implements KeyFigure {}
}
