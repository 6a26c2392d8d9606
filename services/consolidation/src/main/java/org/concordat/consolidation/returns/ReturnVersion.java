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
        APPROVED
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
