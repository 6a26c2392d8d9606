package org.concordat.mandates.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.ReportingDomain.BUDGET;
import static org.concordat.kernel.ReportingDomain.CASELOAD;
import static org.concordat.kernel.ReportingDomain.KPI;
import static org.concordat.kernel.sharing.SharingDetail.DETAIL;
import static org.concordat.kernel.sharing.SharingDetail.NAMED;
import static org.concordat.kernel.sharing.SharingDetail.TOTALS;
import static org.concordat.kernel.sharing.SharingDetail.WITHHELD;
import static org.concordat.mandates.mandate.ExampleMandates.BI_BOROUGH;
import static org.concordat.mandates.mandate.ExampleMandates.ELSEWHERE;
import static org.concordat.mandates.mandate.ExampleMandates.LBHF;
import static org.concordat.mandates.mandate.ExampleMandates.POOL;
import static org.concordat.mandates.mandate.ExampleMandates.RBKC;
import static org.concordat.mandates.mandate.ExampleMandates.TRI_BOROUGH;
import static org.concordat.mandates.mandate.ExampleMandates.WCC;
import static org.concordat.mandates.mandate.ExampleMandates.YEAR;
import static org.concordat.mandates.mandate.ExampleMandates.draft;
import static org.concordat.mandates.mandate.ExampleMandates.printed;
import static org.concordat.mandates.mandate.ExampleMandates.references;
import static org.concordat.mandates.mandate.ExampleMandates.rule;
import static org.concordat.mandates.mandate.ExampleMandates.sharing;
import static org.concordat.mandates.mandate.ExampleMandates.until;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.ReportingDomain;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.pools.Pool;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.mandates.terms.Target;
import org.junit.jupiter.api.Test;

class EffectsTest {

    @Test
    void reads_the_mandate_printed_in_the_design_as_an_officer_would() {
        Effects effects = of(printed(), TRI_BOROUGH);
        assertThat(sentences(effects, BUDGET))
                .containsExactly(
                        "In general: LBHF's own figure is shown by service line.",
                        "Except Fostering services (3.1.2), forecast outturn and variance: under embargo: up to and"
                                + " including 31 December 2016 only partnership totals contain it; LBHF's own figure is"
                                + " not shown; from 1 January 2017 LBHF's own figure is shown by service line.");
        assertThat(sentences(effects, KPI))
                .containsExactly("Every service line, all figures: nothing is shown, because no rule speaks of it.");
        assertThat(effects.partnerships().getFirst().audience())
                .containsExactly(
                        "Seen by the shared management team and the auditors of Tri-borough, and by people of RBKC"
                                + " and WCC for the periods and moments of their membership.");
        assertThat(effects.kpiCommitments())
                .containsExactly("CPP-RATE: the target is to be below STATISTICAL_NEIGHBOURS of the same year; without"
                        + " that result there is no verdict.");
    }

    @Test
    void names_a_total_of_the_chart_instead_of_all_the_lines_below_it() {
        Effects effects = of(
                sharing(
                        rule("tri-borough", BUDGET, null, null, NAMED),
                        rule("tri-borough", BUDGET, "3.1", null, DETAIL)),
                TRI_BOROUGH);
        assertThat(sentences(effects, BUDGET))
                .containsExactly(
                        "In general: LBHF's own figure is shown by service line.",
                        "Except Children looked after (3.1 and all below it), all figures: LBHF's own figure is shown,"
                                + " down to cost centre, contract or initiative.");
    }

    @Test
    void tells_withheld_by_a_rule_from_withheld_for_want_of_one() {
        Effects effects = of(
                sharing(
                        rule("tri-borough", BUDGET, "3", null, NAMED),
                        rule("tri-borough", BUDGET, "3.6.1", null, WITHHELD)),
                TRI_BOROUGH);
        assertThat(sentences(effects, BUDGET))
                .contains(
                        "Except Youth justice (3.6 and all below it), all figures: nothing is shown, not even within a"
                                + " total (rule 2 withholds it).",
                        "Except Directorate (9 and all below it), all figures: nothing is shown, because no rule speaks"
                                + " of it.");
    }

    @Test
    void tells_an_embargo_by_a_rule_from_the_days_after_it_that_no_rule_speaks_of() {
        Effects effects =
                of(sharing(until(rule("tri-borough", BUDGET, null, null, WITHHELD), "2016-12-31")), TRI_BOROUGH);
        assertThat(sentences(effects, BUDGET))
                .containsExactly(
                        "Every service line, all figures: up to and including 31 December 2016 nothing is shown,"
                                + " not even within a total (rule 1 withholds it); from 1 January 2017 nothing is shown, because"
                                + " no rule speaks of it.");
    }

    @Test
    void speaks_of_the_measures_a_rule_names_and_of_every_other() {
        Effects effects = of(
                sharing(
                        rule("tri-borough", KPI, null, null, NAMED),
                        rule("tri-borough", KPI, null, "CPP-RATE", TOTALS)),
                TRI_BOROUGH);
        assertThat(sentences(effects, KPI))
                .containsExactly(
                        "In general: only partnership totals contain it; LBHF's own figure is not shown.",
                        "Except every service line, every other measure: LBHF's own figure is shown by service line.");
    }

