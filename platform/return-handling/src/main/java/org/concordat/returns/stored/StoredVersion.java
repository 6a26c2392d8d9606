package org.concordat.returns.stored;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.returns.Approved;
import org.concordat.returns.Draft;
import org.concordat.returns.Findings;
import org.concordat.returns.Heading;
import org.concordat.returns.Rejected;
import org.concordat.returns.Return;
import org.concordat.returns.Stamp;
import org.concordat.returns.Submission;
import org.concordat.returns.Submitted;
import org.concordat.returns.Superseded;
import org.concordat.returns.totals.ControlTotals;

/**
 * A version of a return as it is stored, but for its lines, its history and the bytes it was sent as. What an earlier
 * state left behind stays: a draft that was sent back still says who had submitted it.
 *
 * @param unit in which its amounts were printed; none for a domain without amounts
 * @param submission what was said on submitting
 * @param decision the certification of an approved version, the reason of a rejected one
 * @param approvedTotals as they were when it was approved
 * @param aggregateVersion of the event that told of the approval
 * @param revision changes with every change: what its ETag is made of
 */
public record StoredVersion(
        Heading heading,
        Return.State state,
        Optional<String> unit,
        boolean illustrative,
        List<Finding> findings,
        int lineCount,
        Optional<Submission> submission,
        Stamp saved,
        Optional<Stamp> submitted,
        Optional<Stamp> decided,
        Optional<String> decision,
        Optional<UUID> supersededBy,
        Optional<ControlTotals> approvedTotals,
        Optional<Long> aggregateVersion,
        long revision) {

    public UUID id() {
        return heading.id();
    }

    public Borough borough() {
        return heading.borough();
    }

    public Period period() {
        return heading.period();
    }

    public int version() {
        return heading.version();
    }

    /** As the type of its state. */
    public Return life() {
        return switch (state) {
            case DRAFT -> new Draft(heading, saved, new Findings(findings));
            case SUBMITTED -> new Submitted(heading, submitted.orElseThrow(), new Findings(findings), said());
            case REJECTED ->
                new Rejected(
                        heading,
                        submitted.orElseThrow(),
                        decided.orElseThrow(),
                        decision.orElseThrow(),
                        new Findings(findings));
            case APPROVED -> approved();
            case SUPERSEDED -> new Superseded(approved(), supersededBy.orElseThrow());
        };
    }

    private Approved approved() {
        return new Approved(
                heading,
                submitted.orElseThrow(),
                decided.orElseThrow(),
                decision.orElseThrow(),
                new Findings(findings),
                said());
    }

    private Submission said() {
        return submission.orElse(new Submission(Optional.empty(), List.of()));
    }
}
