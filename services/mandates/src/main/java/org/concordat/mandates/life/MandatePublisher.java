package org.concordat.mandates.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mandate.MandateDocument;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.mandates.terms.TargetBody;
import org.concordat.messaging.Outbox;

/** Tells the other services what a Cabinet decided. Drafts are nobody else's business. */
@ApplicationScoped
class MandatePublisher {

    private final Outbox outbox;

    MandatePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Rule(
            Optional<String> partnership,
            Optional<ReportingDomain> domain,
            Optional<String> serviceLine,
            Optional<String> measure,
            SharingDetail detail,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}

    private record Scope(String serviceLine, String delivery) {}

    /** @param trackedBy absent where nothing tracks it */
    private record Priority(String code, String text, Optional<List<Tracker>> trackedBy) {}

    private record Tracker(Optional<String> kpi, Optional<String> initiative, Optional<String> deliverable) {}

    private record Commitment(String kpi, TargetBody target) {}

    private record Milestone(Period due, String text, Optional<String> service, Optional<String> delivery) {}

    private record Agreement(String pool, int version) {}

    private record MappingAgreement(String mapping, int version) {}

    private record MandateAdopted(
            UUID mandate,
            Borough borough,
            FinancialYear financialYear,
            int version,
            String title,
            LocalDate adoptedOn,
            Optional<UUID> replaces,
            List<Rule> sharing,
            List<Scope> serviceScopes,
            List<Priority> priorities,
            List<Commitment> kpiCommitments,
            List<Milestone> milestones,
            List<Agreement> apportionment,
            List<MappingAgreement> chartMappings) {}

    private record MandateWithdrawn(
            UUID mandate,
            Borough borough,
            FinancialYear financialYear,
            int version,
            LocalDate withdrawnOn,
            String reason) {}

    void adopted(Mandate.Adopted mandate) {
        MandateDocument document = mandate.document();
        MandateTerms terms = document.terms();
        outbox.publish(
                "concordat.mandates.mandate-adopted.v1",
                aggregate(mandate),
                document.borough(),
                new MandateAdopted(
                        document.id(),
                        document.borough(),
                        terms.financialYear(),
                        document.version(),
                        terms.title(),
                        mandate.adoption().on(),
                        mandate.replaces(),
                        terms.sharing().stream()
                                .map(rule -> new Rule(
                                        rule.partnership(),
                                        rule.domain(),
                                        rule.serviceLine(),
                                        rule.measure(),
                                        rule.detail(),
                                        rule.from(),
                                        rule.until()))
                                .toList(),
                        terms.serviceScopes().stream()
                                .map(scope -> new Scope(scope.serviceLine(), scope.delivery()))
                                .toList(),
                        terms.priorities().stream()
                                .map(MandatePublisher::priority)
                                .toList(),
                        terms.kpiCommitments().stream()
                                .map(commitment -> new Commitment(commitment.kpi(), TargetBody.of(commitment.target())))
                                .toList(),
                        terms.milestones().stream()
                                .map(milestone -> new Milestone(
                                        milestone.due(), milestone.text(), milestone.service(), milestone.delivery()))
                                .toList(),
                        terms.apportionment().stream()
                                .map(agreed -> new Agreement(agreed.pool(), agreed.version()))
                                .toList(),
                        terms.chartMappings().stream()
                                .map(agreed -> new MappingAgreement(agreed.mapping(), agreed.version()))
                                .toList()));
    }

    void withdrawn(Mandate.Withdrawn mandate) {
        MandateDocument document = mandate.document();
        outbox.publish(
                "concordat.mandates.mandate-withdrawn.v1",
                aggregate(mandate),
                document.borough(),
                new MandateWithdrawn(
                        document.id(),
                        document.borough(),
                        mandate.financialYear(),
                        document.version(),
                        mandate.withdrawal().on(),
                        mandate.withdrawal().reason()));
    }

    private static Priority priority(MandateTerms.StatedPriority priority) {
        return new Priority(
                priority.code(),
                priority.text(),
                priority.trackedBy().isEmpty()
                        ? Optional.empty()
                        : Optional.of(priority.trackedBy().stream()
                                .map(tracker -> new Tracker(tracker.kpi(), tracker.initiative(), tracker.deliverable()))
                                .toList()));
    }

    private static String aggregate(Mandate mandate) {
        return "%s/%s".formatted(mandate.document().borough(), mandate.financialYear());
    }
}
