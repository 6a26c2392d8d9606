package org.concordat.consolidation.returns;

import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/**
 * Which version of a borough's return a figure comes from.
 *
 * @param version from 1; above it is a restatement
 * @param knownAt the broker's append time of the event that made it known with this status
 * @param aggregateVersion of that event in the aggregate {@code borough/period}
 * @param approvedBy none while it is only submitted
 * @param illustrative generated figures for demonstration, which must be marked wherever they are shown
 */
public record ReturnVersion(
        Borough borough,
        Period period,
        String returnId,
        int version,
        Status status,
        Instant knownAt,
        String eventId,
        long aggregateVersion,
        String submittedBy,
        Optional<String> approvedBy,
        boolean illustrative) {

    /** How far a return has come whose figures may be shown: the submitted one only where it is asked for. */
    public enum Status {
        SUBMITTED,
        APPROVED,
        /** No return: what was recorded otherwise, such as a plan, as it stands. */
        RECORDED
    }

    /**
     * What was recorded and stands, without a life as returns have it.
     *
     * @param id what it is, such as {@code LBHF/initiatives}
     * @param version how often something of it was recorded
     * @param knownAt since when it stands like that
     */
    public static ReturnVersion recorded(Borough borough, Period period, String id, int version, Instant knownAt) {
        return new ReturnVersion(
                borough, period, id, version, Status.RECORDED, knownAt, "", version, "", Optional.empty(), false);
    }

    public boolean isOfReturn() {
        return status != Status.RECORDED;
    }

    /** Of a submission or an approval. */
    public static ReturnVersion of(ReturnEvent event) {
        ReturnEvent.Posting posting = event.posting().orElseThrow();
        return new ReturnVersion(
                event.borough(),
                event.period(),
                event.returnId().toString(),
                event.version(),
                event.approval().isPresent() ? Status.APPROVED : Status.SUBMITTED,
                event.knownAt(),
                event.eventId(),
                event.aggregateVersion(),
                posting.submittedBy(),
                event.approval().map(ReturnEvent.Approval::approvedBy),
                posting.illustrative());
    }
}
