package org.concordat.mandates.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.mandates.agreement.Agreement;
import org.concordat.mandates.agreement.JointKind;
import org.concordat.mandates.agreement.JointTerms;

/** What a mandate says. May be wrong while it is a draft: nothing a mandate officer writes is lost. */
public record MandateTerms(
        FinancialYear financialYear,
        String title,
        List<SharingRule> sharing,
        List<ServiceScope> serviceScopes,
        List<StatedPriority> priorities,
        List<KpiCommitment> kpiCommitments,
        List<Milestone> milestones,
        List<PoolAgreement> apportionment,
        List<MappingAgreement> chartMappings) {

    /**
     * How a service is delivered.
     *
     * @param delivery in capitals, such as {@code SOVEREIGN} or {@code TRI_BOROUGH}
     */
    public record ServiceScope(String serviceLine, String delivery) {}

    /**
     * What the borough means to achieve.
     *
     * @param code the borough's own numbering, such as {@code 1.2.1}
     * @param trackedBy by what it will be seen whether it was achieved
     */
    public record StatedPriority(String code, String text, List<Tracker> trackedBy) {

        public StatedPriority {
            trackedBy = List.copyOf(trackedBy);
        }

        /** A priority that nothing tracks. */
        public StatedPriority(String code, String text) {
            this(code, text, List.of());
        }

        /** The text, and what tracks it. */
        public String inFull() {
            return trackedBy.isEmpty()
                    ? text
                    : "%s (tracked by %s)"
                            .formatted(
                                    text,
                                    trackedBy.stream().map(Tracker::inWords).collect(Collectors.joining(", ")));
        }
    }

    /** @param kpi code of the measure, such as {@code CPP-RATE} */
    public record KpiCommitment(String kpi, Target target) {}

    /**
     * Something that shall be done.
     *
     * @param due the period by whose end
     * @param service of which it is, in the borough's own words, such as {@code Education}
     * @param delivery who does it, as in {@link ServiceScope}, where that is not the borough by itself
     */
    public record Milestone(Period due, String text, Optional<String> service, Optional<String> delivery) {

        /** By which people know it: two services may mean to do the same. */
        public String name() {
            return service.map(of -> of + ": ").orElse("") + text;
        }
    }

    /** A version of something its partnership has settled that the borough agrees to. */
    public sealed interface Agreed {

        JointKind kind();

        String code();

        int version();
    }

    /** The version of a key of apportionment that the borough agrees to. */
    public record PoolAgreement(String pool, int version) implements Agreed {

        @Override
        public JointKind kind() {
            return JointKind.APPORTIONMENT_POOL;
        }

        @Override
        public String code() {
            return pool;
        }
    }

    /** A version of a mapping between charts that the borough agrees to; it may agree to several, each for its days. */
    public record MappingAgreement(String mapping, int version) implements Agreed {

        @Override
        public JointKind kind() {
            return JointKind.CHART_MAPPING;
        }

        @Override
        public String code() {
            return mapping;
        }
    }

    public MandateTerms {
        sharing = List.copyOf(sharing);
        serviceScopes = List.copyOf(serviceScopes);
        priorities = List.copyOf(priorities);
        kpiCommitments = List.copyOf(kpiCommitments);
        milestones = List.copyOf(milestones);
        apportionment = List.copyOf(apportionment);
        chartMappings = List.copyOf(chartMappings);
    }

    /** All that the borough agrees to, of every kind. */
    public Stream<Agreed> agreed() {
        return Stream.concat(apportionment.stream(), chartMappings.stream());
    }

    /** Whether it agrees to that very version. */
    public boolean agreesTo(JointTerms<?> joint) {
        return agreed().anyMatch(agreed -> agreed.kind() == joint.kind()
                && agreed.code().equals(joint.code())
                && agreed.version() == joint.version());
    }

    /** What it says of something that a partnership has settled. */
    public Agreement agreementTo(JointKind kind, String code) {
        return new Agreement.UnderMandate(
                agreed().filter(agreed -> agreed.kind() == kind && agreed.code().equals(code))
                        .map(Agreed::version)
                        .toList());
    }

    /** The same terms for the year after, with every date and period moved by a year: how a mandate is renewed. */
    public MandateTerms renewed(Optional<String> newTitle) {
        return Renewal.of(this, newTitle);
    }
}
