package org.concordat.consolidation.procurement.ocds;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsImplementation;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsMilestone;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsReference;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsTransaction;
import org.concordat.kernel.Period;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.contracts.PerformanceRating;

/** What a register says of how a contract goes: what was spent in each year, and how each quarter was rated. */
final class ImplementationOfContract {

    private ImplementationOfContract() {}

    static Optional<OcdsImplementation> of(Contract contract, OcdsReference payer, Optional<OcdsReference> payee) {
        List<OcdsTransaction> spend = contract.years().stream()
                .flatMap(List::stream)
                .flatMap(year -> year.spend().stream()
                        .map(spent -> new OcdsTransaction(
                                year.year().toString(), ContractReleases.pounds(spent), payer, payee)))
                .toList();
        List<OcdsMilestone> ratings = contract.performance().stream()
                .flatMap(List::stream)
                .map(ImplementationOfContract::rating)
                .toList();
        return spend.isEmpty() && ratings.isEmpty()
                ? Optional.empty()
                : Optional.of(new OcdsImplementation(ContractReleases.some(spend), ContractReleases.some(ratings)));
    }

    /** A rating is an assessment at the quarter's end; what somebody noted beside it is for the borough. */
    private static OcdsMilestone rating(Contract.Rated rated) {
        return new OcdsMilestone(
                rated.quarter() + rated.indicator().map(" "::concat).orElse(""),
                rated.indicator().orElse("The contract as a whole"),
                "assessment",
                Optional.of(rated.rating().title()),
                ContractReleases.end(Period.parse(rated.quarter()).end()),
                met(rated.rating()));
    }

    private static Optional<String> met(PerformanceRating rating) {
        return switch (rating) {
            case GOOD -> Optional.of("met");
            case APPROACHING_TARGET -> Optional.of("partiallyMet");
            case REQUIRES_IMPROVEMENT, INADEQUATE -> Optional.of("notMet");
            case OTHER -> Optional.empty();
        };
    }
}
