package org.concordat.consolidation.effects;

import java.util.Optional;
import org.concordat.consolidation.effects.Seen.State;
import org.concordat.kernel.Borough;

/** What another mandate makes of a figure, for one who reads it. */
public enum Effect {
    /** It is hidden now and would be shown. */
    APPEARS,
    /** It is shown now and would be hidden. */
    VANISHES,
    /** A total that is shown would have the borough in it, which it has not now. */
    GAINS,
    /** A total that is shown would be without the borough that is in it now. */
    LOSES;

    /** None where nothing changes that somebody sees. @param borough whose mandate it is */
    static Optional<Effect> of(State before, State after, Borough borough) {
        if (before.status().hasValue() != after.status().hasValue()) {
            return Optional.of(before.status().hasValue() ? VANISHES : APPEARS);
        }
        if (!before.status().hasValue() || before.has(borough) == after.has(borough)) {
            return Optional.empty();
        }
        return Optional.of(before.has(borough) ? LOSES : GAINS);
    }
}
