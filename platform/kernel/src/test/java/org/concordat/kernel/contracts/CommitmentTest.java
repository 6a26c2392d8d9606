package org.concordat.kernel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.contracts.ContractDraft.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    @Test
    void terms_are_what_both_sides_agreed_on_and_not_what_is_meant_to_become_of_it_or_how_it_ended() {
        Commitment terms = Commitment.of(draft().build()).terms();

        ContractDraft meant = draft();
        meant.intentions = List.of(new Contract.Intended(day("2012-01-17"), FutureIntention.TO_END, Optional.empty()));
        meant.termination = new Contract.Termination(day("2012-06-30"), "failed");
        assertThat(Commitment.of(meant.build())).isNotEqualTo(Commitment.of(draft().build()));
        assertThat(Commitment.of(meant.build()).terms()).isEqualTo(terms);

        ContractDraft dearer = draft();
        dearer.value = "1200.5";
        assertThat(Commitment.of(dearer.build()).terms()).isNotEqualTo(terms);
        ContractDraft longer = draft();
        longer.extensions = List.of(new Contract.Extension(day("2014-03-31"), Optional.of(true)));
        assertThat(Commitment.of(longer.build()).terms()).isNotEqualTo(terms);
    }

    @Test
    void the_same_amount_with_more_zeros_is_the_same_commitment() {
        ContractDraft zeros = draft();
        zeros.value = "1200.00";
        assertThat(Commitment.of(zeros.build())).isEqualTo(Commitment.of(draft().build()));
    }

    private static ContractDraft draft() {
        ContractDraft draft = new ContractDraft();
        draft.value = "1200";
        draft.end = "2013-03-31";
        return draft;
    }
}
