package org.concordat.mandates.suite;

import static org.concordat.mandates.mandate.ExampleMandates.YEAR;

import java.util.List;
import org.concordat.mandates.terms.MandateTerms;

/** Terms that say one thing only. */
final class Terms {

    private Terms() {}

    static MandateTerms delivering(MandateTerms.ServiceScope scope) {
        return terms(List.of(scope), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static MandateTerms prioritising(MandateTerms.StatedPriority priority) {
        return terms(List.of(), List.of(priority), List.of(), List.of(), List.of(), List.of());
    }

    static MandateTerms committing(MandateTerms.KpiCommitment commitment) {
        return terms(List.of(), List.of(), List.of(commitment), List.of(), List.of(), List.of());
    }

    static MandateTerms planning(MandateTerms.Milestone milestone) {
        return terms(List.of(), List.of(), List.of(), List.of(milestone), List.of(), List.of());
    }

    static MandateTerms agreeing(MandateTerms.PoolAgreement agreement) {
        return terms(List.of(), List.of(), List.of(), List.of(), List.of(agreement), List.of());
    }

    static MandateTerms mapping(MandateTerms.MappingAgreement agreement) {
        return terms(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(agreement));
    }

    private static MandateTerms terms(
            List<MandateTerms.ServiceScope> scopes,
            List<MandateTerms.StatedPriority> priorities,
            List<MandateTerms.KpiCommitment> commitments,
            List<MandateTerms.Milestone> milestones,
            List<MandateTerms.PoolAgreement> pools,
            List<MandateTerms.MappingAgreement> mappings) {
        return new MandateTerms(
                YEAR, "Mandate", List.of(), scopes, priorities, commitments, milestones, pools, mappings);
    }
}
