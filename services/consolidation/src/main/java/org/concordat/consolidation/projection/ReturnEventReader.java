package org.concordat.consolidation.projection;

import java.util.Optional;
import java.util.UUID;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** What happened to a return, out of its wire form. */
final class ReturnEventReader {

    private final Domain domain;
    private final ReceivedEvent event;

    ReturnEventReader(Domain domain, ReceivedEvent event) {
        this.domain = domain;
        this.event = event;
    }

    ReturnEvent drafted(ReturnWire.Drafted drafted) {
        return of(
                drafted,
                drafted.id(),
                drafted.version(),
                ReturnEvent.State.DRAFTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ReturnEvent submitted(ReturnWire.Submitted submitted) {
        return of(
                submitted,
                submitted.id(),
                submitted.version(),
                ReturnEvent.State.SUBMITTED,
                Optional.of(posting(
                        submitted.unit(), submitted.illustrative(), submitted.submittedBy(), submitted.submittedAt())),
                Optional.empty(),
                Optional.empty());
    }

    ReturnEvent approved(ReturnWire.Approved approved) {
        if (approved.approvedBy().equals(approved.submittedBy())) {
            throw new CannotApply("who approved the return had submitted it");
        }
        return of(
                approved,
                approved.id(),
                approved.version(),
                ReturnEvent.State.APPROVED,
                Optional.of(posting(
                        approved.unit(), approved.illustrative(), approved.submittedBy(), approved.submittedAt())),
                Optional.of(new ReturnEvent.Approval(
                        approved.approvedBy(), approved.approvedAt(), approved.certification())),
                Optional.empty());
    }

    ReturnEvent rejected(ReturnWire.Rejected rejected) {
        return of(
                rejected,
                rejected.id(),
                rejected.version(),
                ReturnEvent.State.REJECTED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(rejected.reason()));
    }

    private ReturnEvent.Posting posting(
            @Nullable String unit, boolean illustrative, String submittedBy, java.time.Instant submittedAt) {
        return new ReturnEvent.Posting(
                event.aggregateVersion(), Optional.ofNullable(unit), illustrative, submittedBy, submittedAt);
    }

    private ReturnEvent of(
            ReturnWire wire,
            UUID id,
            int version,
            ReturnEvent.State state,
            Optional<ReturnEvent.Posting> posting,
            Optional<ReturnEvent.Approval> approval,
            Optional<String> reason) {
        Borough borough = Ownership.of(event, wire.borough(), wire.borough() + "/" + wire.period());
        Period period = Period.parse(wire.period());
        if (!period.isReporting()) {
            throw new InvalidValue("reporting period", wire.period(), "a month, the outturn or the opening budget");
        }
        if (version < 1) {
            throw new InvalidValue("version", Integer.toString(version), "1 or more");
        }
        return new ReturnEvent(
                domain.name(),
                borough,
                period,
                event.aggregateVersion(),
                id,
                version,
                state,
                event.id(),
                event.knownAt(),
                event.actor(),
                posting,
                approval,
                reason);
    }
}
