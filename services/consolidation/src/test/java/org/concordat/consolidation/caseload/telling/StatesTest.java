package org.concordat.consolidation.caseload.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Test
    void a_value_holds_to_the_day_before_it_ends() {
        States<String> one = States.during(MONDAY, Optional.of(WEDNESDAY), "A");
        assertThat(one.on(MONDAY.minusDays(1))).isEmpty();
        assertThat(one.on(MONDAY)).contains("A");
        assertThat(one.on(TUESDAY)).contains("A");
        assertThat(one.on(WEDNESDAY)).isEmpty();
        assertThat(States.during(MONDAY, Optional.empty(), "A").on(LocalDate.of(9999, 1, 1)))
                .contains("A");
    }

    @Test
    void what_ends_on_the_day_it_begins_or_before_is_never() {
        assertThat(stretches(States.during(MONDAY, Optional.of(MONDAY), "A"))).isEmpty();
        assertThat(stretches(States.during(TUESDAY, Optional.of(MONDAY), "A"))).isEmpty();
    }

    @Test
    void values_that_follow_each_other_are_one_stretch_and_each_its_own() {
        States<String> days = States.changing(Map.of(MONDAY, "A", TUESDAY, "A", WEDNESDAY, "B"));
        assertThat(stretches(days)).containsExactly("2024-05-06/");
        assertThat(values(days)).containsExactly("A 2024-05-06/2024-05-08", "B 2024-05-08/");
    }

    @Test
    void one_lies_over_another_within_it_or_without_it() {
        States<String> below = States.during(MONDAY, Optional.of(THURSDAY), "below");
        States<String> above = States.during(TUESDAY, Optional.of(WEDNESDAY), "above");
        assertThat(values(above.over(below)))
                .containsExactly(
                        "below 2024-05-06/2024-05-07", "above 2024-05-07/2024-05-08", "below 2024-05-08/2024-05-09");
        assertThat(stretches(below.within(above))).containsExactly("2024-05-07/2024-05-08");
        assertThat(stretches(below.without(above))).containsExactly("2024-05-06/2024-05-07", "2024-05-08/2024-05-09");
        assertThat(stretches(above.over(below).where("below"::equals)))
                .containsExactly("2024-05-06/2024-05-07", "2024-05-08/2024-05-09");
    }

    @Test
    void many_are_counted_day_by_day() {
        States<Integer> count = States.count(List.of(
                States.during(MONDAY, Optional.of(WEDNESDAY), "A"),
                States.during(TUESDAY, Optional.of(THURSDAY), "B"),
                States.during(WEDNESDAY, Optional.of(WEDNESDAY), "never")));
        assertThat(values(count))
                .containsExactly("1 2024-05-06/2024-05-07", "2 2024-05-07/2024-05-08", "1 2024-05-08/2024-05-09");
    }

    private static List<String> stretches(States<?> states) {
        List<String> stretches = new ArrayList<>();
        states.forEachStretch((from, until) -> stretches.add(text(from, until)));
        return stretches;
    }

    private static <T> List<String> values(States<T> states) {
        List<String> values = new ArrayList<>();
        states.forEachValue((value, from, until) -> values.add(value + " " + text(from, until)));
        return values;
    }

    private static String text(LocalDate from, Optional<LocalDate> until) {
        return from + "/" + until.map(LocalDate::toString).orElse("");
    }
}
