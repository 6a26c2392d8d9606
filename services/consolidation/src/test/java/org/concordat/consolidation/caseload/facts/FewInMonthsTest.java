package org.concordat.consolidation.caseload.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.concordat.consolidation.caseload.facts.CaseSumsStore.InMonth;
import org.concordat.consolidation.caseload.history.Amount;
import org.junit.jupiter.api.Test;

/** A quarter less two of its months is the third: so where a month is of few children, the quarter is not told either. */
class FewInMonthsTest {

    private static final LocalDate APRIL = LocalDate.parse("2016-04-01");
    private static final LocalDate MAY = LocalDate.parse("2016-05-01");

    private static InMonth month(String measure, String team, LocalDate month, long part, long whole) {
        return new InMonth(measure, team, month, new Amount(part, whole));
    }

    @Test
    void one_month_of_few_makes_the_stretch_tell_few_and_none_or_many_do_not() {
        assertThat(FewInMonths.of(List.of(
                                month("CIN-CONTACTS", "EAST", APRIL, 40, 0), month("CIN-CONTACTS", "EAST", MAY, 5, 0)))
                        .rows())
                .containsExactly("CIN-CONTACTS");
        assertThat(FewInMonths.of(List.of(
                                month("CIN-CONTACTS", "EAST", APRIL, 40, 0), month("CIN-CONTACTS", "EAST", MAY, 6, 0)))
                        .rows())
                .isEmpty();
        assertThat(FewInMonths.of(List.of(month("CIN-CONTACTS", "EAST", APRIL, 0, 0)))
                        .rows())
                .isEmpty();
    }

    @Test
    void teams_of_few_make_no_borough_of_few() {
        var few = FewInMonths.of(
                List.of(month("CIN-CONTACTS", "EAST", APRIL, 4, 0), month("CIN-CONTACTS", "WEST", APRIL, 9, 0)));

        assertThat(few.rows()).isEmpty();
        assertThat(few.details()).containsExactly("CIN-CONTACTS");
    }

    @Test
    void a_share_tells_its_part_the_whole_and_the_rest() {
        assertThat(FewInMonths.of(List.of(month("CIN-ASSESS-45", "EAST", APRIL, 20, 24)))
                        .rows())
                .containsExactly("CIN-ASSESS-45");
        assertThat(FewInMonths.of(List.of(month("CIN-ASSESS-45", "EAST", APRIL, 20, 26)))
                        .rows())
                .isEmpty();
    }

    @Test
    void a_rate_tells_what_it_is_of_and_a_stock_is_no_sum_of_months() {
        assertThat(FewInMonths.of(List.of(month("CP-S47", "EAST", APRIL, 3, 0))).rows())
                .containsExactlyInAnyOrder("CP-S47", "CP-S47-RATE");
        assertThat(FewInMonths.of(List.of(month("CP-PLAN-CHILDREN", "EAST", APRIL, 3, 0)))
                        .rows())
                .isEmpty();
    }
}
