package org.concordat.consolidation.caseload.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.EDUCATION_HEALTH_CARE_DECIDED;
import static org.concordat.consolidation.caseload.history.EventType.EDUCATION_HEALTH_CARE_EXCEPTION_RECORDED;
import static org.concordat.consolidation.caseload.history.EventType.EDUCATION_HEALTH_CARE_PLAN_CEASED;
import static org.concordat.consolidation.caseload.history.EventType.EDUCATION_HEALTH_CARE_PLAN_ISSUED;
import static org.concordat.consolidation.caseload.history.EventType.EDUCATION_HEALTH_CARE_REQUESTED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

/** Requested on Monday 8 January 2024, day 0: 20 weeks are over on Monday 27 May, which is a bank holiday all the same. */
class EducationHealthCareTest {

    private static final EducationHealthCare CHAPTER = new EducationHealthCare();

    @Test
    void a_plan_issued_on_the_last_day_of_the_twentieth_week_is_in_time() {
        assertThat(issued(requested(), "2024-05-27").by(CHAPTER).share("SEND-EHC-20", "2024-05-01", "2024-05-31"))
                .isEqualTo("1 of 1");
        Told late = issued(requested(), "2024-05-28").by(CHAPTER);
        assertThat(late.share("SEND-EHC-20", "2024-05-01", "2024-05-31")).isEqualTo("0 of 1");
        assertThat(late.share("SEND-EHC-20-X", "2024-05-01", "2024-05-31")).isEqualTo("0 of 1");
        assertThat(late.values("SEND-EHC-DAYS", "2024-05-01", "2024-05-31")).containsExactly(141);
        assertThat(late.within("SEND-EHC-REQUESTED", "2024-01-08", "2024-01-08"))
                .isOne();
        assertThat(late.within("SEND-EHC-ISSUED", "2024-05-28", "2024-05-28")).isOne();
    }

    @Test
    void a_plan_with_an_exception_is_in_one_figure_and_not_in_the_other() {
        Told told = issued(excepted("EXCEPTIONAL_PERSONAL_CIRCUMSTANCES"), "2024-05-28")
                .by(CHAPTER);
        assertThat(told.share("SEND-EHC-20", "2024-05-28", "2024-05-28")).isEqualTo("0 of 1");
        assertThat(told.share("SEND-EHC-20-X", "2024-05-28", "2024-05-28")).isEqualTo("0 of 0");
        assertThat(issued(excepted("SCHOOL_HOLIDAY"), "2024-02-01")
                        .by(CHAPTER)
                        .share("SEND-EHC-20-X", "2024-02-01", "2024-02-01"))
                .as("whether or not it was in time")
                .isEqualTo("0 of 0");
        assertThat(issued(excepted("ABSENT_FOUR_WEEKS"), "2024-02-01")
                        .by(CHAPTER)
                        .share("SEND-EHC-20-X", "2024-02-01", "2024-02-01"))
                .isEqualTo("0 of 0");
    }

    @Test
    void what_the_regulations_do_not_name_is_no_exception() {
        for (String reason : new String[] {"MISSED_APPOINTMENT", "ADVICE_FROM_SCHOOL", "OTHER"}) {
            assertThat(issued(excepted(reason), "2024-05-28")
                            .by(CHAPTER)
                            .share("SEND-EHC-20-X", "2024-05-28", "2024-05-28"))
                    .as(reason)
                    .isEqualTo("0 of 1");
        }
    }

    @Test
    void an_exception_counts_whenever_it_was_recorded_and_for_its_request_alone() {
        Told told = issued(requested(), "2024-05-28")
                .on("2024-06-10")
                .tells(EDUCATION_HEALTH_CARE_EXCEPTION_RECORDED, "request", "Q-1", "exception", "SCHOOL_HOLIDAY")
                .by(CHAPTER);
        assertThat(told.share("SEND-EHC-20-X", "2024-05-28", "2024-05-28")).isEqualTo("0 of 0");
        Told other = issued(requested(), "2024-05-28")
                .tells(EDUCATION_HEALTH_CARE_EXCEPTION_RECORDED, "request", "Q-2", "exception", "SCHOOL_HOLIDAY")
                .by(CHAPTER);
        assertThat(other.share("SEND-EHC-20-X", "2024-05-28", "2024-05-28")).isEqualTo("0 of 1");
    }

    @Test
    void a_request_is_open_until_its_plan_is_issued_and_overdue_from_the_day_after_its_time() {
        Told told = issued(requested(), "2024-06-10").by(CHAPTER);
        assertThat(told.at("SEND-EHC-OPEN", "2024-01-08")).isOne();
        assertThat(told.at("SEND-EHC-OVERDUE", "2024-05-27")).isZero();
        assertThat(told.at("SEND-EHC-OVERDUE", "2024-05-28")).isOne();
        assertThat(told.at("SEND-EHC-OVERDUE", "2024-06-10")).isZero();
        assertThat(told.at("SEND-EHC-OPEN", "2024-06-10")).isZero();
    }

