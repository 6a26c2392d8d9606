package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class ProtectionPlansTest {

    private static final String ALWAYS = "2000-01-01";
    private static final String EVER = "2099-12-31";

    private static Histories plan(String from, String until) {
        return child().on(from).planned("P-1", null, "NEGLECT").on(until).planEnded("P-1");
    }

    @Test
    void a_plan_ended_and_another_begun_on_one_day_is_one_child_without_a_gap() {
        Told told = plan("2024-01-10", "2024-05-08")
                .planned("P-2", null, "EMOTIONAL")
                .by(new ProtectionPlans(), new Categories());
        assertThat(told.at("CP-PLAN-CHILDREN", "2024-05-07")).isEqualTo(1);
        assertThat(told.at("CP-PLAN-CHILDREN", "2024-05-08")).isEqualTo(1);
        assertThat(told.within("CP-PLAN-STARTED", "2024-05-08", "2024-05-08")).isEqualTo(1);
        assertThat(told.within("CP-PLAN-ENDED", "2024-05-08", "2024-05-08")).isEqualTo(1);
        assertThat(told.share("CP-SECOND-PLAN", "2024-05-08", "2024-05-08")).isEqualTo("1 of 1");
        assertThat(told.at("CP-PLAN-NEGLECT", "2024-05-08")).isZero();
        assertThat(told.at("CP-PLAN-EMOTIONAL", "2024-05-08")).isEqualTo(1);
    }

    @Test
    void a_plan_begun_and_ended_on_one_day_counts_in_flows_and_in_no_stock() {
        Told told = plan("2024-05-08", "2024-05-08").by(new ProtectionPlans());
        assertThat(told.at("CP-PLAN-CHILDREN", "2024-05-08")).isZero();
        assertThat(told.shareAt("CP-PLAN-2Y-OPEN", "2024-05-08")).isEqualTo("0 of 0");
        assertThat(told.within("CP-PLAN-STARTED", ALWAYS, EVER)).isEqualTo(1);
        assertThat(told.within("CP-PLAN-ENDED", ALWAYS, EVER)).isEqualTo(1);
        assertThat(told.values("CP-PLAN-DAYS", ALWAYS, EVER)).containsExactly(0);
    }

    @Test
    void two_plans_at_once_are_two_plans_of_one_child() {
        Told told = child().on("2024-01-10")
                .planned("P-1", null, "NEGLECT")
                .on("2024-02-10")
                .planned("P-2", null, "SEXUAL")
                .on("2024-03-10")
                .planEnded("P-2")
                .by(new ProtectionPlans(), new Categories());
        assertThat(told.at("CP-PLAN-CHILDREN", "2024-02-10")).isEqualTo(1);
        assertThat(told.shareAt("CP-PLAN-2Y-OPEN", "2024-02-10")).isEqualTo("0 of 2");
        assertThat(told.at("CP-PLAN-SEXUAL", "2024-02-10")).isEqualTo(1);
        assertThat(told.at("CP-PLAN-NEGLECT", "2024-02-10")).isZero();
        assertThat(told.at("CP-PLAN-NEGLECT", "2024-03-10"))
                .as("the one that lasts")
                .isEqualTo(1);
    }

    @Test
    void an_earlier_plan_may_be_long_ago_and_one_begun_beside_another_on_its_day_is_none() {
        Told later = plan("2012-01-10", "2012-05-08")
                .on("2024-05-08")
                .planned("P-2", null, "NEGLECT")
                .by(new ProtectionPlans());
        assertThat(later.share("CP-SECOND-PLAN", ALWAYS, EVER)).isEqualTo("1 of 2");
        Told beside = child().on("2024-05-08")
                .planned("P-1", null, "NEGLECT")
                .planned("P-2", null, "NEGLECT")
                .by(new ProtectionPlans());
        assertThat(beside.share("CP-SECOND-PLAN", ALWAYS, EVER)).isEqualTo("0 of 2");
    }

    @Test
    void a_plan_begun_and_ended_on_the_day_of_another_is_an_earlier_one() {
        Told told =
                plan("2024-05-08", "2024-05-08").planned("P-2", null, "NEGLECT").by(new ProtectionPlans());
        assertThat(told.share("CP-SECOND-PLAN", "2024-05-08", "2024-05-08")).isEqualTo("1 of 2");
    }

    @Test
    void two_years_are_full_on_the_same_day_of_the_month() {
        Told open = child().on("2022-05-08").planned("P-1", null, "NEGLECT").by(new ProtectionPlans());
        assertThat(open.shareAt("CP-PLAN-2Y-OPEN", "2024-05-07")).isEqualTo("0 of 1");
        assertThat(open.shareAt("CP-PLAN-2Y-OPEN", "2024-05-08")).isEqualTo("1 of 1");
        assertThat(plan("2022-05-08", "2024-05-07").by(new ProtectionPlans()).share("CP-PLAN-2Y-ENDED", ALWAYS, EVER))
                .isEqualTo("0 of 1");
        Told ended = plan("2022-05-08", "2024-05-08").by(new ProtectionPlans());
        assertThat(ended.share("CP-PLAN-2Y-ENDED", ALWAYS, EVER)).isEqualTo("1 of 1");
        assertThat(ended.shareAt("CP-PLAN-2Y-OPEN", "2024-05-08")).isEqualTo("0 of 0");
        assertThat(ended.values("CP-PLAN-DAYS", ALWAYS, EVER)).containsExactly(731);
    }

    @Test
    void two_years_from_the_29th_of_february_are_full_on_the_28th() {
        Told told = child().on("2024-02-29").planned("P-1", null, "NEGLECT").by(new ProtectionPlans());
        assertThat(told.shareAt("CP-PLAN-2Y-OPEN", "2026-02-27")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CP-PLAN-2Y-OPEN", "2026-02-28")).isEqualTo("1 of 1");
    }

    @Test
    void under_three_months_ends_the_day_before_the_third() {
        assertThat(plan("2024-01-31", "2024-04-29").by(new ProtectionPlans()).share("CP-PLAN-3M-ENDED", ALWAYS, EVER))
                .isEqualTo("1 of 1");
        assertThat(plan("2024-01-31", "2024-04-30").by(new ProtectionPlans()).share("CP-PLAN-3M-ENDED", ALWAYS, EVER))
                .isEqualTo("0 of 1");
    }

    @Test
    void a_plan_of_unknown_or_later_beginning_has_ended_and_lasted_nobody_knows_how_long() {
        Told loose = child().on("2024-05-08").planEnded("P-1").by(new ProtectionPlans());
        assertThat(loose.within("CP-PLAN-ENDED", ALWAYS, EVER)).isEqualTo(1);
        assertThat(loose.share("CP-PLAN-2Y-ENDED", ALWAYS, EVER)).isEqualTo("0 of 0");
        Told before = plan("2024-05-08", "2024-05-01").by(new ProtectionPlans());
        assertThat(before.within("CP-PLAN-ENDED", "2024-05-01", "2024-05-01")).isEqualTo(1);
        assertThat(before.at("CP-PLAN-CHILDREN", EVER)).isZero();
        assertThat(before.values("CP-PLAN-DAYS", ALWAYS, EVER)).isEmpty();
    }

    @Test
    void the_latest_category_counts_from_the_day_it_was_changed() {
        Told told = child().on("2024-01-10")
                .planned("P-1", null, "NEGLECT")
                .on("2024-03-10")
                .recategorised("P-1", "PHYSICAL")
                .on("2024-04-10")
                .recategorised("P-1", "MULTIPLE")
                .on("2024-05-10")
                .planEnded("P-1")
                .by(new Categories());
        assertThat(told.at("CP-PLAN-NEGLECT", "2024-03-09")).isEqualTo(1);
        assertThat(told.at("CP-PLAN-NEGLECT", "2024-03-10")).isZero();
        assertThat(told.at("CP-PLAN-PHYSICAL", "2024-03-10")).isEqualTo(1);
        assertThat(told.at("CP-PLAN-PHYSICAL", "2024-04-10")).isZero();
        assertThat(told.at("CP-PLAN-MULTIPLE", "2024-05-09")).isEqualTo(1);
        assertThat(told.at("CP-PLAN-MULTIPLE", "2024-05-10")).isZero();
    }

    @Test
    void plans_go_from_team_to_team_and_steps_down_are_told_by_the_reason() {
        Told told = child().on("2024-01-10")
                .allocated("NORTH")
                .planned("P-1", null, "NEGLECT")
                .on("2024-02-10")
                .transferred("SOUTH")
                .on("2024-03-10")
                .tells(EventType.PROTECTION_PLAN_ENDED, "plan", "P-1", "reason", "STEPPED_DOWN")
                .by(new ProtectionPlans());
        assertThat(told.at("CP-PLAN-CHILDREN", "2024-02-10", "NORTH")).isZero();
        assertThat(told.at("CP-PLAN-CHILDREN", "2024-02-10", "SOUTH")).isEqualTo(1);
        assertThat(told.within("CP-PLAN-STEP-DOWN", "2024-03-10", "2024-03-10", "SOUTH"))
                .isEqualTo(1);
    }

    @Test
    void plans_for_children_in_need_end_by_themselves_or_with_the_case() {
        Told told = child().on("2024-01-10")
                .tells(EventType.NEED_PLAN_STARTED, "plan", "N-1")
                .on("2024-02-10")
                .tells(EventType.NEED_PLAN_ENDED, "plan", "N-1", "reason", "STEPPED_UP")
                .on("2024-03-10")
                .tells(EventType.NEED_PLAN_STARTED, "plan", "N-2")
                .on("2024-04-10")
                .tells(EventType.CASE_CLOSED, "reason", "STEPPED_DOWN")
                .by(new NeedPlans());
        assertThat(told.at("CIN-PLAN-CHILDREN", "2024-02-09")).isEqualTo(1);
        assertThat(told.at("CIN-PLAN-CHILDREN", "2024-02-10")).isZero();
        assertThat(told.at("CIN-PLAN-CHILDREN", "2024-04-09")).isEqualTo(1);
        assertThat(told.at("CIN-PLAN-CHILDREN", "2024-04-10")).isZero();
        assertThat(told.within("CIN-PLAN-STARTED", ALWAYS, EVER)).isEqualTo(2);
        assertThat(told.within("CIN-PLAN-ENDED", ALWAYS, EVER)).isEqualTo(2);
        assertThat(told.within("CIN-PLAN-STEP-UP", ALWAYS, EVER)).isEqualTo(1);
        assertThat(told.within("CIN-PLAN-STEP-DOWN", ALWAYS, EVER)).isZero();
        assertThat(told.values("CIN-PLAN-DAYS", ALWAYS, EVER)).containsExactly(31, 31);
    }
}
