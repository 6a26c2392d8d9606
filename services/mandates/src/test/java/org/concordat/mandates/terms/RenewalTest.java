package org.concordat.mandates.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.mandates.mandate.ExampleMandates.from;
import static org.concordat.mandates.mandate.ExampleMandates.printed;
import static org.concordat.mandates.mandate.ExampleMandates.rule;
import static org.concordat.mandates.mandate.ExampleMandates.sharing;
import static org.concordat.mandates.mandate.ExampleMandates.until;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.SharingDetail;
import org.junit.jupiter.api.Test;

class RenewalTest {

    @Test
    void moves_the_year_every_date_and_every_milestone_by_a_year() {
        MandateTerms next = printed().renewed(Optional.empty());
        assertThat(next.financialYear()).isEqualTo(new FinancialYear(2017));
        assertThat(next.sharing().get(0)).isEqualTo(printed().sharing().get(0));
        assertThat(next.sharing().get(1).until()).contains(LocalDate.parse("2017-12-31"));
        assertThat(next.milestones().getFirst().due()).isEqualTo(Period.parse("2017-18-Q1"));
        assertThat(next.priorities()).isEqualTo(printed().priorities());
        assertThat(next.kpiCommitments()).isEqualTo(printed().kpiCommitments());
        assertThat(next.serviceScopes()).isEqualTo(printed().serviceScopes());
        assertThat(next.apportionment()).isEqualTo(printed().apportionment());
    }

    @Test
    void moves_the_milestones_of_a_target() {
        Target before = new Target.Milestones(
                Target.Milestones.Shape.LINE,
                List.of(new Target.Milestones.Point(Period.parse("2016-17-Q2"), BigDecimal.TEN)));
        MandateTerms terms = new MandateTerms(
                new FinancialYear(2016),
                "M",
                List.of(),
                List.of(),
                List.of(),
                List.of(new MandateTerms.KpiCommitment("CPP-RATE", before)),
                List.of(),
                List.of(),
                List.of());
        assertThat(terms.renewed(Optional.empty()).kpiCommitments().getFirst().target())
                .isEqualTo(new Target.Milestones(
                        Target.Milestones.Shape.LINE,
                        List.of(new Target.Milestones.Point(Period.parse("2017-18-Q2"), BigDecimal.TEN))));
    }

    @Test
    void keeps_the_last_day_of_february_the_last() {
        MandateTerms terms =
                sharing(from(until(rule(null, null, null, null, SharingDetail.NAMED), "2016-02-29"), "2015-02-28"));
        assertThat(terms.renewed(Optional.empty()).sharing().getFirst().until())
                .contains(LocalDate.parse("2017-02-28"));
        assertThat(terms.renewed(Optional.empty()).sharing().getFirst().from()).contains(LocalDate.parse("2016-02-29"));
    }

    @Test
    void takes_the_title_it_is_given_or_moves_the_year_in_the_old_one() {
        assertThat(printed().renewed(Optional.of("Mandate 2017")).title()).isEqualTo("Mandate 2017");
        MandateTerms dated = new MandateTerms(
                new FinancialYear(2016),
                "Mandate 2016-17",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(dated.renewed(Optional.empty()).title()).isEqualTo("Mandate 2017-18");
    }
}
