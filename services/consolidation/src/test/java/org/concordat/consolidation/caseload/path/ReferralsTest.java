package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class ReferralsTest {

    @Test
    void a_referral_within_twelve_months_of_another_repeats_it_to_the_day() {
        assertThat(again("2023-05-08", "2024-05-08")).isEqualTo("1 of 1");
        assertThat(again("2023-05-08", "2024-05-09")).isEqualTo("0 of 1");
        assertThat(again("2024-05-07", "2024-05-08")).isEqualTo("1 of 1");
    }

    @Test
    void a_year_before_or_after_the_29th_of_february_is_the_28th() {
        assertThat(again("2023-02-28", "2024-02-29")).isEqualTo("1 of 1");
        assertThat(again("2023-02-27", "2024-02-29")).isEqualTo("0 of 1");
        assertThat(again("2024-02-29", "2025-02-28")).isEqualTo("1 of 1");
        assertThat(again("2024-02-29", "2025-03-01")).isEqualTo("0 of 1");
    }

    @Test
    void two_referrals_on_one_day_repeat_neither() {
        Told told = child().on("2024-05-08").referred("R-1").referred("R-2").by(new Referrals());
        assertThat(told.share("CIN-REREFERRAL", "2024-05-08", "2024-05-08")).isEqualTo("0 of 2");
    }

    @Test
    void a_referral_told_twice_counts_once_and_repeats_nothing() {
        Told told = child().on("2024-05-08")
                .referred("R-1")
                .on("2024-05-10")
                .referred("R-1")
                .by(new Referrals());
        assertThat(told.within("CIN-REFERRALS", "2024-05-01", "2024-05-31")).isEqualTo(1);
        assertThat(told.share("CIN-REREFERRAL", "2024-05-01", "2024-05-31")).isEqualTo("0 of 1");
    }

    private static String again(String first, String second) {
        return child().on(first)
                .referred("R-1")
                .on(second)
                .referred("R-2")
                .by(new Referrals())
                .share("CIN-REREFERRAL", second, second);
    }

    @Test
    void no_further_action_counts_on_the_day_of_the_referral() {
        Told told = child().on("2024-05-31")
                .referred("R-1")
                .referred("R-2")
                .referred("R-3")
                .on("2024-06-03")
                .decided("R-1", "NO_FURTHER_ACTION")
                .decided("R-2", "ASSESSMENT")
                .on("2024-06-20")
                .referralClosed("R-3", "REFERRAL_NO_FURTHER_ACTION")
                .referralClosed("R-2", "ASSESSED_NO_FURTHER_ACTION")
                .by(new Referrals());
        assertThat(told.share("CIN-REFERRAL-NFA", "2024-05-31", "2024-05-31")).isEqualTo("2 of 3");
        assertThat(told.share("CIN-REFERRAL-NFA", "2024-06-01", "2024-06-30")).isEqualTo("0 of 0");
        assertThat(told.within("CIN-DECIDED-NFA", "2024-06-03", "2024-06-03")).isEqualTo(1);
        assertThat(told.within("CIN-DECIDED-ASSESSMENT", "2024-06-03", "2024-06-03"))
                .isEqualTo(1);
    }

    @Test
    void a_reference_used_again_is_another_referral_with_its_own_decision() {
        Told told = child().on("2024-01-08")
                .referred("R-1")
                .on("2024-01-09")
                .decided("R-1", "NO_FURTHER_ACTION")
                .on("2024-05-08")
                .referred("R-1")
                .on("2024-05-09")
                .decided("R-1", "ASSESSMENT")
                .by(new Referrals());
        assertThat(told.share("CIN-REFERRAL-NFA", "2024-01-08", "2024-01-08")).isEqualTo("1 of 1");
        assertThat(told.share("CIN-REFERRAL-NFA", "2024-05-08", "2024-05-08")).isEqualTo("0 of 1");
    }

    @Test
    void a_referral_is_open_until_it_is_closed_or_needs_nothing_or_its_case_is_closed() {
        assertThat(openAfter("R-1 closed")).isZero();
        assertThat(openAfter("NO_FURTHER_ACTION")).isZero();
        assertThat(openAfter("EARLY_HELP")).isZero();
        assertThat(openAfter("case closed")).isZero();
        assertThat(openAfter("ASSESSMENT")).isEqualTo(1);
        assertThat(openAfter("STRATEGY_DISCUSSION")).isEqualTo(1);
    }

    private static long openAfter(String what) {
        Histories child = child().on("2024-05-08").referred("R-1").on("2024-05-13");
        switch (what) {
            case "R-1 closed" -> child.referralClosed("R-1", "OTHER");
            case "case closed" -> child.closed();
            default -> child.decided("R-1", what);
        }
        Told told = child.by(new Referrals());
        assertThat(told.at("CIN-REFERRALS-OPEN", "2024-05-12")).isEqualTo(1);
        return told.at("CIN-REFERRALS-OPEN", "2024-05-13");
    }

    @Test
    void a_decision_is_due_by_the_end_of_the_next_working_day() {
        assertThat(decided("2023-05-05", "2023-05-09"))
                .as("over the bank holiday of the coronation")
                .isEqualTo("1 of 1");
        assertThat(decided("2023-05-05", "2023-05-10")).isEqualTo("0 of 1");
        assertThat(decided("2022-06-01", "2022-06-06"))
                .as("over the two of the jubilee")
                .isEqualTo("1 of 1");
        assertThat(decided("2022-09-16", "2022-09-20"))
                .as("over the day of the funeral")
                .isEqualTo("1 of 1");
        assertThat(decided("2024-05-08", "2024-05-08")).as("on day 0").isEqualTo("1 of 1");
        assertThat(decided("2024-05-08", "2024-05-07")).as("before it came").isEqualTo("0 of 0");
    }

    private static String decided(String received, String decided) {
        return child().on(received)
                .referred("R-1")
                .on(decided)
                .decided("R-1", "ASSESSMENT")
                .by(new Referrals())
                .share("CIN-DECIDED-1", received, received);
    }

    @Test
    void a_child_is_in_need_while_anything_of_it_lasts() {
        Told told = child().on("2024-01-08")
                .referred("R-1")
                .on("2024-02-01")
                .planned("P-1", null, "NEGLECT")
                .on("2024-02-10")
                .referralClosed("R-1", "OTHER")
                .on("2024-06-01")
                .planEnded("P-1")
                .tells(EventType.NEED_PLAN_STARTED, "plan", "N-1")
                .on("2024-07-01")
                .intoCare("E-1", "ACCOMMODATED")
                .tells(EventType.NEED_PLAN_ENDED, "plan", "N-1")
                .on("2024-08-01")
                .outOfCare("E-1")
                .by(new InNeed());
        for (String day : new String[] {"2024-01-08", "2024-02-10", "2024-06-01", "2024-07-01", "2024-07-31"}) {
            assertThat(told.at("CIN-CHILDREN", day)).as(day).isEqualTo(1);
        }
        assertThat(told.at("CIN-CHILDREN", "2024-01-07")).isZero();
        assertThat(told.at("CIN-CHILDREN", "2024-08-01")).isZero();
        assertThat(told.within("CIN-STARTED", "2024-01-01", "2024-12-31")).isEqualTo(1);
        assertThat(told.within("CIN-ENDED", "2024-08-01", "2024-08-01")).isEqualTo(1);
    }

    @Test
    void closing_the_case_ends_need_but_for_plans_of_conferences_and_care() {
        Histories referred = child().on("2024-01-08").referred("R-1").on("2024-02-01");
        assertThat(referred.closed().by(new InNeed()).at("CIN-CHILDREN", "2024-02-01"))
                .isZero();
        Histories planned =
                child().on("2024-01-08").planned("P-1", null, "NEGLECT").on("2024-02-01");
        assertThat(planned.closed().by(new InNeed()).at("CIN-CHILDREN", "2024-02-01"))
                .isEqualTo(1);
    }

    @Test
    void need_goes_from_team_to_team_with_the_case() {
        Told told = child().on("2024-01-08")
                .allocated("FRONT")
                .referred("R-1")
                .on("2024-02-01")
                .transferred("NORTH")
                .on("2024-03-01")
                .referralClosed("R-1", "OTHER")
                .by(new InNeed());
        assertThat(told.at("CIN-CHILDREN", "2024-01-31", "FRONT")).isEqualTo(1);
        assertThat(told.at("CIN-CHILDREN", "2024-02-01", "FRONT")).isZero();
        assertThat(told.at("CIN-CHILDREN", "2024-02-01", "NORTH")).isEqualTo(1);
        assertThat(told.at("CIN-CHILDREN", "2024-03-01", "NORTH")).isZero();
        assertThat(told.within("CIN-ENDED", "2024-03-01", "2024-03-01", "NORTH"))
                .isEqualTo(1);
    }
}
