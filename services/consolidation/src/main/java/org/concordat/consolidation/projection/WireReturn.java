package org.concordat.consolidation.projection;

import java.util.Optional;
import java.util.UUID;
import org.concordat.consolidation.facts.ReturnEvent;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.Period;
import org.concordat.messaging.ReceivedEvent;

/** What happened to a return, out of its wire form. */
final class WireReturn {

    private WireReturn() {}

    static ReturnEvent drafted(BudgetsEvent.ReturnDrafted drafted, ReceivedEvent event) {
        return happened(
                event,
                drafted.borough(),
                drafted.period(),
                drafted.id(),
                drafted.version(),
                ReturnEvent.State.DRAFTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ReturnEvent submitted(BudgetsEvent.ReturnSubmitted submitted, ReceivedEvent event) {
        return happened(
                event,
                submitted.borough(),
                submitted.period(),
                submitted.id(),
                submitted.version(),
                ReturnEvent.State.SUBMITTED,
                Optional.of(new ReturnEvent.Posting(
                        event.aggregateVersion(),
                        unit(submitted.unit()),
                        submitted.illustrative(),
                        submitted.submittedBy(),
                        submitted.submittedAt())),
                Optional.empty(),
                Optional.empty());
    }

    static ReturnEvent approved(BudgetsEvent.ReturnApproved approved, ReceivedEvent event) {
        return happened(
                event,
                approved.borough(),
                approved.period(),
                approved.id(),
                approved.version(),
                ReturnEvent.State.APPROVED,
                Optional.of(new ReturnEvent.Posting(
                        event.aggregateVersion(),
                        unit(approved.unit()),
                        approved.illustrative(),
                        approved.submittedBy(),
                        approved.submittedAt())),
                Optional.of(new ReturnEvent.Approval(
                        approved.approvedBy(), approved.approvedAt(), approved.certification())),
                Optional.empty());
    }

    static ReturnEvent rejected(BudgetsEvent.ReturnRejected rejected, ReceivedEvent event) {
        return happened(
                event,
                rejected.borough(),
                rejected.period(),
                rejected.id(),
                rejected.version(),
                ReturnEvent.State.REJECTED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(rejected.reason()));
    }

    private static ReturnEvent happened(
            ReceivedEvent event,
            String code,
            String name,
            UUID id,
            int version,
            ReturnEvent.State state,
            Optional<ReturnEvent.Posting> posting,
            Optional<ReturnEvent.Approval> approval,
            Optional<String> reason) {
        Borough borough = Ownership.of(event, code, code + "/" + name);
        Period period = Period.parse(name);
        if (!period.isReporting()) {
            throw new InvalidValue("reporting period", name, "a month or the outturn");
        }
        if (version < 1) {
            throw new InvalidValue("version", Integer.toString(version), "1 or more");
        }
        return new ReturnEvent(
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

    private static String unit(String name) {
        for (MoneyUnit unit : MoneyUnit.values()) {
            if (unit.name().equals(name)) {
                return name;
            }
        }
        throw new InvalidValue("unit", name, "GBP, GBP_THOUSAND or GBP_MILLION");
    }
}
