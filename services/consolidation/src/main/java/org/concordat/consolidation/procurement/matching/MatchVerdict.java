package org.concordat.consolidation.procurement.matching;

/** Whether two suppliers are one, from the surest yes to no. */
public enum MatchVerdict {
    /** A registration number says so. */
    SAME,
    /** Their names say so, and no number says otherwise: evidence, for a person to confirm. */
    LIKELY,
    /** Some of it says so: for a person to look at. */
    UNSURE,
    DIFFERENT;

    /** Whether it is worth showing to somebody. */
    public boolean isEvidence() {
        return this != DIFFERENT;
    }

    /** The one that claims less. */
    MatchVerdict atMost(MatchVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
