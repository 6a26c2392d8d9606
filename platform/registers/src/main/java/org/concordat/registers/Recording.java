package org.concordat.registers;

import java.util.Optional;
import org.concordat.registers.proposals.Pending;

/**
 * What came of a wish to record a version.
 *
 * @param version the one there is now: what says the same as the latest is no new one; of what waits, as it would be
 * @param waiting what waits to be confirmed; none where nothing of what was wished does
 */
public record Recording<T>(RecordVersion<T> version, What what, Optional<Pending<T>> waiting) {

    Recording(RecordVersion<T> version, What what) {
        this(version, what, Optional.empty());
    }

    /** What was done. */
    public enum What {
        /** The first version of a record. */
        CREATED,
        /** A further version. */
        CHANGED,
        /** Nothing: the latest version says it already. */
        UNCHANGED,
        /** Nothing yet: another person has to confirm it. */
        PROPOSED,
        /** Nothing: the same waits to be confirmed already. */
        PROPOSED_ALREADY
    }
}
