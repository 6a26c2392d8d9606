package org.concordat.mandates.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.ReportingDomain.BUDGET;
import static org.concordat.kernel.ReportingDomain.KPI;
import static org.concordat.kernel.sharing.SharingDetail.NAMED;
import static org.concordat.kernel.sharing.SharingDetail.TOTALS;
import static org.concordat.mandates.mandate.ExampleMandates.CHART;
import static org.concordat.mandates.mandate.ExampleMandates.LBHF;
import static org.concordat.mandates.mandate.ExampleMandates.MAPPING;
import static org.concordat.mandates.mandate.ExampleMandates.POOL;
import static org.concordat.mandates.mandate.ExampleMandates.RBKC;
import static org.concordat.mandates.mandate.ExampleMandates.TRI_BOROUGH;
import static org.concordat.mandates.mandate.ExampleMandates.WCC;
import static org.concordat.mandates.mandate.ExampleMandates.YEAR;
import static org.concordat.mandates.mandate.ExampleMandates.rule;
import static org.concordat.mandates.suite.Accord.COINCIDES;
import static org.concordat.mandates.suite.Accord.CONTRADICTS;
import static org.concordat.mandates.suite.Accord.DIFFERS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.mandates.charts.ChartEdition;
import org.concordat.mandates.mandate.Adoption;
import org.concordat.mandates.mandate.ExampleMandates;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mandate.MandateDocument;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.mandates.terms.Target;
import org.concordat.mandates.terms.Tracker;
import org.junit.jupiter.api.Test;

class MandateSuiteTest {

    private static final ChartEdition SECTION_251 =
            new ChartEdition("section-251", 1, "Section 251", Optional.empty(), Optional.empty(), CHART);
    private static final ChartEdition ADULTS =
            new ChartEdition("adults", 1, "Adults", Optional.empty(), Optional.empty(), ExampleMandates.ADULTS);

    private final List<SuiteMember> members = new ArrayList<>();

    @Test
    void two_boroughs_deliver_a_line_for_all_three_and_the_third_alone_which_contradicts() {
        delivers(LBHF, "3.6.1", "TRI_BOROUGH");
        delivers(RBKC, "3.6.1", "TRI_BOROUGH");
        delivers(WCC, "3.6.1", "SOVEREIGN");

        SuiteEntry line = only(Section.SERVICE_SCOPES);
        assertThat(line.subject()).isEqualTo("Youth justice (3.6.1)");
        assertThat(line.accord()).contains(CONTRADICTS);
        assertThat(line.sentence())
                .isEqualTo("TRI_BOROUGH delivered by LBHF and RBKC takes all 3 members, and WCC says SOVEREIGN.");
    }

    @Test
    void a_pair_among_three_contradicts_nothing_since_its_other_half_may_be_outside() {
        delivers(LBHF, "3.6.1", "SOVEREIGN");
        delivers(RBKC, "3.6.1", "BI_BOROUGH");
        delivers(WCC, "3.6.1", "BI_BOROUGH");

        assertThat(only(Section.SERVICE_SCOPES).accord()).contains(DIFFERS);
    }

    @Test
    void who_has_not_said_how_it_delivers_contradicts_nobody() {
        delivers(LBHF, "3.6.1", "TRI_BOROUGH");
        delivers(RBKC, "3.6.1", "TRI_BOROUGH");
        adopted(WCC, sharing());

        SuiteEntry line = only(Section.SERVICE_SCOPES);
        assertThat(line.accord()).contains(DIFFERS);
        assertThat(line.silent()).containsExactly(WCC);
        assertThat(line.sentence()).isEqualTo("LBHF and RBKC say the same; WCC does not speak of it.");
    }

    @Test
    void what_is_said_of_a_total_is_said_of_every_line_below_it() {
        delivers(LBHF, "3.6", "TRI_BOROUGH");
        delivers(RBKC, "3.6.1", "TRI_BOROUGH");

        List<SuiteEntry> lines = of(Section.SERVICE_SCOPES);
        assertThat(lines)
                .extracting(SuiteEntry::subject)
                .containsExactly("Youth justice (3.6)", "Youth justice (3.6.1)");
        assertThat(lines.getFirst().accord()).contains(DIFFERS);
        assertThat(lines.getLast().accord()).contains(COINCIDES);
        assertThat(lines.getLast().said().get(LBHF))
                .extracting(MandateStatement::text)
                .isEqualTo("TRI_BOROUGH, with all of Youth justice (3.6)");
    }

    @Test
    void targets_that_differ_on_one_indicator_differ_and_the_way_a_number_is_written_does_not() {
        commits(LBHF, "CPP-RATE", new Target.Constant(new BigDecimal("70")));
        commits(RBKC, "CPP-RATE", new Target.Constant(new BigDecimal("70.0")));
        assertThat(only(Section.KPI_COMMITMENTS).accord()).contains(COINCIDES);

        commits(WCC, "CPP-RATE", new Target.Constant(new BigDecimal("71")));
        assertThat(only(Section.KPI_COMMITMENTS).accord()).contains(DIFFERS);
        assertThat(only(Section.KPI_COMMITMENTS).sentence()).isEqualTo("LBHF, RBKC and WCC do not say the same.");
    }