    @Test
    void covers_the_partnerships_the_borough_is_in_and_no_other() {
        assertThat(of(printed(), TRI_BOROUGH, ELSEWHERE, BI_BOROUGH).partnerships())
                .extracting(effects -> effects.partnership().code())
                .containsExactly("bi-borough", "tri-borough");
        assertThat(of(printed(), ELSEWHERE).general())
                .contains("LBHF is in no partnership in 2016-17, so nobody else sees anything.");
    }

    @Test
    void says_of_other_members_from_and_until_when_they_see_it() {
        Partnership changing = new Partnership(
                "tri-borough",
                "Tri-borough",
                List.of(
                        new Membership(LBHF, LocalDate.parse("2011-06-01"), Optional.empty()),
                        new Membership(RBKC, LocalDate.parse("2011-06-01"), Optional.of(LocalDate.parse("2018-03-31"))),
                        new Membership(WCC, LocalDate.parse("2016-06-15"), Optional.empty())),
                List.of(),
                Optional.empty());
        assertThat(of(printed(), changing).partnerships().getFirst().audience())
                .contains(
                        "RBKC is a member until 31 March 2018: its people see no period that begins after it, and nothing as"
                                + " it is known after it.",
                        "WCC is a member from 15 June 2016: its people see no period that ends before.");
    }

    @Test
    void says_from_and_until_when_the_borough_is_a_member() {
        Partnership leaving = new Partnership(
                "tri-borough",
                "Tri-borough",
                List.of(new Membership(
                        LBHF, LocalDate.parse("2016-05-01"), Optional.of(LocalDate.parse("2016-09-30")))),
                List.of(),
                Optional.empty());
        assertThat(of(printed(), leaving).partnerships().getFirst().audience())
                .contains(
                        "LBHF is a member from 1 May 2016 only.",
                        "LBHF is a member until 30 September 2016: no later period of it appears here.");
    }

    @Test
    void warns_of_totals_in_a_partnership_of_two_and_of_three() {
        MandateTerms totals = sharing(rule(null, BUDGET, null, null, TOTALS), rule(null, CASELOAD, null, null, TOTALS));
        assertThat(of(totals, BI_BOROUGH).partnerships().getFirst().warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .contains("Budgets, every service line", "partnership of two", "it never sees such a total"));
        assertThat(of(totals, TRI_BOROUGH).partnerships().getFirst().warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .contains("partnership of three", "both other boroughs show", "nobody else sees the total"));
        assertThat(of(sharing(rule(null, null, null, null, NAMED)), TRI_BOROUGH, BI_BOROUGH)
                        .partnerships())
                .allSatisfy(effects -> assertThat(effects.warnings()).isEmpty());
    }

    @Test
    void says_of_numbers_of_children_that_any_totals_leave_no_total() {
        MandateTerms totals = sharing(rule(null, BUDGET, null, null, TOTALS), rule(null, CASELOAD, null, null, TOTALS));
        for (Partnership partnership : List.of(TRI_BOROUGH, BI_BOROUGH)) {
            assertThat(of(totals, partnership).partnerships().getFirst().warnings())
                    .filteredOn(warning -> warning.contains("numbers of children"))
                    .singleElement()
                    .asString()
                    .startsWith("Caseload, every service line")
                    .contains("no total of them exists where any borough allows totals only");
        }
    }

    @Test
    void says_whether_the_borough_agrees_to_each_key() {
        Binding<Pool> binding = Binding.of(POOL, POOL.boroughs(), YEAR, Map.of());
        Effects agreeing = Effects.of(draft(printed()), references(TRI_BOROUGH), List.of(binding), List.of());
        assertThat(agreeing.agreed()).containsEntry(binding, true);
        Effects silent = Effects.of(draft(sharing()), references(TRI_BOROUGH), List.of(binding), List.of());
        assertThat(silent.agreed()).containsEntry(binding, false);
    }

    @Test
    void says_each_kind_of_target_in_plain_english() {
        assertThat(Stream.of(
                                new Target.Constant(new BigDecimal("95.0")),
                                new Target.AgainstLastResult(Target.Side.ABOVE, Optional.of(new BigDecimal("2"))),
                                new Target.Milestones(
                                        Target.Milestones.Shape.LINE,
                                        List.of(new Target.Milestones.Point(YEAR.month(6), BigDecimal.TEN))))
                        .map(target -> InWords.commitment(new MandateTerms.KpiCommitment("K", target))))
                .containsExactly(
                        "K: the target is 95.0 all year.",
                        "K: the target is to be at least 2 above the borough's own last result.",
                        "K: the target is 10 by the end of 2016-17-P06, on a straight line between them.");
    }

    @Test
    void takes_the_end_of_a_rule_as_the_end_of_what_it_shows() {
        Effects effects = of(sharing(until(rule("tri-borough", BUDGET, null, null, NAMED), "2016-12-31")), TRI_BOROUGH);
        assertThat(sentences(effects, BUDGET))
                .containsExactly(
                        "Every service line, all figures: up to and including 31 December 2016 LBHF's own figure"
                                + " is shown by service line; from 1 January 2017 nothing is shown, because no rule speaks of it.");
    }

    private static Effects of(MandateTerms terms, Partnership... partnerships) {
        return Effects.of(draft(terms), references(partnerships), List.of(), List.of());
    }

    private static List<String> sentences(Effects effects, ReportingDomain domain) {
        return effects.partnerships().getFirst().domains().stream()
                .filter(each -> each.domain() == domain)
                .flatMap(each -> each.parts().stream())
                .map(PartnershipEffects.Part::sentence)
                .toList();
    }
}
