package org.concordat.kernel.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedChangeTest {

    @ParameterizedTest
    @CsvSource({
        "Up 20 % on the year, 20",
        "an increase of 12.5 per cent, 12.5",
        "20% increase from 2010, 20",
        "210 (up 20%), 20",
        "fell by 3 %, -3",
        "5 percent fewer than before, -5",
        "a reduction of 10%, -10"
    })
    void a_change_is_read_as_people_state_it(String text, BigDecimal perCent) {
        assertThat(StatedChange.in(text).orElseThrow().perCent()).isEqualByComparingTo(perCent);
    }

    @ParameterizedTest
    @CsvSource({"20% of all, ''", "18 (34%), ''", "75%, ''", "made up 20 cases, ''", "as expected, ''"})
    void what_states_no_change_is_none(String text, String nothing) {
        assertThat(StatedChange.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "up 40 %, COUNT, 150, 210, true",
        "up 20 %, COUNT, 150, 210, false",
        "down 40 %, COUNT, 150, 210, false",
        "down 30 %, COUNT, 150, 105, true",
        "up 3 %, COUNT, 29, 30, true",
        "up 3.4 %, COUNT, 29, 30, true",
        "up 3.5 %, COUNT, 29, 30, false",
        "up 5 %, PERCENT, 40, 45, true",
        "up 5 %, COUNT, 40, 45, false"
    })
    void it_is_given_by_the_figures_as_far_as_it_is_stated(
            String text, KpiUnit unit, BigDecimal before, BigDecimal now, boolean given) {
        assertThat(StatedChange.in(text).orElseThrow().isGivenBy(unit, before, now))
                .isEqualTo(given);
    }

    @Test
    void what_the_figures_give_is_said() {
        assertThat(StatedChange.words(new BigDecimal(150), new BigDecimal(210))).isEqualTo("up 40 %");
        assertThat(StatedChange.words(new BigDecimal(3), new BigDecimal(2))).isEqualTo("down 33.3 %");
    }
}
