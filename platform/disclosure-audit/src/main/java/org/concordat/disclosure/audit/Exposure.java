package org.concordat.disclosure.audit;

/**
 * What one attacker can work out of one protected cell.
 *
 * @param attacker by name
 * @param cell by name
 * @param interval between which values it must lie. Of {@link Auditor#measure} the exact ends; of {@link Auditor#judge}
 *     at least so wide where it is safe, at most so wide where it leaks. Where it is unknown, as far as was seen to be
 *     possible
 */
public record Exposure(String attacker, String cell, Range interval, Outcome outcome) {

    /** Whether the limits are kept. */
    public enum Outcome {
        /** Values that keep the limits were found, and checked in whole numbers against all that is shown. */
        SAFE,
        /** No value at the limit agrees with what is shown. */
        LEAK,
        /** Neither was shown in the time there was. Whoever asks must treat it as a leak. */
        UNKNOWN
    }
}
