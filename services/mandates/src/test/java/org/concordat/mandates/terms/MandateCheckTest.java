package org.concordat.mandates.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.ReportingDomain.BUDGET;
import static org.concordat.kernel.ReportingDomain.CASELOAD;
import static org.concordat.kernel.ReportingDomain.KPI;
import static org.concordat.kernel.ReportingDomain.PLANS;
import static org.concordat.kernel.sharing.SharingDetail.NAMED;
import static org.concordat.kernel.sharing.SharingDetail.TOTALS;
import static org.concordat.mandates.mandate.ExampleMandates.BI_BOROUGH;
import static org.concordat.mandates.mandate.ExampleMandates.ELSEWHERE;
import static org.concordat.mandates.mandate.ExampleMandates.TRI_BOROUGH;
import static org.concordat.mandates.mandate.ExampleMandates.YEAR;
import static org.concordat.mandates.mandate.ExampleMandates.from;
import static org.concordat.mandates.mandate.ExampleMandates.printed;
import static org.concordat.mandates.mandate.ExampleMandates.references;
import static org.concordat.mandates.mandate.ExampleMandates.rule;
import static org.concordat.mandates.mandate.ExampleMandates.sharing;
import static org.concordat.mandates.mandate.ExampleMandates.until;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.SharingRule;
import org.junit.jupiter.api.Test;

class MandateCheckTest {

    private static final MandateReferences AROUND = references(TRI_BOROUGH, BI_BOROUGH, ELSEWHERE);
    private static final SharingRule SOUND = rule("tri-borough", BUDGET, null, null, NAMED);

    @Test
    void has_nothing_to_say_of_the_mandate_printed_in_the_design() {
        assertThat(MandateCheck.check(printed(), AROUND)).isEmpty();
    }

    @Test
    void warns_of_a_mandate_that_shares_nothing() {
        assertThat(MandateCheck.check(sharing(), AROUND))
                .containsExactly(Finding.warning(
                        "NOTHING_SHARED", "/sharing", "The mandate has no sharing rule, so it shares nothing"));
    }

    @Test
    void knows_partnerships_lines_and_measures() {
        says(rule("quad-borough", BUDGET, null, null, NAMED), "ERROR UNKNOWN_PARTNERSHIP /sharing/0/partnership");
        says(rule("tri-borough", BUDGET, "7.7", null, NAMED), "ERROR UNKNOWN_SERVICE_LINE /sharing/0/serviceLine");
        says(rule("tri-borough", BUDGET, "3.1", null, NAMED));
        says(rule("tri-borough", BUDGET, null, "spend", NAMED), "ERROR UNKNOWN_MEASURE /sharing/0/measure");
        says(rule("tri-borough", BUDGET, null, "variance", NAMED));
        says(rule("tri-borough", KPI, null, "CPP-RATE", NAMED));
        says(rule("tri-borough", KPI, null, "currentBudget", NAMED), "ERROR UNKNOWN_MEASURE /sharing/0/measure");
        says(rule("tri-borough", CASELOAD, null, "openCases", NAMED));
        says(rule("tri-borough", CASELOAD, null, "open cases", NAMED), "ERROR UNKNOWN_MEASURE /sharing/0/measure");
        says(rule("tri-borough", null, null, "actualToDate", NAMED));
    }

    @Test
    void refuses_a_rule_of_a_domain_that_the_published_event_does_not_have() {
        says(rule("tri-borough", PLANS, null, null, NAMED), "ERROR DOMAIN_NOT_PUBLISHED /sharing/0/domain");
    }

    @Test
    void warns_of_a_rule_for_a_partnership_the_borough_is_not_in() {
        says(rule("elsewhere", BUDGET, null, null, NAMED), "WARNING NOT_A_MEMBER /sharing/0/partnership");
    }

    @Test
    void warns_of_totals_in_a_partnership_of_two_also_when_the_rule_is_for_all() {
        says(rule("bi-borough", BUDGET, null, null, TOTALS), "WARNING TOTALS_IN_PARTNERSHIP_OF_TWO /sharing/0/detail");
        says(rule(null, BUDGET, null, null, TOTALS), "WARNING TOTALS_IN_PARTNERSHIP_OF_TWO /sharing/0/detail");
        says(rule("tri-borough", BUDGET, null, null, TOTALS));
        says(rule("bi-borough", BUDGET, null, null, NAMED));
    }

