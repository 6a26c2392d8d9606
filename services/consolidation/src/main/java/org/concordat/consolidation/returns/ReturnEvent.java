package org.concordat.consolidation.returns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;

/**
 * Something that happened to a return, and when that became known.
 *
 * @param domain what the return is about
 * @param aggregateVersion its place in the life of the return's period: 1, 2, 3 … without gaps
 * @param knownAt append time of the broker; of the event it waited for, where it overtook one
 * @param actor who caused it
 * @param posting what it brought; a submission and an approval bring lines, a draft and a rejection do not
 * @param reason why it was sent back
 */
public record ReturnEvent(
        ReportingDomain domain,
        Borough borough,
        Period period,
        long aggregateVersion,
        UUID returnId,
        int version,
        State state,
        String eventId,
        Instant knownAt,
        String actor,
        Optional<Posting> posting,
        Optional<Approval> approval,
        Optional<String> reason) {

    /** The same event, where its lines are held already under another posting. */
    public ReturnEvent standingFor(long held) {
        return with(knownAt, posting.map(brought -> brought.under(held)));
    }

    public ReturnEvent knownSince(Instant moment) {
        return with(moment, posting);
    }

    private ReturnEvent with(Instant moment, Optional<Posting> lines) {
        return new ReturnEvent(
                domain,
                borough,
                period,
                aggregateVersion,
                returnId,
                version,
                state,
                eventId,
                moment,
                actor,
                lines,
                approval,
                reason);
    }

    /** What it made of the return. */
    public enum State {
        DRAFTED,
        SUBMITTED,
        APPROVED,
        REJECTED
    }

    /**
     * The lines it brought.
     *
     * @param key aggregate version of the event that first brought these lines: a return sent back is posted again
     *     under its version with other lines, and an approval brings those of the submission once more
     * @param unit in which the paper printed its figures; none in a domain without money
     * @param illustrative whether the figures are generated for demonstration
     */
    public record Posting(
            long key, Optional<String> unit, boolean illustrative, String submittedBy, Instant submittedAt) {

        Posting under(long held) {
            return new Posting(held, unit, illustrative, submittedBy, submittedAt);
        }
    }

    /** The certified statement of somebody other than who submitted. */
    public record Approval(String approvedBy, Instant approvedAt, String certification) {}
}
