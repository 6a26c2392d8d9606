package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class EarlyHelpTest {

    private static Histories started(Histories child, String episode, int tier) {
        return child.tells(EventType.EARLY_HELP_STARTED, "episode", episode, "tier", tier);
    }

    private static Histories ended(Histories child, String episode, String reason) {
        return child.tells(EventType.EARLY_HELP_ENDED, "episode", episode, "reason", reason);
    }

    private static Histories tier(Histories child, int tier) {
        return child.tells(EventType.TIER_ASSESSED, "tier", tier);
    }

    @Test
    void a_child_with_two_episodes_is_one_child() {
        Histories child = child().on("2024-05-01");
        started(child, "E-1", 2).on("2024-05-10");
        started(child, "E-2", 2).on("2024-05-20");
        ended(child, "E-1", "NEEDS_MET").on("2024-06-01");
        Told told = ended(child, "E-2", "NEEDS_MET").by(new EarlyHelp());
        assertThat(told.at("EH-CHILDREN", "2024-04-30")).isZero();
        assertThat(told.at("EH-CHILDREN", "2024-05-15")).isEqualTo(1);
        assertThat(told.at("EH-CHILDREN", "2024-05-31")).isEqualTo(1);
        assertThat(told.at("EH-CHILDREN", "2024-06-01")).isZero();
        assertThat(told.within("EH-STARTED", "2024-05-01", "2024-05-31")).isEqualTo(2);
        assertThat(told.within("EH-ENDED", "2024-05-01", "2024-06-30")).isEqualTo(2);
        assertThat(told.values("EH-DAYS", "2024-05-01", "2024-06-30")).containsExactly(19, 22);
    }

    @Test
    void steps_up_and_down_are_told_by_the_reasons_of_ends() {
        Histories child = child().on("2024-05-01");
        started(child, "E-1", 2).on("2024-05-20");
        Told told = ended(child, "E-1", "STEPPED_UP")
                .on("2024-06-01")
                .tells(EventType.NEED_PLAN_ENDED, "plan", "N-1", "reason", "STEPPED_DOWN")
                .referralClosed("R-1", "STEPPED_DOWN_TO_EARLY_HELP")
                .on("2024-06-02")
                .tells(EventType.CASE_CLOSED, "reason", "STEPPED_DOWN")
                .on("2024-06-03")
                .tells(EventType.CASE_CLOSED, "reason", "NEEDS_MET")
                .by(new EarlyHelp());
        assertThat(told.within("EH-STEP-UP", "2024-05-20", "2024-05-20")).isEqualTo(1);
        assertThat(told.within("EH-STEP-DOWN", "2024-06-01", "2024-06-01"))
                .as("plan and referral on one day")
                .isEqualTo(1);
        assertThat(told.within("EH-STEP-DOWN", "2024-06-01", "2024-06-30")).isEqualTo(2);
    }

    @Test
    void closing_the_case_ends_no_early_help() {
        Histories child = child().on("2024-05-01");
        Told told = started(child, "E-1", 2).on("2024-05-05").closed().by(new EarlyHelp());
        assertThat(told.at("EH-CHILDREN", "2024-05-05")).isEqualTo(1);
    }

    @Test
    void a_tier_holds_until_the_next() {
        Histories child = child().on("2024-05-01").referred("R-1");
        tier(child, 3).on("2024-05-10");
        tier(child, 4).on("2024-05-20");
        Told told = tier(child, 2).by(new Tiers());
        assertThat(told.at("TIER-CHILDREN-3", "2024-05-09")).isEqualTo(1);
        assertThat(told.at("TIER-CHILDREN-3", "2024-05-10")).isZero();
        assertThat(told.at("TIER-CHILDREN-4", "2024-05-10")).isEqualTo(1);
        assertThat(told.at("TIER-CHILDREN-2", "2024-12-31")).isEqualTo(1);
        assertThat(told.within("TIER-STEP-UP", "2024-05-01", "2024-05-31")).isEqualTo(1);
        assertThat(told.within("TIER-STEP-DOWN", "2024-05-20", "2024-05-20")).isEqualTo(1);
    }

    @Test
    void of_several_tiers_on_one_day_the_last_holds() {
        Histories child = child().on("2024-05-01");
        tier(child, 2).at("2024-05-02T09:00");
        tier(child, 4).at("2024-05-02T17:00");
        Told told = tier(child, 2).by(new Tiers());
        assertThat(told.at("TIER-CHILDREN-4", "2024-05-02")).isZero();
        assertThat(told.at("TIER-CHILDREN-2", "2024-05-02")).isEqualTo(1);
        assertThat(told.within("TIER-STEP-UP", "2024-05-01", "2024-05-31")).isZero();
    }

    @Test
    void a_tier_ends_with_the_case_or_with_early_help_of_a_child_not_in_need() {
        Histories closed = child().on("2024-05-01").referred("R-1");
        Told byCase = tier(closed, 3).on("2024-05-10").closed().by(new Tiers());
        assertThat(byCase.at("TIER-CHILDREN-3", "2024-05-09")).isEqualTo(1);
        assertThat(byCase.at("TIER-CHILDREN-3", "2024-05-10")).isZero();

        Histories helped = child().on("2024-05-01");
        started(helped, "E-1", 2).on("2024-05-10");
        assertThat(ended(helped, "E-1", "NEEDS_MET").by(new Tiers()).at("TIER-CHILDREN-2", "2024-05-10"))
                .isZero();

        Histories steppedUp = child().on("2024-05-01");
        started(steppedUp, "E-1", 2).on("2024-05-10").referred("R-1");
        Told told =
                tier(ended(steppedUp, "E-1", "STEPPED_UP").on("2024-05-12"), 3).by(new Tiers());
        assertThat(told.at("TIER-CHILDREN-2", "2024-05-11")).isEqualTo(1);
        assertThat(told.within("TIER-STEP-UP", "2024-05-12", "2024-05-12")).isEqualTo(1);
    }

    @Test
    void a_tier_told_on_the_day_of_an_end_is_of_what_begins_then_and_no_step() {
        Histories child = child().on("2024-05-01").referred("R-1");
        Told told = tier(tier(child, 2).on("2024-05-10").closed(), 4).by(new Tiers());
        assertThat(told.at("TIER-CHILDREN-4", "2024-05-10")).isEqualTo(1);
        assertThat(told.at("TIER-CHILDREN-2", "2024-05-10")).isZero();
        assertThat(told.within("TIER-STEP-UP", "2024-05-01", "2024-05-31")).isZero();
    }

    @Test
    void a_tier_after_an_end_is_no_step() {
        Histories child = child().on("2024-05-01").referred("R-1");
        tier(child, 2).on("2024-05-10").closed().on("2024-06-10");
        assertThat(tier(child, 4).by(new Tiers()).within("TIER-STEP-UP", "2024-05-01", "2024-06-30"))
                .isZero();
    }
}
