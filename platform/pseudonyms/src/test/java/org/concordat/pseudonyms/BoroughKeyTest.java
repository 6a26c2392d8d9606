package org.concordat.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.kernel.personal.Pseudonym.Kind;
import org.junit.jupiter.api.Test;

class BoroughKeyTest {

    /** Worked out with another program from what the README says is hashed. */
    @Test
    void a_pseudonym_is_the_one_that_anybody_works_out_who_has_the_key() {
        assertThat(Desk.KEY.pseudonym(Kind.CHILD, "mosaic", "4711")).hasToString("k1.child.5cyUXgoDSMBJLzvv_PnaZ46d");
        assertThat(Desk.KEY.pseudonym(Kind.WORKER, "mosaic", "4711")).hasToString("k1.worker.-fyGZ40Y6l2cBN7egl-fzB3h");
        assertThat(Desk.KEY.fingerprint()).isEqualTo("eb0bb032");
    }

    @Test
    void another_borough_kind_system_number_or_key_makes_another_pseudonym() {
        Pseudonym one = Desk.KEY.pseudonym(Kind.CHILD, "mosaic", "4711");
        BoroughKey neighbour = new BoroughKey("RBKC", "k1", LocalDate.of(2026, 11, 27), Desk.KEY.secret());
        assertThat(one.code())
                .isNotEqualTo(neighbour.pseudonym(Kind.CHILD, "mosaic", "4711").code())
                .isNotEqualTo(Desk.KEY.pseudonym(Kind.RECORD, "mosaic", "4711").code())
                .isNotEqualTo(Desk.KEY.pseudonym(Kind.CHILD, "paris", "4711").code())
                .isNotEqualTo(Desk.KEY.pseudonym(Kind.CHILD, "mosaic", "4712").code())
                .isNotEqualTo(
                        Desk.NEXT_KEY.pseudonym(Kind.CHILD, "mosaic", "4711").code());
    }

    @Test
    void where_one_text_ends_and_the_next_begins_is_hashed_too() {
        assertThat(Desk.KEY.pseudonym(Kind.CHILD, "mosaic", "a1").code())
                .isNotEqualTo(Desk.KEY.pseudonym(Kind.CHILD, "mosaica", "1").code());
    }

    @Test
    void a_key_is_random_and_is_never_printed() {
        LocalDate today = LocalDate.of(2026, 11, 27);
        BoroughKey key = BoroughKey.random("LBHF", "k1", today);
        assertThat(key).isNotEqualTo(BoroughKey.random("LBHF", "k1", today)).hasToString("key k1 of LBHF");
        assertThat(key.secret()).hasSize(32);
    }
}
