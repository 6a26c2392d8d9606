package org.concordat.consolidation.caseload.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_CHANGED;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_ENDED;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_STARTED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class PlacementsTest {

    private static final Placements CHAPTER = new Placements();

    @Test
    void nights_are_those_from_the_day_it_began_to_the_day_before_it_ended() {
        Told told = placed("FOSTER_OWN", 500)
                .on("2024-05-11")
                .tells(PLACEMENT_ENDED, "placement", "P-1")
                .by(CHAPTER);
        assertThat(sumOfDays(told, "PLACE-NIGHTS", "2024-05-01", "2024-05-31")).isEqualTo(10);
        assertThat(sumOfDays(told, "PLACE-NIGHTS-FOSTER-OWN", "2024-05-01", "2024-05-31"))
                .isEqualTo(10);
        assertThat(sumOfDays(told, "PLACE-NIGHTS-CHILDRENS-HOME", "2024-05-01", "2024-05-31"))
                .isZero();
        assertThat(sumOfDays(told, "PLACE-NIGHTS", "2024-05-10", "2024-05-10")).isOne();
        assertThat(sumOfDays(told, "PLACE-NIGHTS", "2024-05-11", "2024-05-11")).isZero();
        assertThat(told.within("PLACE-STARTED", "2024-05-01", "2024-05-01")).isOne();
        assertThat(told.within("PLACE-ENDED", "2024-05-11", "2024-05-11")).isOne();
    }

    @Test
    void a_placement_of_one_day_has_no_night_and_costs_nothing() {
        Told told = placed("FOSTER_OWN", 500)
                .tells(PLACEMENT_ENDED, "placement", "P-1")
                .by(CHAPTER);
        assertThat(sumOfDays(told, "PLACE-NIGHTS", "2024-05-01", "2024-05-31")).isZero();
        assertThat(sumOfDays(told, "PLACE-COST", "2024-05-01", "2024-05-31")).isZero();
        assertThat(told.within("PLACE-STARTED", "2024-05-01", "2024-05-01")).isOne();
        assertThat(told.within("PLACE-ENDED", "2024-05-01", "2024-05-01")).isOne();
    }

    @Test
    void a_changed_type_and_cost_count_from_their_day_and_the_rest_stays() {
        Told told = placed("FOSTER_AGENCY", 700)
                .on("2024-05-08")
                .tells(PLACEMENT_CHANGED, "placement", "P-1", "weeklyCost", new BigDecimal("840.07"))
                .on("2024-05-15")
                .tells(PLACEMENT_CHANGED, "placement", "P-1", "placementType", "FOSTER_FOR_ADOPTION")
                .on("2024-05-22")
                .tells(PLACEMENT_ENDED, "placement", "P-1")
                .by(CHAPTER);
        assertThat(told.at("PLACE-COST", "2024-05-07")).isEqualTo(70_000);
        assertThat(told.at("PLACE-COST", "2024-05-08")).isEqualTo(84_007);
        assertThat(told.at("PLACE-COST-FOSTER-AGENCY", "2024-05-14")).isEqualTo(84_007);
        assertThat(told.at("PLACE-COST-FOSTER-AGENCY", "2024-05-15")).isZero();
        assertThat(told.at("PLACE-COST-FOSTER-FOR-ADOPTION", "2024-05-15")).isEqualTo(84_007);
        assertThat(told.at("PLACE-OPEN-FOSTER-FOR-ADOPTION", "2024-05-14")).isZero();
        assertThat(told.at("PLACE-OPEN-FOSTER-FOR-ADOPTION", "2024-05-21")).isOne();
        assertThat(sumOfDays(told, "PLACE-COST", "2024-05-01", "2024-05-31"))
                .as("a week at 700 pounds and two at 840.07, by the seventh for each night")
                .isEqualTo(7 * (70_000 + 2 * 84_007));
        assertThat(told.at("PLACE-COST", "2024-05-22")).isZero();
        assertThat(told.within("PLACE-STARTED", "2024-05-01", "2024-05-31")).isOne();
    }

    @Test
    void nights_without_a_known_cost_are_told_as_such_and_not_as_free() {
        Told told = child().on("2024-05-01")
                .tells(PLACEMENT_STARTED, "placement", "P-1", "episode", "E-1", "placementType", "CHILDRENS_HOME")
                .on("2024-05-04")
                .tells(PLACEMENT_CHANGED, "placement", "P-1", "weeklyCost", 0)
                .on("2024-05-06")
                .tells(PLACEMENT_ENDED, "placement", "P-1")
                .by(CHAPTER);
        assertThat(sumOfDays(told, "PLACE-NIGHTS", "2024-05-01", "2024-05-31")).isEqualTo(5);
        assertThat(sumOfDays(told, "PLACE-UNCOSTED", "2024-05-01", "2024-05-31"))
                .as("what is told to cost nothing has a known cost")
                .isEqualTo(3);
        assertThat(sumOfDays(told, "PLACE-UNCOSTED-CHILDRENS-HOME", "2024-05-01", "2024-05-31"))
                .isEqualTo(3);
        assertThat(sumOfDays(told, "PLACE-COST", "2024-05-01", "2024-05-31")).isZero();
    }

    @Test
    void a_placement_ends_with_the_care_it_belongs_to() {
        Told told = child().on("2024-05-01")
                .intoCare("E-1", "ACCOMMODATED")
                .tells(PLACEMENT_STARTED, "placement", "P-1", "episode", "E-1", "placementType", "FOSTER_OWN")
                .on("2024-05-06")
                .outOfCare("E-1")
                .on("2024-05-20")
                .tells(PLACEMENT_ENDED, "placement", "P-1")
                .by(CHAPTER);
        assertThat(sumOfDays(told, "PLACE-NIGHTS", "2024-05-01", "2024-05-31")).isEqualTo(5);
        assertThat(told.within("PLACE-ENDED", "2024-05-06", "2024-05-06")).isOne();
        assertThat(told.within("PLACE-ENDED", "2024-05-20", "2024-05-20")).isZero();
    }

    @Test
    void two_placements_at_once_count_twice_and_one_that_begins_twice_once() {
        Told told = placed("FOSTER_OWN", 100)
                .on("2024-05-02")
                .tells(PLACEMENT_STARTED, "placement", "P-1", "episode", "E-1", "placementType", "REMAND_BED")
                .on("2024-05-03")
                .tells(PLACEMENT_STARTED, "placement", "P-2", "episode", "E-1", "placementType", "SPACE_SHIP")
                .by(CHAPTER);
        assertThat(told.at("PLACE-OPEN", "2024-05-03")).isEqualTo(2);
        assertThat(told.at("PLACE-OPEN-FOSTER-OWN", "2024-05-03")).isOne();
        assertThat(told.at("PLACE-OPEN-OTHER", "2024-05-03"))
                .as("a code that is not known is another type")
                .isOne();
    }

    @Test
    void what_ends_before_it_began_or_without_beginning_has_no_night() {
        Told told = child().on("2024-05-01")
                .tells(PLACEMENT_ENDED, "placement", "P-1")
                .tells(PLACEMENT_ENDED, "placement", "P-2")
                .on("2024-05-05")
                .tells(PLACEMENT_STARTED, "placement", "P-1", "episode", "E-1", "placementType", "FOSTER_OWN")
                .by(CHAPTER);
        assertThat(told.at("PLACE-OPEN", "2024-05-05")).isZero();
        assertThat(told.within("PLACE-STARTED", "2024-05-01", "2024-05-31")).isOne();
        assertThat(told.within("PLACE-ENDED", "2024-05-01", "2024-05-31")).isEqualTo(2);
    }

    @Test
    void nights_and_cost_go_with_the_case_to_another_team() {
        Told told = placed("FOSTER_OWN", 70)
                .allocated("NORTH")
                .on("2024-05-08")
                .transferred("SOUTH")
                .by(CHAPTER);
        assertThat(told.at("PLACE-COST", "2024-05-07", "NORTH")).isEqualTo(7_000);
        assertThat(told.at("PLACE-COST", "2024-05-08", "NORTH")).isZero();
        assertThat(told.at("PLACE-COST", "2024-05-08", "SOUTH")).isEqualTo(7_000);
        assertThat(told.at("PLACE-NIGHTS", "2024-05-08", "SOUTH")).isOne();
    }

    private static Histories placed(String type, int pounds) {
        return child().on("2024-05-01")
                .tells(
                        PLACEMENT_STARTED,
                        "placement",
                        "P-1",
                        "episode",
                        "E-1",
                        "placementType",
                        type,
                        "weeklyCost",
                        pounds);
    }

    private static long sumOfDays(Told told, String code, String from, String until) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(until).plusDays(1))
                .mapToLong(day -> told.at(code, day.toString()))
                .sum();
    }
}
