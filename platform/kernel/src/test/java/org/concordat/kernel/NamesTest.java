package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concordat.kernel.sharing.SharingDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "L", "lbhf", "9LB", "LB HF", "LB-HF", "LBHFLBHFLBHFL", "LBHF\n", "-"})
    void refuses_a_borough_that_is_not_a_short_code(String code) {
        assertThatThrownBy(() -> new Borough(code)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E0900001", "E090000133", "X09000013", "e09000013", "E0900001A"})
    void refuses_an_ons_code_of_another_form(String code) {
        assertThatThrownBy(() -> new OnsCode(code)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_refusal_says_what_was_seen_and_what_was_expected_and_cuts_long_texts_short() {
        assertThatThrownBy(() -> new Borough("lbhf"))
                .hasMessage("'lbhf' is not a borough: expected two to twelve capital letters and digits, such as LBHF");
        assertThatThrownBy(() -> new Borough("x".repeat(10_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void measures_are_found_by_their_json_names() {
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            assertThat(BudgetMeasure.ofJson(measure.json())).contains(measure);
        }
        assertThat(BudgetMeasure.ofJson("CURRENT_BUDGET")).isEmpty();
        assertThat(BudgetMeasure.CURRENT_BUDGET.column()).isEqualTo("current_budget");
    }

    @Test
    void details_go_from_least_to_most() {
        assertThat(SharingDetail.values())
                .containsExactly(
                        SharingDetail.WITHHELD, SharingDetail.TOTALS, SharingDetail.NAMED, SharingDetail.DETAIL);
        assertThat(SharingDetail.least(SharingDetail.NAMED, SharingDetail.TOTALS))
                .isEqualTo(SharingDetail.TOTALS);
        assertThat(SharingDetail.NAMED.atLeast(SharingDetail.NAMED)).isTrue();
        assertThat(SharingDetail.TOTALS.atLeast(SharingDetail.NAMED)).isFalse();
    }
}
