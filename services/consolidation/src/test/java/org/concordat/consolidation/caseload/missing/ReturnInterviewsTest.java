package org.concordat.consolidation.caseload.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.MISSING_ENDED;
import static org.concordat.consolidation.caseload.history.EventType.MISSING_STARTED;
import static org.concordat.consolidation.caseload.history.EventType.RETURN_INTERVIEW_ANSWERED;
import static org.concordat.consolidation.caseload.history.EventType.RETURN_INTERVIEW_HELD;
import static org.concordat.consolidation.caseload.history.EventType.RETURN_INTERVIEW_OFFERED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

/** Back at ten in the morning of Friday 29 March 2024: 72 hours are over at eleven on Monday 1 April, by summer time. */
class ReturnInterviewsTest {

    private static final ReturnInterviews CHAPTER = new ReturnInterviews();

    @Test
    void hours_go_by_as_they_do_where_the_clocks_change() {
        assertThat(held("2024-04-01T11:00").share("MISSING-RHI-72", "2024-04-01", "2024-04-01"))
                .isEqualTo("1 of 1");
        assertThat(held("2024-04-01T11:01").share("MISSING-RHI-72", "2024-04-01", "2024-04-01"))
                .isEqualTo("0 of 1");
    }

    @Test
    void one_counts_on_the_day_on_which_its_time_is_over_held_or_not() {
        Told held = held("2024-03-29T15:00");
        assertThat(held.share("MISSING-RHI-72", "2024-03-01", "2024-03-31")).isEqualTo("0 of 0");
        assertThat(held.share("MISSING-RHI-72", "2024-04-01", "2024-04-30")).isEqualTo("1 of 1");
        assertThat(held.within("MISSING-RHI-HELD", "2024-03-29", "2024-03-29")).isOne();
        Told never = back().by(CHAPTER);
        assertThat(never.share("MISSING-RHI-72", "2024-04-01", "2024-04-30")).isEqualTo("0 of 1");
        assertThat(never.within("MISSING-RHI-DUE", "2024-04-01", "2024-04-01")).isOne();
    }

    @Test
    void outstanding_is_from_the_return_and_overdue_from_the_day_the_time_is_over() {
        Told told = held("2024-04-05T10:00");
        assertThat(told.at("MISSING-RHI-OUTSTANDING", "2024-03-28")).isZero();
        assertThat(told.at("MISSING-RHI-OUTSTANDING", "2024-03-29")).isOne();
        assertThat(told.at("MISSING-RHI-OVERDUE", "2024-03-31")).isZero();
        assertThat(told.at("MISSING-RHI-OVERDUE", "2024-04-01")).isOne();
        assertThat(told.at("MISSING-RHI-OVERDUE", "2024-04-05")).isZero();
        assertThat(told.at("MISSING-RHI-OUTSTANDING", "2024-04-05")).isZero();
    }

    @Test
    void time_that_is_over_at_midnight_is_over_on_the_new_day() {
        Told told = child().at("2024-05-01T10:00")
                .tells(MISSING_STARTED, "missing", "M-1", "kind", "MISSING")
                .at("2024-05-02T00:00")
                .tells(MISSING_ENDED, "missing", "M-1")
                .by(CHAPTER);
        assertThat(told.at("MISSING-RHI-OVERDUE", "2024-05-04")).isZero();
        assertThat(told.at("MISSING-RHI-OVERDUE", "2024-05-05")).isOne();
    }

    @Test
    void offers_and_answers_count_once_for_each_episode_and_declining_settles_it() {
        Told told = back().on("2024-03-30")
                .tells(RETURN_INTERVIEW_OFFERED, "missing", "M-1")
                .on("2024-03-31")
                .tells(RETURN_INTERVIEW_OFFERED, "missing", "M-1")
                .tells(RETURN_INTERVIEW_ANSWERED, "missing", "M-1", "accepted", false)
                .by(CHAPTER);
        assertThat(told.within("MISSING-RHI-OFFERED", "2024-03-01", "2024-04-30"))
                .isOne();
        assertThat(told.within("MISSING-RHI-DECLINED", "2024-03-31", "2024-03-31"))
                .isOne();
        assertThat(told.within("MISSING-RHI-ACCEPTED", "2024-03-01", "2024-04-30"))
                .isZero();
        assertThat(told.at("MISSING-RHI-OUTSTANDING", "2024-03-30")).isOne();
        assertThat(told.at("MISSING-RHI-OUTSTANDING", "2024-03-31")).isZero();
        assertThat(told.at("MISSING-RHI-OVERDUE", "2024-04-02")).isZero();
        assertThat(told.share("MISSING-RHI-72", "2024-04-01", "2024-04-01"))
                .as("one that was declined was due all the same")
                .isEqualTo("0 of 1");
    }