    @Test
    void targets_on_two_sides_of_one_indicator_contradict() {
        commits(LBHF, "CPP-RATE", against(Target.Side.BELOW));
        commits(RBKC, "CPP-RATE", new Target.AgainstLastResult(Target.Side.BELOW, Optional.empty()));
        assertThat(only(Section.KPI_COMMITMENTS).accord()).contains(DIFFERS);

        commits(WCC, "CPP-RATE", against(Target.Side.ABOVE));
        assertThat(only(Section.KPI_COMMITMENTS).accord()).contains(CONTRADICTS);
    }

    @Test
    void a_priority_is_known_by_what_it_says_and_shows_what_tracks_it() {
        Tracker tracker = new Tracker(Optional.of("CPP-RATE"), Optional.empty(), Optional.empty());
        adopted(LBHF, prioritising(new MandateTerms.StatedPriority("1.2.1", "Protect children.", List.of(tracker))));
        adopted(RBKC, prioritising(new MandateTerms.StatedPriority("4", "Protect  Children")));

        SuiteEntry priority = only(Section.PRIORITIES);
        assertThat(priority.accord()).contains(COINCIDES);
        assertThat(priority.said().get(LBHF))
                .isEqualTo(new MandateStatement(
                        "1.2.1: Protect children. (tracked by the indicator CPP-RATE)",
                        "protect children",
                        Optional.of("1.2.1"),
                        List.of(tracker)));
    }

    @Test
    void the_same_number_before_two_priorities_makes_them_no_one() {
        adopted(LBHF, prioritising(new MandateTerms.StatedPriority("1", "Protect children")));
        adopted(RBKC, prioritising(new MandateTerms.StatedPriority("1", "Close to home")));

        assertThat(of(Section.PRIORITIES))
                .extracting(SuiteEntry::sentence)
                .containsExactly("RBKC alone speaks of it.", "LBHF alone speaks of it.");
    }

    @Test
    void what_is_done_once_for_all_is_not_due_twice() {
        milestone(LBHF, "2016-17-Q1", "TRI_BOROUGH");
        milestone(RBKC, "2016-17-Q1", "TRI_BOROUGH");
        assertThat(only(Section.MILESTONES).accord()).contains(COINCIDES);
        milestone(WCC, "2016-17-Q2", "TRI_BOROUGH");
        assertThat(only(Section.MILESTONES).accord()).contains(CONTRADICTS);

        members.removeLast();
        milestone(WCC, "2016-17-Q2", "SOVEREIGN");
        assertThat(only(Section.MILESTONES).accord()).contains(DIFFERS);
    }

    @Test
    void one_that_does_not_agree_to_a_key_contradicts_those_that_do() {
        agrees(LBHF, 1);
        agrees(RBKC, 1);
        adopted(WCC, sharing());

        SuiteEntry key = only(Section.APPORTIONMENT);
        assertThat(key.accord()).contains(CONTRADICTS);
        assertThat(key.sentence()).contains("does not bind", "the mandate of WCC does not speak of it");

        members.removeLast();
        agrees(WCC, 1);
        assertThat(only(Section.APPORTIONMENT).accord()).contains(COINCIDES);
        assertThat(only(Section.APPORTIONMENT).sentence()).contains("binds in 2016-17");
    }

    @Test
    void a_key_does_not_bind_without_a_mandate_though_all_that_speak_agree() {
        agrees(LBHF, 1);
        agrees(RBKC, 1);
        none(WCC);

        SuiteEntry key = only(Section.APPORTIONMENT);
        assertThat(key.accord()).contains(COINCIDES);
        assertThat(key.sentence()).contains("does not bind", "WCC has no mandate in force for 2016-17");
    }

    @Test
    void what_nobody_agrees_to_is_no_part_of_the_suite() {
        adopted(LBHF, sharing());
        adopted(RBKC, sharing());

        assertThat(of(Section.APPORTIONMENT)).isEmpty();
        assertThat(of(Section.CHART_MAPPINGS)).isEmpty();
    }

    @Test
    void a_mapping_that_another_mandate_is_silent_about_contradicts() {
        adopted(LBHF, mapping(1));
        adopted(RBKC, sharing());

        assertThat(only(Section.CHART_MAPPINGS).accord()).contains(CONTRADICTS);
    }

