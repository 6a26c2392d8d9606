package org.concordat.mandates.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.mandates.mandate.ExampleMandates.LBHF;
import static org.concordat.mandates.mandate.ExampleMandates.RBKC;
import static org.concordat.mandates.mandate.ExampleMandates.WCC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.mandate.ExampleMandates;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.security.Caller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.junit.jupiter.api.Test;

class SuiteAudienceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final Partnership PARTNERSHIP = new Partnership(
            "tri-borough",
            "Tri-borough",
            List.of(
                    new Membership(LBHF, LocalDate.parse("2011-06-01"), Optional.of(LocalDate.parse("2018-03-31"))),
                    new Membership(RBKC, LocalDate.parse("2011-06-01"), Optional.empty()),
                    new Membership(WCC, LocalDate.parse("2027-04-01"), Optional.empty())),
            List.of(),
            Optional.empty());

    @Test
    void management_and_auditors_of_the_partnership_read_every_year_and_day() {
        for (Role role : List.of(Role.SMT, Role.AUDITOR)) {
            SuiteAudience audience = SuiteAudience.of(caller(role, Set.of(), Set.of("tri-borough")), PARTNERSHIP)
                    .orElseThrow();
            assertThat(audience.day(new FinancialYear(2005), Optional.of(TODAY), TODAY))
                    .contains(TODAY);
            assertThat(audience.day(new FinancialYear(2030), Optional.empty(), TODAY))
                    .isEmpty();
        }
    }

    @Test
    void strangers_administrators_and_management_of_another_partnership_are_nobody() {
        assertThat(SuiteAudience.of(caller(Role.OFFICER, Set.of(new Borough("SUTT")), Set.of()), PARTNERSHIP))
                .isEmpty();
        assertThat(SuiteAudience.of(caller(Role.ADMINISTRATOR, Set.of(RBKC), Set.of()), PARTNERSHIP))
                .isEmpty();
        assertThat(SuiteAudience.of(caller(Role.SMT, Set.of(), Set.of("bi-borough")), PARTNERSHIP))
                .isEmpty();
        assertThat(SuiteAudience.of(caller(Role.OFFICER, Set.of(), Set.of("tri-borough")), PARTNERSHIP))
                .isEmpty();
    }

    @Test
    void a_member_reads_years_of_its_membership_as_they_stand() {
        assertThat(of(RBKC).day(new FinancialYear(2016), Optional.empty(), TODAY))
                .isEmpty();
        // It joined within that year.
        assertThat(of(RBKC).day(new FinancialYear(2011), Optional.empty(), TODAY))
                .isEmpty();
        assertThatThrownBy(() -> of(RBKC).day(new FinancialYear(2010), Optional.empty(), TODAY))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("RBKC is a member from 1 June 2011");
    }

    @Test
    void who_has_left_reads_its_years_as_on_the_last_day_it_may_know_of() {
        assertThat(of(LBHF).day(new FinancialYear(2017), Optional.empty(), TODAY))
                .contains(LocalDate.parse("2018-03-31"));
        assertThat(of(LBHF).day(new FinancialYear(2012), Optional.empty(), TODAY))
                .contains(LocalDate.parse("2013-03-31"));
        assertThat(of(LBHF).day(new FinancialYear(2012), Optional.of(LocalDate.parse("2018-03-31")), TODAY))
                .contains(LocalDate.parse("2018-03-31"));
        assertThatThrownBy(
                        () -> of(LBHF).day(new FinancialYear(2017), Optional.of(LocalDate.parse("2018-04-01")), TODAY))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("to 31 March 2018. 1 April 2018 is none of those days");
        assertThatThrownBy(() -> of(LBHF).day(new FinancialYear(2018), Optional.empty(), TODAY))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("No day of 2018-19");
    }

    @Test
    void who_is_to_join_reads_nothing_yet() {
        assertThatThrownBy(() -> of(WCC).day(new FinancialYear(2027), Optional.empty(), TODAY))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("It has not begun");
        assertThatThrownBy(() -> of(WCC).day(new FinancialYear(2026), Optional.empty(), TODAY))
                .isInstanceOf(Problem.class);
    }

    private static SuiteAudience of(Borough borough) {
        return SuiteAudience.of(caller(Role.OFFICER, Set.of(borough), Set.of()), PARTNERSHIP)
                .orElseThrow();
    }

    private static Caller caller(Role role, Set<Borough> boroughs, Set<String> partnerships) {
        return new Caller(ExampleMandates.named("somebody"), Set.of(role), boroughs, partnerships, "here", Instant.MAX);
    }
}
