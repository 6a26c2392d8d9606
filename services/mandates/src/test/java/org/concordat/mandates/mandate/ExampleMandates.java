package org.concordat.mandates.mandate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.pools.ApportionmentBasis;
import org.concordat.mandates.pools.Pool;
import org.concordat.mandates.terms.MandateReferences;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.mandates.terms.Target;
import org.jspecify.annotations.Nullable;

/** Mandates and what surrounds them, for the tests of this service. */
public final class ExampleMandates {

    public static final Borough LBHF = new Borough("LBHF");
    public static final Borough RBKC = new Borough("RBKC");
    public static final Borough WCC = new Borough("WCC");
    public static final FinancialYear YEAR = new FinancialYear(2016);
    public static final Partnership TRI_BOROUGH = partnership("tri-borough", "Tri-borough", LBHF, RBKC, WCC);
    public static final Partnership BI_BOROUGH = partnership("bi-borough", "Bi-borough", LBHF, RBKC);
    public static final Partnership ELSEWHERE = partnership("elsewhere", "Elsewhere", RBKC, WCC);
    public static final Chart CHART = new Chart(List.of(
            new ServiceLine("3", "Children and young people's services", Optional.empty(), true),
            new ServiceLine("3.1", "Children looked after", Optional.of("3"), true),
            new ServiceLine("3.1.1", "Residential care", Optional.of("3.1"), false),
            new ServiceLine("3.1.2", "Fostering services", Optional.of("3.1"), false),
            new ServiceLine("3.6", "Youth justice", Optional.of("3"), true),
            new ServiceLine("3.6.1", "Youth justice", Optional.of("3.6"), false),
            new ServiceLine("9", "Directorate", Optional.empty(), true),
            new ServiceLine("9.1", "Directorate management", Optional.of("9"), false)));
    public static final Pool POOL = new Pool(
            "tri-borough",
            "senior-management",
            1,
            "Senior management team",
            LBHF,
            List.of("9.1"),
            ApportionmentBasis.FIXED_SHARE,
            Stream.of(LBHF, RBKC, WCC)
                    .map(borough -> new Pool.Share(borough, BigDecimal.TEN))
                    .toList(),
            LocalDate.parse("2012-04-01"),
            Optional.empty());

    /** Another borough's chart. */
    public static final Chart ADULTS = new Chart(List.of(
            new ServiceLine("A", "Adult social care", Optional.empty(), true),
            new ServiceLine("A.1", "Home care", Optional.of("A"), false)));

    public static final PartnershipMapping MAPPING = new PartnershipMapping(
            "tri-borough",
            "adults-to-section-251",
            1,
            "Adults on Section 251",
            "adults",
            "section-251",
            List.of(new PartnershipMapping.Line("A", "9.1"), new PartnershipMapping.Line("A.1", "3.1.2")),
            LocalDate.parse("2012-04-01"),
            Optional.empty());

    private ExampleMandates() {}

    public static Partnership partnership(String code, String title, Borough... members) {
        return new Partnership(
                code,
                title,
                Stream.of(members)
                        .map(borough -> new Membership(borough, LocalDate.parse("2011-06-01"), Optional.empty()))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    public static MandateReferences references(Partnership... partnerships) {
        return new MandateReferences(
                LBHF,
                CHART,
                Stream.of(partnerships).collect(java.util.stream.Collectors.toMap(Partnership::code, each -> each)),
                List.of(POOL),
                List.of(MAPPING),
                Map.of("section-251", CHART, "adults", ADULTS));
    }

    public static MandateTerms sharing(SharingRule... rules) {
        return new MandateTerms(
                YEAR, "Mandate", List.of(rules), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The mandate printed in the design. */
    public static MandateTerms printed() {
        return new MandateTerms(
                YEAR,
                "Mandate for Children's Services 2016",
                List.of(
                        rule("tri-borough", ReportingDomain.BUDGET, null, null, SharingDetail.NAMED),
                        until(
                                rule(
                                        "tri-borough",
                                        ReportingDomain.BUDGET,
                                        "3.1.2",
                                        "forecastOutturn",
                                        SharingDetail.TOTALS),
                                "2016-12-31")),
                List.of(new MandateTerms.ServiceScope("3.6.1", "TRI_BOROUGH")),
                List.of(new MandateTerms.StatedPriority("1.2.1", "Protect children and provide a safe environment")),
                List.of(new MandateTerms.KpiCommitment(
                        "CPP-RATE",
                        new Target.AgainstComparator(Target.Side.BELOW, "STATISTICAL_NEIGHBOURS", Optional.empty()))),
                List.of(new MandateTerms.Milestone(
                        Period.parse("2016-17-Q1"),
                        "Integration of the shared education service",
                        Optional.empty(),
                        Optional.empty())),
                List.of(new MandateTerms.PoolAgreement("senior-management", 1)),
                List.of());
    }

    /** Somebody of that name, who has no other. */
    public static Actor named(String name) {
        return Actor.of("https://identity.test", name, name);
    }

    public static Mandate.Draft draft(MandateTerms terms, String... writers) {
        return new Mandate.Draft(new MandateDocument(
                UUID.nameUUIDFromBytes(terms.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                LBHF,
                1,
                terms,
                Arrays.stream(writers).map(ExampleMandates::named).collect(Collectors.toSet()),
                Instant.parse("2016-03-01T09:00:00Z")));
    }

    public static SharingRule rule(
            @Nullable String partnership,
            @Nullable ReportingDomain domain,
            @Nullable String line,
            @Nullable String measure,
            SharingDetail detail) {
        return new SharingRule(
                Optional.ofNullable(partnership),
                Optional.ofNullable(domain),
                Optional.ofNullable(line),
                Optional.ofNullable(measure),
                detail,
                Optional.empty(),
                Optional.empty());
    }

    public static SharingRule until(SharingRule rule, String day) {
        return new SharingRule(
                rule.partnership(),
                rule.domain(),
                rule.serviceLine(),
                rule.measure(),
                rule.detail(),
                rule.from(),
                Optional.of(LocalDate.parse(day)));
    }

    public static SharingRule from(SharingRule rule, String day) {
        return new SharingRule(
                rule.partnership(),
                rule.domain(),
                rule.serviceLine(),
                rule.measure(),
                rule.detail(),
                Optional.of(LocalDate.parse(day)),
                rule.until());
    }
}
