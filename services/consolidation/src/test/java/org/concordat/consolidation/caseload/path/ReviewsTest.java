package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

/** Review conferences and visits of children on a protection plan. */
class ReviewsTest {

    private static Histories plan() {
        return child().on("2024-01-10").planned("P-1", null, "NEGLECT");
    }

    @Test
    void the_first_review_is_due_three_months_after_the_conference_and_the_next_after_six() {
        Told told = plan().on("2024-04-10")
                .reviewed("C-1", "P-1")
                .on("2024-10-10")
                .reviewed("C-2", "P-1")
                .by(new Reviews());
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-04-09"))
                .as("open for less than three months")
                .isEqualTo("0 of 0");
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-04-10")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CP-REVIEW-TIME", "2025-04-10")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CP-REVIEW-TIME", "2025-04-11"))
                .as("the third was due the day before")
                .isEqualTo("0 of 1");
        assertThat(told.at("CP-REVIEW-OVERDUE", "2025-04-10")).isZero();
        assertThat(told.at("CP-REVIEW-OVERDUE", "2025-04-11")).isEqualTo(1);
    }

    @Test
    void a_review_a_day_late_keeps_the_plan_outside_and_ends_being_overdue() {
        Told told = plan().on("2024-04-12").reviewed("C-1", "P-1").by(new Reviews());
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-04-10"))
                .as("on the last day nothing is late yet")
                .isEqualTo("1 of 1");
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-04-11")).isEqualTo("0 of 1");
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-04-11")).isEqualTo(1);
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-04-12")).isZero();
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-06-01")).isEqualTo("0 of 1");
    }

    @Test
    void held_on_the_first_day_on_which_it_is_too_late_it_was_overdue_at_no_days_end_and_late_all_the_same() {
        Told told = plan().on("2024-04-11").reviewed("C-1", "P-1").by(new Reviews());
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-04-10")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-04-11")).isEqualTo("0 of 1");
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-04-11")).isZero();
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-06-01")).isEqualTo("0 of 1");
    }

    @Test
    void the_clock_runs_from_the_conference_that_the_plan_names() {
        Histories child = child().on("2024-01-05")
                .conferred("C-0", null, "PROTECTION_PLAN")
                .on("2024-01-10")
                .planned("P-1", "C-0", "NEGLECT");
        Told told = child.by(new Reviews());
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-04-05")).isZero();
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-04-06")).isEqualTo(1);
        Told withdrawn = child.without(EventType.INITIAL_CONFERENCE_HELD).by(new Reviews());
        assertThat(withdrawn.at("CP-REVIEW-OVERDUE", "2024-04-10")).isZero();
        assertThat(withdrawn.at("CP-REVIEW-OVERDUE", "2024-04-11")).isEqualTo(1);
    }

    @Test
    void a_conference_after_the_beginning_of_the_plan_begins_no_clock() {
        Told told = child().on("2024-01-10")
                .planned("P-1", "C-0", "NEGLECT")
                .on("2024-03-10")
                .conferred("C-0", null, "PROTECTION_PLAN")
                .by(new Reviews());
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-04-10")).isZero();
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-04-11")).isEqualTo(1);
    }

    @Test
    void a_plan_that_ended_is_neither_counted_nor_overdue() {
        Told told = plan().on("2024-05-10").planEnded("P-1").by(new Reviews());
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-05-09")).isEqualTo(1);
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-05-10")).isZero();
        assertThat(told.shareAt("CP-REVIEW-TIME", "2024-05-10")).isEqualTo("0 of 0");
    }

    @Test
    void reviews_of_another_plan_or_from_before_it_are_of_no_account() {
        Told told = plan().on("2024-03-01")
                .reviewed("C-1", "P-2")
                .on("2023-12-01")
                .reviewed("C-0", "P-1")
                .by(new Reviews());
        assertThat(told.at("CP-REVIEW-OVERDUE", "2024-04-11")).isEqualTo(1);
        assertThat(told.within("CP-REVIEWS", "2023-01-01", "2024-12-31")).isEqualTo(2);
    }

    @Test
    void a_plan_from_before_the_rule_is_left_out() {
        Told told = child().on("2010-03-16").planned("P-1", null, "NEGLECT").by(new Reviews());
        assertThat(told.shareAt("CP-REVIEW-TIME", "2011-01-01")).isEqualTo("0 of 0");
    }

    private static Histories visited(Histories child, String visit, boolean seen, boolean alone) {
        return child.tells(
                EventType.VISIT_MADE, "visit", visit, "purpose", "PROTECTION", "seen", seen, "seenAlone", alone);
    }

    @Test
    void a_child_counts_as_visited_to_the_tenth_working_day() {
        // From 28 March 2024 over Good Friday and Easter Monday: day 10 is 15 April.
        Told told = visited(
                        child().on("2024-03-01").planned("P-1", null, "NEGLECT").on("2024-03-28"), "V-1", true, true)
                .by(new Visits());
        assertThat(told.shareAt("CP-VISIT-10", "2024-03-01")).as("a new plan").isEqualTo("1 of 1");
        assertThat(told.shareAt("CP-VISIT-10", "2024-03-18"))
                .as("after ten days without")
                .isEqualTo("0 of 1");
        assertThat(told.shareAt("CP-VISIT-10", "2024-03-28")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CP-VISIT-10", "2024-04-15")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CP-VISIT-10", "2024-04-16")).isEqualTo("0 of 1");
    }

    @Test
    void a_visit_without_seeing_the_child_keeps_no_interval() {
        Told told = visited(
                        child().on("2024-03-01").planned("P-1", null, "NEGLECT").on("2024-03-28"), "V-1", false, false)
                .by(new Visits());
        assertThat(told.shareAt("CP-VISIT-10", "2024-03-28")).isEqualTo("0 of 1");
    }

    @Test
    void visits_are_counted_by_purpose_with_whether_the_child_was_seen_and_alone() {
        Histories child = child().on("2024-03-01");
        visited(child, "V-1", true, true);
        visited(child, "V-2", true, false);
        visited(child, "V-3", false, false);
        visited(child, "V-3", true, true);
        Told told = child.tells(EventType.VISIT_MADE, "visit", "V-4", "purpose", "CHILD_IN_NEED", "seen", true)
                .by(new Visits());
        assertThat(told.within("CP-VISITS", "2024-03-01", "2024-03-01"))
                .as("one was told twice")
                .isEqualTo(3);
        assertThat(told.share("CP-VISIT-SEEN", "2024-03-01", "2024-03-01")).isEqualTo("2 of 3");
        assertThat(told.share("CP-VISIT-ALONE", "2024-03-01", "2024-03-01")).isEqualTo("1 of 2");
        assertThat(told.within("CIN-VISITS", "2024-03-01", "2024-03-01")).isEqualTo(1);
        assertThat(told.share("CIN-VISIT-ALONE", "2024-03-01", "2024-03-01"))
                .as("nobody said whether alone")
                .isEqualTo("0 of 0");
        assertThat(told.within("CLA-VISITS", "2024-03-01", "2024-03-01")).isZero();
    }
}
