package org.concordat.consolidation.procurement.decision;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.consolidation.procurement.matching.MatchDecision;
import org.concordat.messaging.Outbox;

/** Publishes decisions about suppliers: the only one who knows their wire form. This service reads them back itself. */
@ApplicationScoped
class MatchDecisionPublisher {

    private static final String TYPE = "concordat.consolidation.supplier-match-decided.v1";

    private final Outbox outbox;

    MatchDecisionPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void decided(MatchDecision decision) {
        MatchDecisionJson wire = MatchDecisionJson.of(decision);
        outbox.publish(TYPE, wire.aggregate(), null, wire);
    }
}
