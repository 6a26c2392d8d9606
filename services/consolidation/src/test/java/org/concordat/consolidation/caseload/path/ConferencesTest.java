package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

/** From the strategy discussion over the enquiry to the initial conference. */
class ConferencesTest {

    private static final String ALWAYS = "2000-01-01";
    private static final String EVER = "2099-12-31";

    private static Histories enquiry(String discussed) {
        return child().on(discussed).discussed("D-1", "R-1", "ENQUIRY").enquiring("Q-1", "D-1", "R-1");
    }

    private static Histories due(Histories child, String due) {
        return child.tells(EventType.INITIAL_CONFERENCE_DUE, "conference", "C-1", "enquiry", "Q-1", "due", due);
    }

    private static String inTime(String discussed, String held) {
        return enquiry(discussed)
                .on(held)
                .conferred("C-1", "Q-1", "PROTECTION_PLAN")
                .by(new Conferences())
                .share("CP-ICPC-15", ALWAYS, EVER);
    }

    @Test
    void a_conference_is_in_time_to_the_15th_working_day_over_one_off_holidays() {
        // From 26 May 2022, over 2 and 3 June: day 15 is Monday 20 June.
        assertThat(inTime("2022-05-26", "2022-06-20")).isEqualTo("1 of 1");
        assertThat(inTime("2022-05-26", "2022-06-21")).isEqualTo("0 of 1");
        // From 5 September 2022, over the 19th: day 15 is Tuesday the 27th.
        assertThat(inTime("2022-09-05", "2022-09-27")).isEqualTo("1 of 1");
        assertThat(inTime("2022-09-05", "2022-09-28")).isEqualTo("0 of 1");
        // From 17 April 2023, over 1 and 8 May: day 15 is Wednesday 10 May.
        assertThat(inTime("2023-04-17", "2023-05-10")).isEqualTo("1 of 1");
        assertThat(inTime("2023-04-17", "2023-05-11")).isEqualTo("0 of 1");
    }

    @Test
    void a_discussion_at_the_weekend_is_day_0_all_the_same() {
        // Saturday 10 September 2022: Monday the 12th is day 1; over the 19th, day 15 is 3 October.
        assertThat(inTime("2022-09-10", "2022-10-03")).isEqualTo("1 of 1");
        assertThat(inTime("2022-09-10", "2022-10-04")).isEqualTo("0 of 1");
    }

    @Test
    void a_conference_before_its_discussion_counts_neither_way() {
        assertThat(inTime("2024-05-08", "2024-05-07")).isEqualTo("0 of 0");
        assertThat(inTime("2024-05-08", "2024-05-08")).isEqualTo("1 of 1");
    }

    @Test
    void of_several_discussions_the_one_counts_at_which_the_enquiry_was_begun() {
        Told told = child().on("2024-04-02")
                .discussed("D-1", "R-1", "NO_ENQUIRY")
                .on("2024-05-08")
                .discussed("D-2", "R-1", "ENQUIRY")
                .on("2024-05-09")
                .enquiring("Q-1", "D-2", "R-1")
                .on("2024-05-20")
                .conferred("C-1", "Q-1", "NO_PLAN")
                .by(new Conferences());
        assertThat(told.share("CP-ICPC-15", ALWAYS, EVER)).isEqualTo("1 of 1");
        assertThat(told.values("CP-ICPC-DAYS", ALWAYS, EVER)).containsExactly(8);
    }

    @Test
    void without_a_discussion_the_clock_runs_from_the_enquiry_and_without_an_enquiry_not_at_all() {
        Told told = child().on("2024-05-09")
                .enquiring("Q-1", null, "R-1")
                .on("2024-05-20")
                .conferred("C-1", "Q-1", "NO_PLAN")
                .conferred("C-2", null, "PROTECTION_PLAN")
                .conferred("C-3", "Q-9", "PROTECTION_PLAN")
                .by(new Conferences());
        assertThat(told.share("CP-ICPC-15", ALWAYS, EVER)).isEqualTo("1 of 1");
        assertThat(told.values("CP-ICPC-DAYS", ALWAYS, EVER)).containsExactly(7);
        assertThat(told.within("CP-ICPC", ALWAYS, EVER)).isEqualTo(3);
        assertThat(told.share("CP-ICPC-TO-PLAN", ALWAYS, EVER)).isEqualTo("2 of 3");
    }