    @Test
    void refuses_rules_of_equal_scope_that_contradict_one_another_and_warns_of_those_that_repeat() {
        SharingRule other = rule("tri-borough", BUDGET, null, null, TOTALS);
        assertThat(said(sharing(SOUND, other))).containsExactly("ERROR CONTRADICTORY_RULES /sharing/1/detail");
        assertThat(said(sharing(SOUND, SOUND))).containsExactly("WARNING DUPLICATE_RULE /sharing/1");
        assertThat(said(sharing(SOUND, until(other, "2016-12-31")))).isEmpty();
        assertThat(said(sharing(SOUND, rule("tri-borough", KPI, null, null, TOTALS))))
                .isEmpty();
    }

    @Test
    void refuses_a_rule_that_ends_before_it_begins_and_warns_of_days_outside_the_year() {
        says(until(from(SOUND, "2016-12-31"), "2016-12-30"), "ERROR UNTIL_BEFORE_FROM /sharing/0/until");
        says(until(from(SOUND, "2016-12-31"), "2016-12-31"));
        says(until(SOUND, "2017-04-01"), "WARNING DATE_OUTSIDE_YEAR /sharing/0/until");
        says(from(SOUND, "2016-03-31"), "WARNING DATE_OUTSIDE_YEAR /sharing/0/from");
        says(until(from(SOUND, "2016-04-01"), "2017-03-31"));
    }

    @Test
    void knows_keys_of_apportionment_and_their_versions() {
        assertThat(said(agreeing("parking", 1))).containsExactly("ERROR UNKNOWN_POOL /apportionment/0/pool");
        assertThat(said(agreeing("senior-management", 2)))
                .containsExactly("ERROR UNKNOWN_POOL_VERSION /apportionment/0/version");
        assertThat(said(agreeing("senior-management", 1))).isEmpty();
        MandateTerms twice = terms(
                List.of(), List.of(), Collections.nCopies(2, new MandateTerms.PoolAgreement("senior-management", 1)));
        assertThat(said(twice)).containsExactly("ERROR DUPLICATE_POOL /apportionment/1/pool");
    }

    @Test
    void checks_the_mappings_agreed_to() {
        assertThat(said(mapping("adults-to-section-251", 1))).isEmpty();
        assertThat(said(mapping("adults", 1))).containsExactly("ERROR UNKNOWN_MAPPING /chartMappings/0/mapping");
        assertThat(said(mapping("adults-to-section-251", 2)))
                .containsExactly("ERROR UNKNOWN_MAPPING_VERSION /chartMappings/0/version");
        assertThat(said(mapping("adults-to-section-251", 1, 1)))
                .containsExactly("ERROR DUPLICATE_MAPPING /chartMappings/1/mapping");
    }

    @Test
    void warns_of_a_mapping_of_somebody_elses_partnership() {
        MandateReferences hillingdon = new MandateReferences(
                new org.concordat.kernel.Borough("HILL"),
                AROUND.chart(),
                AROUND.partnerships(),
                AROUND.pools(),
                AROUND.mappings(),
                AROUND.charts());
        assertThat(MandateCheck.check(mapping("adults-to-section-251", 1), hillingdon))
                .extracting(Finding::code)
                .contains("NOT_IN_MAPPING");
    }

    private static MandateTerms mapping(String mapping, int... versions) {
        return new MandateTerms(
                YEAR,
                "M",
                List.of(SOUND),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                java.util.stream.IntStream.of(versions)
                        .mapToObj(version -> new MandateTerms.MappingAgreement(mapping, version))
                        .toList());
    }

    @Test
    void warns_of_a_key_the_borough_has_no_share_in() {
        MandateReferences hillingdon = new MandateReferences(
                new org.concordat.kernel.Borough("HILL"),
                AROUND.chart(),
                AROUND.partnerships(),
                AROUND.pools(),
                AROUND.mappings(),
                AROUND.charts());
        assertThat(MandateCheck.check(agreeing("senior-management", 1), hillingdon))
                .extracting(Finding::code)
                .contains("NOT_IN_POOL");
    }

    @Test
    void knows_the_form_of_a_measure_and_refuses_it_twice() {
        assertThat(said(committing("cpp rate", new Target.Constant(BigDecimal.ONE))))
                .containsExactly("ERROR UNKNOWN_KPI_FORM /kpiCommitments/0/kpi");
        MandateTerms twice = terms(
                Collections.nCopies(2, new MandateTerms.KpiCommitment("CPP-RATE", new Target.Constant(BigDecimal.ONE))),
                List.of(),
                List.of());
        assertThat(said(twice)).containsExactly("ERROR DUPLICATE_KPI /kpiCommitments/1/kpi");
    }

