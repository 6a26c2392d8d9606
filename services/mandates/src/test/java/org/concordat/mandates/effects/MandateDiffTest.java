package org.concordat.mandates.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.ReportingDomain.BUDGET;
import static org.concordat.kernel.sharing.SharingDetail.NAMED;
import static org.concordat.kernel.sharing.SharingDetail.TOTALS;
import static org.concordat.kernel.sharing.SharingDetail.WITHHELD;
import static org.concordat.mandates.mandate.ExampleMandates.TRI_BOROUGH;
import static org.concordat.mandates.mandate.ExampleMandates.draft;
import static org.concordat.mandates.mandate.ExampleMandates.printed;
import static org.concordat.mandates.mandate.ExampleMandates.references;
import static org.concordat.mandates.mandate.ExampleMandates.rule;
import static org.concordat.mandates.mandate.ExampleMandates.sharing;
import static org.concordat.mandates.mandate.ExampleMandates.until;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.mandates.terms.MandateTerms;
import org.junit.jupiter.api.Test;

class MandateDiffTest {

    private static final SharingRule NAMED_ALL = rule("tri-borough", BUDGET, null, null, NAMED);

    @Test
    void says_what_more_or_less_is_shown_of_which_figures() {
        MandateDiff diff = between(
                sharing(NAMED_ALL), sharing(NAMED_ALL, rule("tri-borough", BUDGET, "3.1.2", "actualToDate", TOTALS)));
        assertThat(diff.effects())
                .extracting(MandateDiff.Change::sentence)
                .containsExactly(
                        "Budgets in Tri-borough, Fostering services (3.1.2), actual to date: before, LBHF's own"
                                + " figure is shown by service line; now, only partnership totals contain it; LBHF's own figure"
                                + " is not shown.");
        assertThat(diff.rules().added()).hasSize(1);
        assertThat(diff.rules().removed()).isEmpty();
    }

    @Test
    void tells_the_same_milestone_of_two_services_apart() {
        assertThat(between(milestones("2012-13-Q2", "2012-13-Q2"), milestones("2012-13-Q3", "2012-13-Q2"))
                        .other())
                .containsExactly(
                        "Milestone Family Support Programme: Go-live of new Front Door: before, due by the end of"
                                + " 2012-13-Q2; now, due by the end of 2012-13-Q3");
    }

    private static MandateTerms milestones(String ofFamilySupport, String ofSocialCare) {
        return new MandateTerms(
                FinancialYear.parse("2012-13"),
                "Mandate",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(milestone(ofFamilySupport, "Family Support Programme"), milestone(ofSocialCare, "Social Care")),
                List.of(),
                List.of());
    }

    private static MandateTerms.Milestone milestone(String due, String service) {
        return new MandateTerms.Milestone(
                Period.parse(due), "Go-live of new Front Door", Optional.of(service), Optional.empty());
    }

    @Test
    void tells_a_changed_rule_from_one_that_is_gone_and_one_that_is_new() {
        SharingRule gone = rule("tri-borough", BUDGET, "3.6.1", null, WITHHELD);
        SharingRule changed = rule("tri-borough", BUDGET, "3.1.2", null, TOTALS);
        SharingRule instead = until(changed, "2016-12-31");
        SharingRule fresh = rule("tri-borough", BUDGET, "9", null, TOTALS);
        RuleChanges rules = between(sharing(NAMED_ALL, gone, changed), sharing(fresh, instead, NAMED_ALL))
                .rules();
        assertThat(rules.removed()).containsExactly(gone);
        assertThat(rules.added()).containsExactly(fresh);
        assertThat(rules.changed()).containsExactly(new RuleChanges.Changed(changed, instead));
    }

    @Test
    void finds_no_change_of_effect_where_rules_are_only_written_in_another_way() {
        MandateTerms one = sharing(NAMED_ALL);
        MandateTerms other =
                sharing(rule(null, BUDGET, "3", null, NAMED), rule("tri-borough", BUDGET, "9", null, NAMED));
        MandateDiff diff = between(one, other);
        assertThat(diff.effects()).isEmpty();
        assertThat(diff.rules().added()).hasSize(2);
        assertThat(between(printed(), printed()).other()).isEmpty();
        assertThat(between(printed(), printed()).effects()).isEmpty();
    }

    @Test
    void says_what_else_is_new_gone_or_different() {
        MandateDiff diff = between(printed(), printed().renewed(Optional.of("Mandate 2017")));
        assertThat(diff.other())
                .contains(
                        "The year: before, 2016-17; now, 2017-18.",
                        "The title: before, “Mandate for Children's Services 2016”; now, “Mandate 2017”.",
                        "Milestone Integration of the shared education service: before, due by the end of 2016-17-Q1;"
                                + " now, due by the end of 2017-18-Q1");
        assertThat(between(printed(), sharing()).other())
                .anySatisfy(said -> assertThat(said).startsWith("Commitment to CPP-RATE is gone; it was:"));
        assertThat(between(sharing(), printed()).other())
                .contains("Agreement to the key senior-management is new: version 1");
    }

    private static MandateDiff between(MandateTerms before, MandateTerms after) {
        return MandateDiff.between(draft(before), draft(after), references(TRI_BOROUGH));
    }
}
