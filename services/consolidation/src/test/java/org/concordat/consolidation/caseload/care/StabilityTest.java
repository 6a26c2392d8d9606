package org.concordat.consolidation.caseload.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_CHANGED;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_ENDED;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_STARTED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class StabilityTest {

    private static final Stability CHAPTER = new Stability();

    @Test
    void the_third_placement_within_twelve_months_counts_and_the_first_that_leaves_them_no_longer() {
        Histories child = child().on("2023-01-10").intoCare("E-1", "ACCOMMODATED");
        from(child, "P-1", "2023-01-10", "2023-04-01");
        from(child, "P-2", "2023-04-01", "2023-09-01");
        Told told = begins(child, "P-3", "2023-09-01").by(CHAPTER);
        assertThat(told.shareAt("CLA-3-PLACEMENTS", "2023-08-31")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-3-PLACEMENTS", "2023-09-01")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-3-PLACEMENTS", "2024-03-31"))
                .as("of a year to 31 March, one that ended on 1 April is of it")
                .isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-3-PLACEMENTS", "2024-04-01")).isEqualTo("0 of 1");
    }

    @Test
    void a_placement_of_one_day_counts_and_a_change_of_one_does_not() {
        Histories child = child().on("2023-01-10").intoCare("E-1", "ACCOMMODATED");
        from(child, "P-1", "2023-01-10", "2023-01-11");
        from(child, "P-2", "2023-01-11", "2023-01-11");
        begins(child, "P-3", "2023-01-11")
                .on("2023-02-01")
                .tells(PLACEMENT_CHANGED, "placement", "P-3", "weeklyCost", 10);
        assertThat(child.by(CHAPTER).shareAt("CLA-3-PLACEMENTS", "2023-01-11")).isEqualTo("1 of 1");
        Histories changed = child().on("2023-01-10").intoCare("E-1", "ACCOMMODATED");
        from(changed, "P-1", "2023-01-10", "2023-01-11");
        begins(changed, "P-2", "2023-01-11")
                .on("2023-02-01")
                .tells(PLACEMENT_CHANGED, "placement", "P-2", "placementType", "WITH_PARENTS");
        assertThat(changed.by(CHAPTER).shareAt("CLA-3-PLACEMENTS", "2023-02-01"))
                .isEqualTo("0 of 1");
    }

    @Test
    void placements_of_short_breaks_are_none_of_the_three() {
        Histories child = child().on("2023-01-01").intoCare("E-0", "SHORT_BREAKS");
        from(child, "P-0", "2023-01-02", "2023-01-03");
        child.on("2023-01-05").outOfCare("E-0").on("2023-01-10").intoCare("E-1", "ACCOMMODATED");
        from(child, "P-1", "2023-01-10", "2023-01-11");
        Told told = begins(child, "P-2", "2023-01-11").by(CHAPTER);
        assertThat(told.shareAt("CLA-3-PLACEMENTS", "2023-01-11")).isEqualTo("0 of 1");
    }

    @Test
    void two_years_in_one_place_are_asked_of_those_in_care_for_two_and_a_half() {
        Histories child = child().on("2020-01-10").intoCare("E-1", "FULL_CARE_ORDER");
        from(child, "P-1", "2020-01-10", "2020-09-15");
        Told told = begins(child, "P-2", "2020-09-15").by(CHAPTER);
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2022-07-09")).isEqualTo("0 of 0");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2022-07-10")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2022-09-14")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2022-09-15")).isEqualTo("1 of 1");
    }

    @Test
    void a_move_and_a_break_in_care_begin_the_time_anew() {
        Histories child = child().on("2020-01-10").intoCare("E-1", "FULL_CARE_ORDER");
        from(child, "P-1", "2020-01-10", "2023-01-01");
        begins(child, "P-2", "2023-01-01");
        child.on("2023-06-01").outOfCare("E-1").on("2023-06-10").intoCare("E-2", "FULL_CARE_ORDER");
        Told told = child.by(CHAPTER);
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2022-12-31")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2023-01-01")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2023-06-10")).isEqualTo("0 of 0");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2025-12-09")).isEqualTo("0 of 0");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2025-12-10")).isEqualTo("0 of 1");
    }

    @Test
    void another_placement_begun_beside_it_is_where_the_child_is() {
        Histories child = child().on("2020-01-10").intoCare("E-1", "FULL_CARE_ORDER");
        begins(child, "P-1", "2020-01-10");
        from(child, "P-2", "2022-08-01", "2022-08-15");
        Told told = child.by(CHAPTER);
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2022-07-31")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2022-08-01")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-STABLE-2Y-ALL", "2022-08-15")).isEqualTo("1 of 1");
    }

    private static Histories begins(Histories child, String placement, String day) {
        return child.on(day)
                .tells(PLACEMENT_STARTED, "placement", placement, "episode", "E-1", "placementType", "FOSTER_OWN");
    }

    private static void from(Histories child, String placement, String day, String until) {
        begins(child, placement, day).on(until).tells(PLACEMENT_ENDED, "placement", placement);
    }
}