    @Test
    void checks_each_kind_of_target() {
        assertThat(target(new Target.MonthlyTrajectory(Collections.nCopies(12, BigDecimal.ONE))))
                .isEmpty();
        assertThat(target(new Target.MonthlyTrajectory(Collections.nCopies(11, BigDecimal.ONE))))
                .containsExactly("ERROR TRAJECTORY_NOT_TWELVE_MONTHS /kpiCommitments/0/target/values");
        assertThat(target(milestones("2016-17-Q1", "2016-17-P06"))).isEmpty();
        assertThat(target(milestones())).containsExactly("ERROR NO_TARGET_MILESTONES /kpiCommitments/0/target/points");
        assertThat(target(milestones("2016-17-Q2", "2016-17-P06")))
                .containsExactly("ERROR TARGET_MILESTONES_OUT_OF_ORDER /kpiCommitments/0/target/points/1/due");
        assertThat(target(milestones("2017-18-Q1")))
                .containsExactly("ERROR TARGET_MILESTONE_OUTSIDE_YEAR /kpiCommitments/0/target/points/0/due");
        assertThat(target(new Target.AgainstComparator(Target.Side.BELOW, "ENGLAND", Optional.empty())))
                .isEmpty();
        assertThat(target(new Target.AgainstComparator(Target.Side.BELOW, "england", Optional.empty())))
                .containsExactly("ERROR UNKNOWN_COMPARATOR_FORM /kpiCommitments/0/target/comparator");
        Optional<BigDecimal> negative = Optional.of(BigDecimal.ONE.negate());
        assertThat(target(new Target.AgainstComparator(Target.Side.BELOW, "ENGLAND", negative)))
                .containsExactly("ERROR NEGATIVE_DISTANCE /kpiCommitments/0/target/by");
        assertThat(target(new Target.AgainstLastResult(Target.Side.ABOVE, negative)))
                .containsExactly("ERROR NEGATIVE_DISTANCE /kpiCommitments/0/target/by");
    }

    @Test
    void checks_service_scopes_priorities_and_milestones() {
        MandateTerms terms = new MandateTerms(
                YEAR,
                "M",
                List.of(SOUND),
                List.of(
                        new MandateTerms.ServiceScope("3.6.1", "TRI_BOROUGH"),
                        new MandateTerms.ServiceScope("7.7", "SOVEREIGN"),
                        new MandateTerms.ServiceScope("3.1", "shared"),
                        new MandateTerms.ServiceScope("3.6.1", "SOVEREIGN")),
                Collections.nCopies(2, new MandateTerms.StatedPriority("1", "Keep children safe")),
                List.of(),
                List.of(new MandateTerms.Milestone(
                        Period.parse("2015-16-Q1"), "Too late", Optional.empty(), Optional.of("all three"))),
                List.of(),
                List.of());
        assertThat(said(terms))
                .containsExactlyInAnyOrder(
                        "ERROR UNKNOWN_SERVICE_LINE /serviceScopes/1/serviceLine",
                        "ERROR UNKNOWN_DELIVERY_FORM /serviceScopes/2/delivery",
                        "ERROR DUPLICATE_SERVICE_SCOPE /serviceScopes/3",
                        "WARNING DUPLICATE_PRIORITY /priorities/1/code",
                        "ERROR UNKNOWN_DELIVERY_FORM /milestones/0/delivery",
                        "WARNING MILESTONE_OUTSIDE_YEAR /milestones/0/due");
    }

    private static void says(SharingRule rule, String... expected) {
        assertThat(said(sharing(rule))).containsExactly(expected);
    }

    private static List<String> target(Target target) {
        return said(committing("CPP-RATE", target));
    }

    private static Target milestones(String... due) {
        return new Target.Milestones(
                Target.Milestones.Shape.STEP,
                java.util.stream.Stream.of(due)
                        .map(period -> new Target.Milestones.Point(Period.parse(period), BigDecimal.ONE))
                        .toList());
    }

    private static MandateTerms committing(String kpi, Target target) {
        return terms(List.of(new MandateTerms.KpiCommitment(kpi, target)), List.of(), List.of());
    }

    private static MandateTerms agreeing(String pool, int version) {
        return terms(List.of(), List.of(), List.of(new MandateTerms.PoolAgreement(pool, version)));
    }

    private static MandateTerms terms(
            List<MandateTerms.KpiCommitment> commitments,
            List<MandateTerms.Milestone> milestones,
            List<MandateTerms.PoolAgreement> agreements) {
        return new MandateTerms(
                YEAR, "M", List.of(SOUND), List.of(), List.of(), commitments, milestones, agreements, List.of());
    }

    private static List<String> said(MandateTerms terms) {
        return MandateCheck.check(terms, AROUND).stream()
                .map(finding -> "%s %s %s".formatted(finding.severity(), finding.code(), finding.at()))
                .toList();
    }
}
