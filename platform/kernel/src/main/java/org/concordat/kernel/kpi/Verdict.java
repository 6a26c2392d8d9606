package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What came of a result and its target.
 *
 * @param expected the value that was to be reached; none where it is not known, or is a range
 * @param difference the result less what was expected, in the unit of the indicator; none where there is no such
 * @param arithmetic in words, so that everybody can work it out again
 */
public record Verdict(
        Status status, Optional<BigDecimal> expected, Optional<BigDecimal> difference, String arithmetic) {

    /** How it stands. */
    public enum Status {
        MET,
        /** Missed by no more than the tolerance, which lies on the bad side only. */
        NEAR,
        MISSED,
        NO_TARGET,
        NO_RESULT,
        /** There is a target and a result, and the one cannot be held against the other. */
        NOT_COMPARABLE
    }

    static Verdict without(Status status, String why) {
        return new Verdict(status, Optional.empty(), Optional.empty(), why);
    }
}