    @Test
    void sharing_is_compared_by_what_is_shown_and_never_contradicts() {
        adopted(LBHF, sharing(rule("tri-borough", BUDGET, null, null, NAMED)));
        adopted(
                RBKC,
                sharing(
                        rule("tri-borough", BUDGET, null, null, NAMED),
                        rule("tri-borough", BUDGET, "3.1", null, NAMED)));
        assertThat(of(Section.SHARING).getFirst().subject()).isEqualTo("Budgets, everything");
        assertThat(of(Section.SHARING)).allMatch(part -> part.accord().equals(Optional.of(COINCIDES)));

        adopted(
                WCC,
                sharing(
                        rule("tri-borough", BUDGET, null, null, NAMED),
                        rule("tri-borough", BUDGET, "3.1.2", null, TOTALS),
                        rule("tri-borough", KPI, null, null, TOTALS)));
        List<SuiteEntry> parts = of(Section.SHARING);
        assertThat(parts.get(0).accord()).contains(COINCIDES);
        assertThat(parts.get(1).subject()).isEqualTo("Budgets, Fostering services (3.1.2), all figures");
        assertThat(parts.get(1).accord()).contains(DIFFERS);
        assertThat(parts.get(1).said().get(WCC))
                .extracting(MandateStatement::text)
                .asString()
                .contains("only partnership totals contain it");
        assertThat(parts).noneMatch(part -> part.accord().equals(Optional.of(CONTRADICTS)));
    }

    @Test
    void sharing_on_two_charts_is_not_laid_side_by_side() {
        adopted(LBHF, sharing(rule("tri-borough", null, null, null, NAMED)));
        members.add(member(RBKC, Optional.of(sharing(rule("tri-borough", null, null, null, NAMED))), ADULTS));

        assertThat(of(Section.SHARING))
                .allMatch(part -> part.accord().isEmpty())
                .anyMatch(part -> part.subject().equals("Budgets, everything, on the chart adults"));
    }

    @Test
    void a_single_mandate_is_held_against_nothing() {
        delivers(LBHF, "3.6.1", "TRI_BOROUGH");
        none(RBKC);

        assertThat(only(Section.SERVICE_SCOPES).accord()).isEmpty();
        assertThat(suite().speakers().withoutMandate()).containsExactly(RBKC);
        assertThat(suite().summary()).isEmpty();
    }

    @Test
    void counts_what_was_found() {
        delivers(LBHF, "3.6.1", "TRI_BOROUGH");
        delivers(RBKC, "3.6.1", "TRI_BOROUGH");
        delivers(WCC, "3.6.1", "SOVEREIGN");

        assertThat(suite().summary()).containsEntry(CONTRADICTS, 1L).doesNotContainKey(DIFFERS);
    }

    private SuiteEntry only(Section section) {
        assertThat(of(section)).hasSize(1);
        return of(section).getFirst();
    }

    private List<SuiteEntry> of(Section section) {
        return suite().entries().stream()
                .filter(entry -> entry.section() == section)
                .toList();
    }

    private MandateSuite suite() {
        return MandateSuite.of(
                TRI_BOROUGH,
                YEAR,
                Optional.empty(),
                members,
                new MandateSuite.Joint(Optional.empty(), List.of(POOL), List.of(MAPPING)));
    }

    private void delivers(Borough borough, String line, String delivery) {
        adopted(borough, Terms.delivering(new MandateTerms.ServiceScope(line, delivery)));
    }

    private void commits(Borough borough, String kpi, Target target) {
        adopted(borough, Terms.committing(new MandateTerms.KpiCommitment(kpi, target)));
    }

    private void milestone(Borough borough, String due, String delivery) {
        adopted(
                borough,
                Terms.planning(new MandateTerms.Milestone(
                        Period.parse(due), "One finance team", Optional.empty(), Optional.of(delivery))));
    }

    private void agrees(Borough borough, int version) {
        adopted(borough, Terms.agreeing(new MandateTerms.PoolAgreement("senior-management", version)));
    }

    private static MandateTerms mapping(int version) {
        return Terms.mapping(new MandateTerms.MappingAgreement("adults-to-section-251", version));
    }

    private static MandateTerms prioritising(MandateTerms.StatedPriority priority) {
        return Terms.prioritising(priority);
    }

    private static MandateTerms sharing(SharingRule... rules) {
        return ExampleMandates.sharing(rules);
    }

    private static Target against(Target.Side side) {
        return new Target.AgainstComparator(side, "STATISTICAL_NEIGHBOURS", Optional.empty());
    }

    private void adopted(Borough borough, MandateTerms terms) {
        members.add(member(borough, Optional.of(terms), SECTION_251));
    }

    private void none(Borough borough) {
        members.add(member(borough, Optional.empty(), SECTION_251));
    }

    private static SuiteMember member(Borough borough, Optional<MandateTerms> terms, ChartEdition chart) {
        return new SuiteMember(
                borough,
                List.of(),
                chart,
                terms.map(said -> new Mandate.Adopted(
                        new MandateDocument(new UUID(1, borough.hashCode()), borough, 1, said, Set.of(), Instant.EPOCH),
                        new Adoption(
                                LocalDate.parse("2016-03-14"),
                                ExampleMandates.named("cabinet"),
                                Instant.EPOCH,
                                Optional.empty()),
                        Optional.empty())));
    }
}
