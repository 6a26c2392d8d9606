package org.concordat.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void a_round_that_went_wrong_moves_the_spread_and_not_the_figure() {
        assertThat(Spread.of(List.of(11.0, 900.0, 10.0))).isEqualTo(new Spread(11, 10, 900, 3));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Spread.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3);
    }

    @Test
    void a_ratio_compares_round_with_round() {
        // The machine was three times as slow in the second round, for both: the ratio does not see it.
        assertThat(Spread.ratio(List.of(20.0, 60.0), List.of(10.0, 30.0))).isEqualTo(new Spread(2, 2, 2, 2));
    }

    @Test
    void rounds_that_were_not_measured_together_have_no_ratio() {
        assertThatThrownBy(() -> Spread.ratio(List.of(1.0, 2.0), List.of(1.0)))
                .hasMessage("2 rounds cannot be compared with 1");
    }

    @Test
    void what_grows_by_three_for_each_step_has_that_slope() {
        assertThat(Slope.of(List.of(1.0, 2.0, 3.0), List.of(10.0, 13.0, 16.0))).isEqualTo(3);
        assertThat(Slope.of(List.of(1.0, 2.0, 3.0), List.of(8.0, 8.0, 8.0))).isZero();
        assertThat(Slope.of(List.of(2.0), List.of(8.0))).isZero();
    }
}
