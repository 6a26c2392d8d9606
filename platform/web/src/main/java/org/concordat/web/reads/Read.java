package org.concordat.web.reads;

import java.time.Instant;
import org.concordat.kernel.Borough;

/**
 * Somebody has read of a borough that is not theirs, or as its auditor.
 *
 * @param borough of which
 * @param firstAt by the service's clock, and {@code lastAt} the last time of several
 * @param times how often within a moment or two: who asks the same again at once is told of once
 * @param actor what they are called
 * @param actorId who they are: issuer and subject
 * @param role as what, such as {@code smt}
 * @param origin the address that the request came from
 * @param what the address that was asked for, with its query
 */
record Read(
        Borough borough,
        Instant firstAt,
        Instant lastAt,
        int times,
        String actor,
        String actorId,
        String role,
        String origin,
        String what) {

    /** What makes two reads the same but for their time. */
    record Same(Borough borough, String actorId, String origin, String what) {}

    Same same() {
        return new Same(borough, actorId, origin, what);
    }

    /** This one and a later one like it. */
    Read and(Read later) {
        return new Read(
                borough,
                firstAt,
                later.lastAt(),
                times + later.times(),
                later.actor(),
                actorId,
                later.role(),
                origin,
                what);
    }
}