    @Test
    void a_refusal_closes_a_request_and_a_plan_issued_later_is_measured_from_it_all_the_same() {
        Told told = issued(
                        requested()
                                .on("2024-02-01")
                                .tells(EDUCATION_HEALTH_CARE_DECIDED, "request", "Q-1", "decision", "NOT_ASSESS")
                                .on("2024-06-01")
                                .tells(EDUCATION_HEALTH_CARE_DECIDED, "request", "Q-1", "decision", "ASSESS"),
                        "2024-09-01")
                .by(CHAPTER);
        assertThat(told.at("SEND-EHC-OPEN", "2024-01-31")).isOne();
        assertThat(told.at("SEND-EHC-OPEN", "2024-02-01")).isZero();
        assertThat(told.at("SEND-EHC-OVERDUE", "2024-08-01")).isZero();
        assertThat(told.share("SEND-EHC-20", "2024-09-01", "2024-09-01")).isEqualTo("0 of 1");
        assertThat(told.within("SEND-EHC-DECIDED-NOT-ASSESS", "2024-02-01", "2024-02-01"))
                .isOne();
        assertThat(told.within("SEND-EHC-DECIDED-ASSESS", "2024-06-01", "2024-06-01"))
                .isOne();
    }

    @Test
    void the_decision_to_assess_or_to_issue_leaves_it_open_and_counts_once() {
        Told told = requested()
                .on("2024-02-01")
                .tells(EDUCATION_HEALTH_CARE_DECIDED, "request", "Q-1", "decision", "ASSESS")
                .on("2024-02-02")
                .tells(EDUCATION_HEALTH_CARE_DECIDED, "request", "Q-1", "decision", "ASSESS")
                .on("2024-04-01")
                .tells(EDUCATION_HEALTH_CARE_DECIDED, "request", "Q-1", "decision", "ISSUE")
                .by(CHAPTER);
        assertThat(told.at("SEND-EHC-OPEN", "2024-04-01")).isOne();
        assertThat(told.within("SEND-EHC-DECIDED-ASSESS", "2024-01-01", "2024-12-31"))
                .isOne();
        assertThat(told.within("SEND-EHC-DECIDED-ISSUE", "2024-01-01", "2024-12-31"))
                .isOne();
    }

    @Test
    void plans_are_maintained_until_they_cease() {
        Told told = issued(requested(), "2024-05-01")
                .on("2024-05-20")
                .tells(EDUCATION_HEALTH_CARE_PLAN_ISSUED, "request", "Q-1", "plan", "P-1")
                .on("2025-05-01")
                .tells(EDUCATION_HEALTH_CARE_PLAN_CEASED, "plan", "P-1")
                .by(CHAPTER);
        assertThat(told.at("SEND-EHC-PLANS", "2024-05-01")).isOne();
        assertThat(told.at("SEND-EHC-PLANS", "2025-04-30")).isOne();
        assertThat(told.at("SEND-EHC-PLANS", "2025-05-01")).isZero();
        assertThat(told.within("SEND-EHC-ISSUED", "2024-05-01", "2024-05-31")).isOne();
        assertThat(told.within("SEND-EHC-CEASED", "2025-05-01", "2025-05-01")).isOne();
    }

    @Test
    void a_plan_without_a_known_request_or_from_before_it_or_before_the_rule_is_in_no_share() {
        Told without = issued(child(), "2024-05-01").by(CHAPTER);
        assertThat(without.within("SEND-EHC-ISSUED", "2024-05-01", "2024-05-01"))
                .isOne();
        assertThat(without.share("SEND-EHC-20", "2024-05-01", "2024-05-01")).isEqualTo("0 of 0");
        Told before = issued(requested(), "2024-01-07").by(CHAPTER);
        assertThat(before.share("SEND-EHC-20", "2024-01-07", "2024-01-07")).isEqualTo("0 of 0");
        assertThat(before.at("SEND-EHC-OPEN", "2024-01-08")).isZero();
        Told early = issued(
                        child().on("2014-08-31").tells(EDUCATION_HEALTH_CARE_REQUESTED, "request", "Q-1"), "2014-10-01")
                .by(CHAPTER);
        assertThat(early.share("SEND-EHC-20", "2014-10-01", "2014-10-01")).isEqualTo("0 of 0");
    }

    private static Histories requested() {
        return child().on("2024-01-08").tells(EDUCATION_HEALTH_CARE_REQUESTED, "request", "Q-1");
    }

    private static Histories excepted(String reason) {
        return requested()
                .on("2024-01-20")
                .tells(EDUCATION_HEALTH_CARE_EXCEPTION_RECORDED, "request", "Q-1", "exception", reason);
    }

    private static Histories issued(Histories child, String day) {
        return child.on(day).tells(EDUCATION_HEALTH_CARE_PLAN_ISSUED, "request", "Q-1", "plan", "P-1");
    }
}
