package org.concordat.consolidation.caseload.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.ASYLUM_STATUS_CHANGED;
import static org.concordat.consolidation.caseload.history.EventType.CARE_ENDED;
import static org.concordat.consolidation.caseload.history.EventType.CARE_STARTED;
import static org.concordat.consolidation.caseload.history.EventType.LEGAL_STATUS_CHANGED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import java.util.List;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class LookedAfterTest {

    private static final LookedAfter CHAPTER = new LookedAfter();

    @Test
    void a_child_is_looked_after_from_the_day_it_began_to_the_day_before_it_ended() {
        Told told = child().on("2024-05-07")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-05-17")
                .outOfCare("E-1")
                .by(CHAPTER);
        assertThat(told.at("CLA-CHILDREN", "2024-05-06")).isZero();
        assertThat(told.at("CLA-CHILDREN", "2024-05-07")).isOne();
        assertThat(told.at("CLA-CHILDREN", "2024-05-16")).isOne();
        assertThat(told.at("CLA-CHILDREN", "2024-05-17")).isZero();
        assertThat(told.within("CLA-STARTED", "2024-05-07", "2024-05-07")).isOne();
        assertThat(told.within("CLA-CEASED", "2024-05-17", "2024-05-17")).isOne();
        assertThat(told.values("CLA-CEASED-DAYS", "2024-05-01", "2024-05-31")).containsExactly(10);
    }

    @Test
    void the_day_is_that_of_london_on_both_sides_of_the_change_of_clocks() {
        Histories summer = child().at("2024-03-31T23:59").intoCare("E-1", "ACCOMMODATED");
        assertThat(summer.by(CHAPTER).at("CLA-CHILDREN", "2024-03-31")).isOne();
        Histories next = child().at("2024-04-01T00:01").intoCare("E-1", "ACCOMMODATED");
        assertThat(next.by(CHAPTER).at("CLA-CHILDREN", "2024-03-31")).isZero();
        assertThat(next.by(CHAPTER).within("CLA-STARTED", "2024-04-01", "2024-04-01"))
                .isOne();
    }

    @Test
    void care_begun_and_ended_on_one_day_counts_in_flows_and_at_no_days_end() {
        Told told = child().on("2024-05-07")
                .tells(CARE_STARTED, "episode", "E-1", "legalStatus", "POLICE_PROTECTION", "need", "LOW_INCOME")
                .outOfCare("E-1")
                .by(CHAPTER);
        assertThat(told.at("CLA-CHILDREN", "2024-05-07")).isZero();
        assertThat(told.within("CLA-STARTED", "2024-05-07", "2024-05-07")).isOne();
        assertThat(told.within("CLA-NEED-LOW-INCOME", "2024-05-07", "2024-05-07"))
                .isOne();
        assertThat(told.within("CLA-CEASED", "2024-05-07", "2024-05-07")).isOne();
        assertThat(told.values("CLA-CEASED-DAYS", "2024-05-07", "2024-05-07")).containsExactly(0);
    }

    @Test
    void episodes_that_overlap_or_touch_are_one_period() {
        Told told = child().on("2024-01-10")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-02-10")
                .intoCare("E-2", "INTERIM_CARE_ORDER")
                .on("2024-03-10")
                .outOfCare("E-1")
                .on("2024-04-10")
                .outOfCare("E-2")
                .intoCare("E-3", "FULL_CARE_ORDER")
                .on("2024-05-10")
                .outOfCare("E-3")
                .by(CHAPTER);
        assertThat(told.at("CLA-CHILDREN", "2024-02-20")).isOne();
        assertThat(told.at("CLA-CHILDREN", "2024-04-10")).isOne();
        assertThat(told.within("CLA-STARTED", "2024-01-01", "2024-12-31")).isOne();
        assertThat(told.within("CLA-CEASED", "2024-01-01", "2024-12-31")).isOne();
        assertThat(told.values("CLA-CEASED-DAYS", "2024-05-10", "2024-05-10")).containsExactly(121);
    }

    @Test
    void care_that_begins_the_day_after_it_ended_is_another_period() {
        Told told = child().on("2024-01-10")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-02-10")
                .outOfCare("E-1")
                .on("2024-02-11")
                .intoCare("E-2", "ACCOMMODATED")
                .by(CHAPTER);
        assertThat(told.at("CLA-CHILDREN", "2024-02-10")).isZero();
        assertThat(told.within("CLA-STARTED", "2024-01-01", "2024-12-31")).isEqualTo(2);
        assertThat(told.within("CLA-CEASED", "2024-01-01", "2024-12-31")).isOne();
    }

    @Test
    void children_in_short_breaks_alone_are_not_looked_after_here() {
        Told told = child().on("2024-01-10")
                .intoCare("E-1", "SHORT_BREAKS")
                .on("2024-03-01")
                .tells(LEGAL_STATUS_CHANGED, "episode", "E-1", "legalStatus", "ACCOMMODATED")
                .on("2024-06-01")
                .outOfCare("E-1")
                .by(CHAPTER);
        assertThat(told.at("CLA-CHILDREN", "2024-02-29")).isZero();
        assertThat(told.at("CLA-LEGAL-SHORT-BREAKS", "2024-02-29")).isOne();
        assertThat(told.at("CLA-CHILDREN", "2024-03-01")).isOne();
        assertThat(told.at("CLA-LEGAL-SHORT-BREAKS", "2024-03-01")).isZero();
        assertThat(told.within("CLA-STARTED", "2024-01-01", "2024-02-29")).isZero();
        assertThat(told.within("CLA-STARTED", "2024-03-01", "2024-03-01")).isOne();
        assertThat(told.values("CLA-CEASED-DAYS", "2024-06-01", "2024-06-01")).containsExactly(92);
    }

    @Test
    void the_legal_status_is_the_latest_of_the_episode_that_began_last() {
        Told told = child().on("2024-01-10")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-02-10")
                .tells(LEGAL_STATUS_CHANGED, "episode", "E-1", "legalStatus", "INTERIM_CARE_ORDER")
                .tells(LEGAL_STATUS_CHANGED, "episode", "E-9", "legalStatus", "REMAND")
                .on("2024-03-10")
                .intoCare("E-2", "PLACEMENT_ORDER")
                .on("2024-04-10")
                .outOfCare("E-2")
                .by(CHAPTER);
        assertThat(told.at("CLA-LEGAL-ACCOMMODATED", "2024-02-09")).isOne();
        assertThat(told.at("CLA-LEGAL-ACCOMMODATED", "2024-02-10")).isZero();
        assertThat(told.at("CLA-LEGAL-INTERIM-CARE-ORDER", "2024-02-10")).isOne();
        assertThat(told.at("CLA-LEGAL-REMAND", "2024-02-10")).isZero();
        assertThat(told.at("CLA-LEGAL-INTERIM-CARE-ORDER", "2024-03-10")).isZero();
        assertThat(told.at("CLA-LEGAL-PLACEMENT-ORDER", "2024-03-10")).isOne();
        assertThat(told.at("CLA-LEGAL-INTERIM-CARE-ORDER", "2024-04-10")).isOne();
    }

    @Test
    void unaccompanied_are_those_who_are_so_while_they_are_looked_after() {
        Told told = child().on("2024-01-05")
                .tells(ASYLUM_STATUS_CHANGED, "unaccompanied", true)
                .on("2024-01-10")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-02-10")
                .tells(ASYLUM_STATUS_CHANGED, "unaccompanied", false)
                .on("2024-03-10")
                .outOfCare("E-1")
                .by(CHAPTER);
        assertThat(told.shareAt("CLA-UASC", "2024-01-09")).isEqualTo("0 of 0");
        assertThat(told.shareAt("CLA-UASC", "2024-01-10")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-UASC", "2024-02-10")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-UASC", "2024-03-10")).isEqualTo("0 of 0");
    }

    @Test
    void leaving_care_by_adoption_and_special_guardianship_is_told_of_all_who_leave() {
        List<String> reasons = List.of("ADOPTED", "SPECIAL_GUARDIANSHIP", "RETURNED_HOME");
        assertThat(reasons.stream()
                        .map(LookedAfterTest::left)
                        .map(told -> told.share("PERM-ADOPTED", "2024-03-10", "2024-03-10")))
                .containsExactly("1 of 1", "0 of 1", "0 of 1");
        assertThat(reasons.stream()
                        .map(LookedAfterTest::left)
                        .map(told -> told.share("PERM-SGO", "2024-03-10", "2024-03-10")))
                .containsExactly("0 of 1", "1 of 1", "0 of 1");
    }

    private static Told left(String reason) {
        return child().on("2024-01-10")
                .intoCare("E-1", "PLACEMENT_ORDER")
                .on("2024-03-10")
                .tells(CARE_ENDED, "episode", "E-1", "reason", reason)
                .by(CHAPTER);
    }

    @Test
    void a_child_is_counted_where_its_case_is() {
        Told told = child().on("2024-01-05")
                .allocated("NORTH")
                .on("2024-01-10")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-02-01")
                .transferred("SOUTH")
                .on("2024-03-10")
                .outOfCare("E-1")
                .by(CHAPTER);
        assertThat(told.at("CLA-CHILDREN", "2024-01-31", "NORTH")).isOne();
        assertThat(told.at("CLA-CHILDREN", "2024-02-01", "NORTH")).isZero();
        assertThat(told.at("CLA-CHILDREN", "2024-02-01", "SOUTH")).isOne();
        assertThat(told.within("CLA-STARTED", "2024-01-01", "2024-12-31", "NORTH"))
                .isOne();
        assertThat(told.within("CLA-CEASED", "2024-01-01", "2024-12-31", "SOUTH"))
                .isOne();
    }

    @Test
    void an_end_that_nothing_began_before_counts_as_ceased_and_makes_no_day() {
        Told told = child().on("2024-03-10").outOfCare("E-1").by(CHAPTER);
        assertThat(told.within("CLA-CEASED", "2024-03-10", "2024-03-10")).isOne();
        assertThat(told.at("CLA-CHILDREN", "2024-03-09")).isZero();
        assertThat(told.at("CLA-CHILDREN", "2024-03-10")).isZero();
        assertThat(told.values("CLA-CEASED-DAYS", "2024-01-01", "2024-12-31")).isEmpty();
    }

    @Test
    void an_end_of_another_reference_while_the_child_is_in_care_is_none() {
        Told told = child().on("2024-01-10")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-03-10")
                .outOfCare("E-9")
                .by(CHAPTER);
        assertThat(told.within("CLA-CEASED", "2024-01-01", "2024-12-31")).isZero();
        assertThat(told.at("CLA-CHILDREN", "2024-03-10")).isOne();
    }

    @Test
    void care_told_as_ended_before_it_began_counts_as_begun_and_ended_on_no_day() {
        Told told = child().on("2024-03-10")
                .outOfCare("E-1")
                .on("2024-04-10")
                .intoCare("E-1", "ACCOMMODATED")
                .by(CHAPTER);
        assertThat(told.within("CLA-STARTED", "2024-04-10", "2024-04-10")).isOne();
        assertThat(told.within("CLA-CEASED", "2024-03-10", "2024-03-10")).isOne();
        assertThat(told.at("CLA-CHILDREN", "2024-04-10")).isZero();
        assertThat(told.values("CLA-CEASED-DAYS", "2024-01-01", "2024-12-31")).isEmpty();
    }
}