    @Test
    void an_answer_may_become_another_and_the_interview_be_held() {
        Told told = back().on("2024-03-30")
                .tells(RETURN_INTERVIEW_ANSWERED, "missing", "M-1", "accepted", false)
                .on("2024-03-31")
                .tells(RETURN_INTERVIEW_ANSWERED, "missing", "M-1", "accepted", true)
                .tells(RETURN_INTERVIEW_HELD, "missing", "M-1")
                .by(CHAPTER);
        assertThat(told.within("MISSING-RHI-ACCEPTED", "2024-03-31", "2024-03-31"))
                .isOne();
        assertThat(told.share("MISSING-RHI-72", "2024-04-01", "2024-04-01")).isEqualTo("1 of 1");
    }

    @Test
    void one_told_as_held_before_the_return_is_counted_neither_way_but_for_a_later_one() {
        Told before = child().at("2024-03-28T10:00")
                .tells(MISSING_STARTED, "missing", "M-1", "kind", "MISSING")
                .at("2024-03-29T09:00")
                .tells(RETURN_INTERVIEW_HELD, "missing", "M-1")
                .at("2024-03-29T10:00")
                .tells(MISSING_ENDED, "missing", "M-1")
                .by(CHAPTER);
        assertThat(before.share("MISSING-RHI-72", "2024-03-01", "2024-04-30")).isEqualTo("0 of 0");
        assertThat(before.at("MISSING-RHI-OUTSTANDING", "2024-03-30")).isZero();
        Told again = held("2024-03-29T09:59", "2024-03-30T10:00");
        assertThat(again.share("MISSING-RHI-72", "2024-03-01", "2024-04-30")).isEqualTo("1 of 1");
    }

    @Test
    void a_return_of_which_nobody_knows_from_what_is_due_an_interview() {
        Told told = child().at("2024-05-01T10:00")
                .tells(MISSING_ENDED, "missing", "M-9")
                .at("2024-05-02T10:00")
                .tells(RETURN_INTERVIEW_HELD, "missing", "M-9")
                .by(CHAPTER);
        assertThat(told.share("MISSING-RHI-72", "2024-05-04", "2024-05-04")).isEqualTo("1 of 1");
    }

    @Test
    void a_reference_used_again_has_an_interview_of_its_own() {
        Told told = held("2024-03-30T10:00", "2024-05-03T10:00");
        assertThat(told.within("MISSING-RHI-HELD", "2024-03-01", "2024-05-31")).isOne();
        Told again = back().at("2024-03-30T10:00")
                .tells(RETURN_INTERVIEW_HELD, "missing", "M-1")
                .at("2024-05-01T10:00")
                .tells(MISSING_STARTED, "missing", "M-1", "kind", "MISSING")
                .at("2024-05-02T10:00")
                .tells(MISSING_ENDED, "missing", "M-1")
                .by(CHAPTER);
        assertThat(again.share("MISSING-RHI-72", "2024-04-01", "2024-04-01")).isEqualTo("1 of 1");
        assertThat(again.share("MISSING-RHI-72", "2024-05-05", "2024-05-05")).isEqualTo("0 of 1");
    }

    private static Histories back() {
        return child().at("2024-03-28T10:00")
                .tells(MISSING_STARTED, "missing", "M-1", "kind", "MISSING")
                .at("2024-03-29T10:00")
                .tells(MISSING_ENDED, "missing", "M-1");
    }

    private static Told held(String... moments) {
        Histories child = back();
        for (String moment : moments) {
            child.at(moment).tells(RETURN_INTERVIEW_HELD, "missing", "M-1");
        }
        return child.by(CHAPTER);
    }
}
