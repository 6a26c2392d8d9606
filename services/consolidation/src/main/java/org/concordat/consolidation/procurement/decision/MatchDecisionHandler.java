package org.concordat.consolidation.procurement.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.consolidation.procurement.matching.ListedSupplier;
import org.concordat.consolidation.procurement.matching.MatchDecision;
import org.concordat.kernel.Borough;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;

/**
 * Takes a decision about two suppliers that the decider can see, as registers write them. It is in the audit of each
 * borough that has a contract with one of them.
 */
@ApplicationScoped
class MatchDecisionHandler {

    private static final int REASON_MAX = 4_000;

    private final AuditTrail audit;
    private final MatchDecisionPublisher publisher;

    MatchDecisionHandler(AuditTrail audit, MatchDecisionPublisher publisher) {
        this.audit = audit;
        this.publisher = publisher;
    }

    /**
     * Whose contracts with one of the two the decider can see.
     *
     * @param listed the contracts that the decider can see
     * @throws Problem 422 {@code reason-missing} or {@code reason-too-long}, {@code supplier-not-listed} for what is in none of them, {@code same-supplier} for one supplier
     *     twice, {@code registration-number-says} where a number decides
     */
    static Set<Borough> boroughs(MatchDecision decision, Collection<ListedContract> listed) {
        refuseWithoutReason(decision.why());
        if (decision.one().equals(decision.other())) {
            throw Problem.unprocessable("same-supplier", "Name two suppliers: these are one.", List.of());
        }
        for (ListedSupplier supplier : List.of(decision.one(), decision.other())) {
            if (listed.stream().noneMatch(contract -> contract.supplier().equals(supplier))) {
                throw Problem.unprocessable(
                        "supplier-not-listed",
                        "\"%s\" with these registration numbers is the supplier of no contract that you can see on that day."
                                .formatted(supplier.name()),
                        List.of());
            }
        }
        refuseWhatANumberSays(decision);
        return listed.stream()
                .filter(contract -> Stream.of(decision.one(), decision.other()).anyMatch(contract.supplier()::equals))
                .map(ListedContract::borough)
                .collect(Collectors.toSet());
    }

    private static void refuseWithoutReason(String why) {
        if (why.isBlank()) {
            throw Problem.unprocessable("reason-missing", "A decision needs a reason.", List.of());
        }
        if (why.length() > REASON_MAX) {
            throw Problem.unprocessable(
                    "reason-too-long", "A reason has at most %,d characters.".formatted(REASON_MAX), List.of());
        }
    }

    private static void refuseWhatANumberSays(MatchDecision decision) {
        boolean same = decision.one().isByNumber(decision.other());
        boolean another = decision.one().isByNumberAnotherThan(decision.other());
        if (same != another) {
            throw Problem.unprocessable(
                    "registration-number-says",
                    "Their registration numbers say that they are %s. Correct a wrong number where the contract is recorded."
                            .formatted(same ? "one" : "two"),
                    List.of());
        }
    }

    /** Within a transaction that names the boroughs. */
    MatchDecisionJson decide(MatchDecision decision, Set<Borough> boroughs) {
        MatchDecisionJson told = MatchDecisionJson.of(decision);
        boroughs.stream()
                .sorted()
                .forEach(borough -> audit.record(borough, "supplier-match.decide", told.aggregate(), null, told));
        publisher.decided(decision);
        return told;
    }
}
