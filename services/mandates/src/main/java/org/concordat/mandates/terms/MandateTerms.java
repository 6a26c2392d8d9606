package org.concordat.mandates.terms;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.SharingRule;

/** What a mandate says. May be wrong while it is a draft: nothing a mandate officer writes is lost. */
public record MandateTerms(
        FinancialYear financialYear,
        String title,
        List<SharingRule> sharing,
        List<ServiceScope> serviceScopes,
        List<StatedPriority> priorities,
        List<KpiCommitment> kpiCommitments,
        List<Milestone> milestones,
        List<PoolAgreement> apportionment) {

    /**
     * How a service is delivered.
     *
     * @param delivery in capitals, such as {@code SOVEREIGN} or {@code TRI_BOROUGH}
     */
    public record ServiceScope(String serviceLine, String delivery) {}

    /** @param code the borough's own numbering, such as {@code 1.2.1} */
    public record StatedPriority(String code, String text) {}

    /** @param kpi code of the measure, such as {@code CPP-RATE} */
    public record KpiCommitment(String kpi, Target target) {}

    /** @param due the period by whose end it shall be done */
    public record Milestone(Period due, String text) {}

    /** The version of a key of apportionment that the borough agrees to. */
    public record PoolAgreement(String pool, int version) {}

    public MandateTerms {
        sharing = List.copyOf(sharing);
        serviceScopes = List.copyOf(serviceScopes);
        priorities = List.copyOf(priorities);
        kpiCommitments = List.copyOf(kpiCommitments);
        milestones = List.copyOf(milestones);
        apportionment = List.copyOf(apportionment);
    }

    /** The same terms for the year after, with every date and period moved by a year: how a mandate is renewed. */
    public MandateTerms renewed(Optional<String> newTitle) {
        return Renewal.of(this, newTitle);
    }
}
