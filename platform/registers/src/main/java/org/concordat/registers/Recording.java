package org.concordat.registers;

/**
 * What came of a wish to record a version.
 *
 * @param version the one there is now: what says the same as the latest is no new one
 */
public record Recording<T>(RecordVersion<T> version, What what) {

    /** What was done. */
    public enum What {
        /** The first version of a record. */
        CREATED,
        /** A further version. */
        CHANGED,
        /** Nothing: the latest version says it already. */
        UNCHANGED
    }
}
