package org.concordat.kernel.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.kpi.Direction.Travel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where results go, and where they stand among others. */
class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "HIGHER, '50 60', IMPROVING",
        "HIGHER, '60 50', WORSENING",
        "HIGHER, '60 50 60', STEADY",
        "HIGHER, '10 60 62 55 61', IMPROVING",
        "LOWER, '50 60', WORSENING",
        "LOWER, '60 59.9', IMPROVING",
        "NEAR_TARGET, '10 14', IMPROVING",
        "NEAR_TARGET, '14 19', WORSENING",
        "NEAR_TARGET, '14 16', UP",
        "NONE, '50 60', UP",
        "NONE, '60 50', DOWN",
        "HIGHER, '50', UNKNOWN",
        "HIGHER, '', UNKNOWN"
    })
    void results_go_better_or_worse_by_polarity(Polarity polarity, String values, Travel travel) {
        Direction direction = Direction.of(KpiUnit.SCORE, polarity, numbers(values), Optional.of(new BigDecimal("15")));
        assertThat(direction.travel()).isEqualTo(travel);
    }

    @Test
    void a_direction_says_its_arithmetic_over_the_last_four() {
        Direction direction =
                Direction.of(KpiUnit.PERCENT, Polarity.HIGHER, numbers("10 60 62 55 61.5"), Optional.empty());
        assertThat(direction.change()).contains(new BigDecimal("1.5"));
        assertThat(direction.arithmetic()).isEqualTo("61.5 % after 60 % over 4 results: +1.5 points.");
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 40, '36 38 39', 1, 4, 1",
        "HIGHER, 36, '40 38 39', 4, 4, 4",
        "LOWER, 36, '40 38 39', 1, 4, 1",
        "HIGHER, 38, '40 38 36', 2, 4, 2",
        "HIGHER, 38, '40', 2, 2, 3"
    })
    void a_place_among_others_is_by_polarity_and_those_alike_share_it(
            Polarity polarity, String value, String others, int rank, int of, int quartile) {
        assertThat(Standing.of(polarity, new BigDecimal(value), numbers(others)))
                .contains(new Standing(rank, of, quartile));
    }

    @Test
    void there_is_no_place_where_neither_way_is_good_or_nobody_else_is() {
        assertThat(Standing.of(Polarity.NONE, BigDecimal.ONE, numbers("1 2"))).isEmpty();
        assertThat(Standing.of(Polarity.HIGHER, BigDecimal.ONE, List.of())).isEmpty();
    }

    private static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(" "))
                .filter(number -> !number.isEmpty())
                .map(BigDecimal::new)
                .toList();
    }
}
