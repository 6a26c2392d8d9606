package org.concordat.consolidation.procurement.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.procurement.RegisterOnDayHandler;
import org.concordat.consolidation.procurement.decision.MatchDecisionJson;
import org.concordat.consolidation.procurement.matching.MatchDecisions;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.jspecify.annotations.Nullable;

/** Looks for opportunities in what a caller may see, with what the partnership's management had decided by the moment. */
@ApplicationScoped
class OpportunityHandler {

    private final RegisterOnDayHandler registers;
    private final References references;
    private final BoroughScope scope;

    OpportunityHandler(RegisterOnDayHandler registers, References references, BoroughScope scope) {
        this.registers = registers;
        this.references = references;
        this.scope = scope;
    }

    Opportunities of(Caller caller, String partnership, @Nullable String on, @Nullable String asAt) {
        ReleasedView view = registers.ofPartnership(caller, partnership, on, asAt);
        return OpportunitySearch.of(view, decisions(view, partnership));
    }

    private MatchDecisions decisions(ReleasedView view, String partnership) {
        return new MatchDecisions(scope
                .read(
                        Set.of(),
                        () -> references.latest(
                                MatchDecisionJson.TABLE,
                                Optional.empty(),
                                view.question().asAt(),
                                MatchDecisionJson::read))
                .stream()
                .map(KeptVersion::content)
                .filter(decision -> decision.partnership().equals(partnership))
                .toList());
    }
}
