package org.concordat.mandates.mandate;

/** Where a mandate stands. */
public enum MandateState {
    DRAFT,
    /** In force from its adoption until its year ends. */
    ADOPTED,
    /** Another mandate was adopted for the same year. */
    REPLACED,
    WITHDRAWN,
    /** Adopted, and its year is over: the periods of the next year need a mandate of their own. */
    EXPIRED
}
