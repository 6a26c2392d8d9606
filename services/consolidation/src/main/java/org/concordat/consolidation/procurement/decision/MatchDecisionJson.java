package org.concordat.consolidation.procurement.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.concordat.consolidation.procurement.matching.ListedSupplier;
import org.concordat.consolidation.procurement.matching.MatchDecision;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.messaging.EventJson;

/**
 * The event {@code supplier-match-decided}.
 *
 * @param match which two: the same for the same two, whichever is named first
 */
public record MatchDecisionJson(
        String partnership,
        String match,
        Written one,
        Written other,
        MatchDecision.Decision decision,
        String reason,
        String decidedBy,
        Instant decidedAt) {

    /** Where decisions are kept: behind no borough's wall, and read for those alone who may see what they are about. */
    public static final KeptTable TABLE = new KeptTable("supplier_match_known", false);

    /** A supplier as registers write it. */
    public record Written(String name, Optional<String> company, Optional<String> charity) {

        static Written of(ListedSupplier supplier) {
            return new Written(supplier.name(), supplier.company(), supplier.charity());
        }

        ListedSupplier listed() {
            return new ListedSupplier(name, company, charity, Optional.empty());
        }
    }

    static MatchDecisionJson of(MatchDecision decision) {
        return new MatchDecisionJson(
                decision.partnership(),
                decision.match(),
                Written.of(decision.one()),
                Written.of(decision.other()),
                decision.decision(),
                decision.why(),
                decision.decidedBy(),
                decision.decidedAt());
    }

    /** @throws org.concordat.messaging.CannotApply for what is none */
    public static MatchDecisionJson read(JsonNode data) {
        return EventJson.as(data, MatchDecisionJson.class);
    }

    /** As it was kept. */
    public static MatchDecision read(String content) {
        return read(EventJson.kept(content)).decided();
    }

    private MatchDecision decided() {
        return new MatchDecision(partnership, one.listed(), other.listed(), decision, reason, decidedBy, decidedAt);
    }

    /** What it is about, as the outside of the event says. */
    public String aggregate() {
        return "partnerships/%s/supplier-matches/%s".formatted(partnership, match);
    }
}