    @Test
    void a_child_who_came_with_a_plan_has_a_conference_and_no_clock() {
        Told told = enquiry("2024-01-02")
                .on("2024-05-20")
                .tells(
                        EventType.INITIAL_CONFERENCE_HELD,
                        "conference",
                        "C-1",
                        "enquiry",
                        "Q-1",
                        "outcome",
                        "PROTECTION_PLAN",
                        "transferIn",
                        true)
                .by(new Conferences());
        assertThat(told.share("CP-ICPC-15", ALWAYS, EVER)).isEqualTo("0 of 0");
        assertThat(told.within("CP-ICPC-TRANSFER-IN", ALWAYS, EVER)).isEqualTo(1);
        assertThat(told.share("CP-ICPC-TO-PLAN", ALWAYS, EVER)).isEqualTo("1 of 1");
    }

    @Test
    void a_conference_is_waited_for_until_it_is_held_and_overdue_by_the_discussion() {
        Histories child = due(enquiry("2022-05-26").on("2022-06-01"), "2022-07-31");
        Told waiting = child.by(new Conferences());
        assertThat(waiting.at("CP-ICPC-WAITING", "2022-06-01")).isEqualTo(1);
        assertThat(waiting.at("CP-ICPC-OVERDUE", "2022-06-20")).isZero();
        assertThat(waiting.at("CP-ICPC-OVERDUE", "2022-06-21"))
                .as("whatever day the system works out")
                .isEqualTo(1);
        Told held = child.on("2022-06-23").conferred("C-1", "Q-1", "NO_PLAN").by(new Conferences());
        assertThat(held.at("CP-ICPC-OVERDUE", "2022-06-22")).isEqualTo(1);
        assertThat(held.at("CP-ICPC-OVERDUE", "2022-06-23")).isZero();
        assertThat(held.at("CP-ICPC-WAITING", "2022-06-23")).isZero();
        Told withdrawn = child.without(EventType.INITIAL_CONFERENCE_HELD).by(new Conferences());
        assertThat(withdrawn.at("CP-ICPC-WAITING", "2022-06-23")).isEqualTo(1);
        assertThat(withdrawn.share("CP-ICPC-15", ALWAYS, EVER)).isEqualTo("0 of 0");
    }

    @Test
    void without_a_known_enquiry_the_due_day_is_the_one_told_last() {
        Told told = due(due(child().on("2022-06-01"), "2022-06-10").on("2022-06-05"), "2022-06-15")
                .by(new Conferences());
        assertThat(told.at("CP-ICPC-OVERDUE", "2022-06-15")).isZero();
        assertThat(told.at("CP-ICPC-OVERDUE", "2022-06-16")).isEqualTo(1);
    }

    @Test
    void discussions_lead_to_enquiries_by_outcome_or_by_being_named() {
        Told told = child().on("2024-05-08")
                .discussed("D-1", "R-1", "ENQUIRY")
                .discussed("D-2", "R-1", null)
                .discussed("D-3", "R-1", "NO_ENQUIRY")
                .on("2024-05-09")
                .enquiring("Q-1", "D-2", "R-1")
                .by(new Enquiries());
        assertThat(told.within("CP-STRATEGY", ALWAYS, EVER)).isEqualTo(3);
        assertThat(told.share("CP-STRATEGY-TO-S47", ALWAYS, EVER)).isEqualTo("2 of 3");
        assertThat(told.within("CP-S47", "2024-05-09", "2024-05-09")).isEqualTo(1);
    }

    @Test
    void an_enquiry_is_under_way_until_its_outcome() {
        Told told = enquiry("2024-05-08")
                .on("2024-05-20")
                .enquired("Q-1", "SUBSTANTIATED_NO_CONTINUING_RISK")
                .by(new Enquiries());
        assertThat(told.at("CP-S47-OPEN", "2024-05-08")).isEqualTo(1);
        assertThat(told.at("CP-S47-OPEN", "2024-05-20")).isZero();
        assertThat(told.within("CP-S47-ENDED", "2024-05-20", "2024-05-20")).isEqualTo(1);
        assertThat(told.within("CP-S47-NO-RISK", "2024-05-20", "2024-05-20")).isEqualTo(1);
        assertThat(told.values("CP-S47-DAYS", ALWAYS, EVER)).containsExactly(12);
    }

    @Test
    void closing_the_case_ends_an_enquiry_without_an_outcome() {
        Told told = enquiry("2024-05-08").on("2024-05-20").closed().by(new Enquiries());
        assertThat(told.at("CP-S47-OPEN", "2024-05-20")).isZero();
        assertThat(told.within("CP-S47-ENDED", ALWAYS, EVER)).isZero();
    }
}
