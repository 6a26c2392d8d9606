package org.concordat.kernel.savings.plan;

/** What a row of a plan is. */
public enum InitiativeKind {
    IDENTIFIED,
    /** The part of a target that no saving fills yet, so that it is seen. It delivers nothing. */
    UNIDENTIFIED,
    /** A row of a paper that takes a ring-fenced fund out of the paper's own total: no saving. */
    EXCLUSION
}
