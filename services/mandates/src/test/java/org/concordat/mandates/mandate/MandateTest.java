package org.concordat.mandates.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.mandates.mandate.ExampleMandates.draft;
import static org.concordat.mandates.mandate.ExampleMandates.named;
import static org.concordat.mandates.mandate.ExampleMandates.printed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.concordat.kernel.FinancialYear;
import org.junit.jupiter.api.Test;

class MandateTest {

    private static final LocalDate TODAY = LocalDate.parse("2016-07-01");
    private static final LocalDate MARCH = LocalDate.parse("2016-03-14");
    private static final LocalDate JUNE = LocalDate.parse("2016-06-10");

    private final Mandate.Draft draft = draft(printed(), "mandate.lbhf");

    @Test
    void a_draft_is_never_in_force() {
        assertThat(draft.stateOn(TODAY)).isEqualTo(MandateState.DRAFT);
        assertThat(draft.inForceOn(TODAY)).isFalse();
    }

    @Test
    void is_in_force_from_its_adoption_until_its_year_ends() {
        Mandate.Adopted adopted = draft.adopt(adoption(MARCH), TODAY, Optional.empty());
        assertThat(adopted.inForceOn(MARCH.minusDays(1))).isFalse();
        assertThat(adopted.inForceOn(MARCH)).isTrue();
        assertThat(adopted.inForceOn(LocalDate.parse("2017-03-31"))).isTrue();
        assertThat(adopted.inForceOn(LocalDate.parse("2017-04-01"))).isFalse();
        assertThat(adopted.stateOn(LocalDate.parse("2017-03-31"))).isEqualTo(MandateState.ADOPTED);
        assertThat(adopted.stateOn(LocalDate.parse("2017-04-01"))).isEqualTo(MandateState.EXPIRED);
    }

    @Test
    void is_not_adopted_by_anybody_who_wrote_on_it() {
        Mandate.Draft revised = draft.revised(printed(), named("other.lbhf"));
        for (String writer : new String[] {"mandate.lbhf", "other.lbhf"}) {
            refuses(
                    () -> revised.adopt(
                            new Adoption(MARCH, named(writer), Instant.EPOCH, Optional.empty()),
                            TODAY,
                            Optional.empty()),
                    MandateRefused.Reason.ADOPTER_DRAFTED_IT);
        }
    }

    @Test
    void is_not_adopted_by_a_writer_under_another_name_and_is_by_another_of_the_same_name() {
        Actor writer = Actor.of("https://identity.test", "7", "j.smith");
        Mandate.Draft revised = draft.revised(printed(), writer);
        refuses(
                () -> revised.adopt(
                        adoptedBy(Actor.of("https://identity.test", "7", "J.Smith")), TODAY, Optional.empty()),
                MandateRefused.Reason.ADOPTER_DRAFTED_IT);
        Actor namesake = Actor.of("https://identity.test", "8", "j.smith");
        assertThat(revised.adopt(adoptedBy(namesake), TODAY, Optional.empty())
                        .adoption()
                        .by())
                .isEqualTo(namesake);
    }

    @Test
    void is_not_adopted_by_a_writer_of_whom_a_former_release_stored_the_name_alone() {
        Mandate.Draft revised = draft.revised(printed(), new Actor(Optional.empty(), "j.smith"));
        refuses(
                () -> revised.adopt(adoptedBy(named("j.smith")), TODAY, Optional.empty()),
                MandateRefused.Reason.ADOPTER_DRAFTED_IT);
    }

    private static Adoption adoptedBy(Actor somebody) {
        return new Adoption(MARCH, somebody, Instant.EPOCH, Optional.empty());
    }

    @Test
    void is_not_adopted_on_a_day_to_come() {
        refuses(
                () -> draft.adopt(adoption(TODAY.plusDays(1)), TODAY, Optional.empty()),
                MandateRefused.Reason.ADOPTED_IN_FUTURE);
        assertThat(draft.adopt(adoption(TODAY), TODAY, Optional.empty()).inForceOn(TODAY))
                .isTrue();
    }

    @Test
    void replaces_the_one_of_its_year_and_the_two_name_one_another() {
        Mandate.Adopted first = draft.adopt(adoption(MARCH), TODAY, Optional.empty());
        Mandate.Draft second = other();
        Mandate.Adopted adopted = second.adopt(adoption(JUNE), TODAY, Optional.of(first));
        Mandate.Replaced replaced = first.replacedBy(adopted);
        assertThat(adopted.replaces()).contains(first.document().id());
        assertThat(replaced.replacedBy()).isEqualTo(adopted.document().id());
        assertThat(replaced.stateOn(TODAY)).isEqualTo(MandateState.REPLACED);
        assertThat(replaced.inForceOn(JUNE.minusDays(1))).isTrue();
        assertThat(replaced.inForceOn(JUNE)).isFalse();
        assertThat(adopted.inForceOn(JUNE)).isTrue();
    }

    @Test
    void does_not_replace_one_that_was_adopted_later() {
        Mandate.Adopted first = draft.adopt(adoption(JUNE), TODAY, Optional.empty());
        refuses(
                () -> other().adopt(adoption(JUNE.minusDays(1)), TODAY, Optional.of(first)),
                MandateRefused.Reason.ADOPTED_BEFORE_PREDECESSOR);
    }

    @Test
    void is_out_of_force_from_its_withdrawal_on() {
        Mandate.Withdrawn withdrawn =
                draft.adopt(adoption(MARCH), TODAY, Optional.empty()).withdraw(withdrawal(JUNE), TODAY);
        assertThat(withdrawn.stateOn(TODAY)).isEqualTo(MandateState.WITHDRAWN);
        assertThat(withdrawn.inForceOn(JUNE.minusDays(1))).isTrue();
        assertThat(withdrawn.inForceOn(JUNE)).isFalse();
    }

    @Test
    void is_not_withdrawn_on_a_day_to_come_or_before_it_was_adopted() {
        Mandate.Adopted adopted = draft.adopt(adoption(MARCH), TODAY, Optional.empty());
        refuses(
                () -> adopted.withdraw(withdrawal(TODAY.plusDays(1)), TODAY),
                MandateRefused.Reason.WITHDRAWN_IN_FUTURE);
        refuses(
                () -> adopted.withdraw(withdrawal(MARCH.minusDays(1)), TODAY),
                MandateRefused.Reason.WITHDRAWN_BEFORE_ADOPTION);
    }

    @Test
    void keeps_its_year_and_all_who_wrote_on_it() {
        assertThat(draft.revised(printed(), named("other.lbhf")).document().writers())
                .containsExactlyInAnyOrder(named("mandate.lbhf"), named("other.lbhf"));
        refuses(
                () -> draft.revised(printed().renewed(Optional.empty()), named("mandate.lbhf")),
                MandateRefused.Reason.FINANCIAL_YEAR_FIXED);
        assertThat(draft.financialYear()).isEqualTo(new FinancialYear(2016));
    }

    private static void refuses(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable step, MandateRefused.Reason reason) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        MandateRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Mandate.Draft other() {
        MandateDocument document = draft(printed(), "mandate.lbhf").document();
        return new Mandate.Draft(new MandateDocument(
                new UUID(1, 2), document.borough(), 2, document.terms(), document.writers(), document.draftedAt()));
    }

    private static Adoption adoption(LocalDate on) {
        return new Adoption(on, named("cabinet.lbhf"), Instant.EPOCH, Optional.of("Minute 12"));
    }

    private static Withdrawal withdrawal(LocalDate on) {
        return new Withdrawal(on, named("cabinet.lbhf"), Instant.EPOCH, "The partnership ends");
    }
}
