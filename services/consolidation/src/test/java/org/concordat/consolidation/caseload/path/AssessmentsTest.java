package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class AssessmentsTest {

    private static final String ALWAYS = "2000-01-01";
    private static final String EVER = "2099-12-31";

    @Test
    void an_assessment_is_in_time_to_the_45th_working_day() {
        // From Wednesday 3 January 2024: day 45 is Wednesday 6 March.
        assertThat(authorised("2024-01-03", "2024-03-06")).isEqualTo("1 of 1");
        assertThat(authorised("2024-01-03", "2024-03-07")).isEqualTo("0 of 1");
        assertThat(authorised("2024-01-03", "2024-01-03")).as("on day 0").isEqualTo("1 of 1");
    }

    @Test
    void bank_holidays_and_one_off_holidays_are_no_working_days() {
        // From 14 April 2022: without Good Friday, Easter Monday, 2 May and 2 and 3 June, day 45 is 23 June.
        assertThat(authorised("2022-04-14", "2022-06-23")).isEqualTo("1 of 1");
        assertThat(authorised("2022-04-14", "2022-06-24")).isEqualTo("0 of 1");
    }

    @Test
    void what_is_before_the_rule_or_contradicts_itself_or_names_no_known_referral_is_left_out() {
        assertThat(authorised("2013-04-12", "2013-05-01")).as("before the rule").isEqualTo("0 of 0");
        assertThat(authorised("2013-04-15", "2013-05-01"))
                .as("on its first day")
                .isEqualTo("1 of 1");
        assertThat(authorised("2024-01-03", "2024-01-02"))
                .as("authorised before")
                .isEqualTo("0 of 0");
        Told told =
                child().on("2024-01-03").authorised("A-1", "R-9", "NOT_IN_NEED").by(new Assessments());
        assertThat(told.share("CIN-ASSESS-45", ALWAYS, EVER)).isEqualTo("0 of 0");
        assertThat(told.within("CIN-ASSESS-AUTHORISED", ALWAYS, EVER)).isEqualTo(1);
        assertThat(told.share("CIN-ASSESS-NFA", ALWAYS, EVER)).isEqualTo("1 of 1");
    }

    private static String authorised(String referred, String authorised) {
        return child().on(referred)
                .referred("R-1")
                .assessing("A-1", "R-1")
                .on(authorised)
                .authorised("A-1", "R-1", "OTHER")
                .by(new Assessments())
                .share("CIN-ASSESS-45", ALWAYS, EVER);
    }

    @Test
    void days_taken_are_working_days_from_the_referral() {
        Told told = child().on("2024-05-03")
                .referred("R-1")
                .on("2024-05-06")
                .assessing("A-1", "R-1")
                .on("2024-05-08")
                .authorised("A-1", "R-1", "CHILD_IN_NEED_PLAN")
                .by(new Assessments());
        // 6 May was a bank holiday: the 7th is day 1, the 8th day 2.
        assertThat(told.values("CIN-ASSESS-DAYS", ALWAYS, EVER)).containsExactly(2);
    }

    @Test
    void an_assessment_is_under_way_until_authorised_and_overdue_after_day_45() {
        Told told = child().on("2024-01-03")
                .referred("R-1")
                .on("2024-01-10")
                .assessing("A-1", "R-1")
                .on("2024-03-20")
                .authorised("A-1", "R-1", "OTHER")
                .by(new Assessments());
        assertThat(told.at("CIN-ASSESS-OPEN", "2024-01-09")).isZero();
        assertThat(told.at("CIN-ASSESS-OPEN", "2024-01-10")).isEqualTo(1);
        assertThat(told.at("CIN-ASSESS-OVERDUE", "2024-03-06")).isZero();
        assertThat(told.at("CIN-ASSESS-OVERDUE", "2024-03-07")).isEqualTo(1);
        assertThat(told.at("CIN-ASSESS-OVERDUE", "2024-03-20")).isZero();
        assertThat(told.at("CIN-ASSESS-OPEN", "2024-03-20")).isZero();
    }

    @Test
    void what_is_never_authorised_becomes_overdue_by_itself() {
        Told told =
                child().on("2024-01-03").referred("R-1").assessing("A-1", "R-1").by(new Assessments());
        assertThat(told.at("CIN-ASSESS-OVERDUE", "2024-03-06")).isZero();
        assertThat(told.at("CIN-ASSESS-OVERDUE", EVER)).isEqualTo(1);
    }

    @Test
    void an_assessment_begun_after_its_45_days_is_overdue_from_its_first_day() {
        Told told = child().on("2024-01-03")
                .referred("R-1")
                .on("2024-04-10")
                .assessing("A-1", "R-1")
                .by(new Assessments());
        assertThat(told.at("CIN-ASSESS-OVERDUE", "2024-04-09")).isZero();
        assertThat(told.at("CIN-ASSESS-OVERDUE", "2024-04-10")).isEqualTo(1);
    }

    @Test
    void nothing_is_overdue_by_a_rule_that_was_not_yet_in_force() {
        Told told =
                child().on("2013-04-12").referred("R-1").assessing("A-1", "R-1").by(new Assessments());
        assertThat(told.at("CIN-ASSESS-OPEN", "2014-01-01")).isEqualTo(1);
        assertThat(told.at("CIN-ASSESS-OVERDUE", "2014-01-01")).isZero();
    }

    @Test
    void closing_the_referral_or_the_case_ends_an_assessment_that_was_not_authorised() {
        Histories first = child().on("2024-01-03").referred("R-1").assessing("A-1", "R-1");
        assertThat(first.on("2024-01-20")
                        .referralClosed("R-1", "OTHER")
                        .by(new Assessments())
                        .at("CIN-ASSESS-OPEN", "2024-01-20"))
                .isZero();
        Histories second = child().on("2024-01-03").referred("R-1").assessing("A-1", "R-1");
        Told told = second.on("2024-01-20").closed().by(new Assessments());
        assertThat(told.at("CIN-ASSESS-OPEN", "2024-01-19")).isEqualTo(1);
        assertThat(told.at("CIN-ASSESS-OPEN", "2024-01-20")).isZero();
        assertThat(told.within("CIN-ASSESS-AUTHORISED", ALWAYS, EVER)).isZero();
    }

    @Test
    void a_withdrawn_authorisation_leaves_the_assessment_under_way() {
        Histories child = child().on("2024-01-03")
                .referred("R-1")
                .assessing("A-1", "R-1")
                .on("2024-02-01")
                .authorised("A-1", "R-1", "OTHER");
        assertThat(child.by(new Assessments()).at("CIN-ASSESS-OPEN", "2024-02-01"))
                .isZero();
        Told without = child.without(EventType.ASSESSMENT_AUTHORISED).by(new Assessments());
        assertThat(without.at("CIN-ASSESS-OPEN", "2024-02-01")).isEqualTo(1);
        assertThat(without.share("CIN-ASSESS-45", ALWAYS, EVER)).isEqualTo("0 of 0");
    }

    @Test
    void an_assessment_authorised_twice_counts_once() {
        Told told = child().on("2024-01-03")
                .referred("R-1")
                .assessing("A-1", "R-1")
                .on("2024-02-01")
                .authorised("A-1", "R-1", "OTHER")
                .on("2024-02-02")
                .authorised("A-1", "R-1", "NOT_IN_NEED")
                .by(new Assessments());
        assertThat(told.within("CIN-ASSESS-AUTHORISED", ALWAYS, EVER)).isEqualTo(1);
        assertThat(told.share("CIN-ASSESS-NFA", ALWAYS, EVER)).isEqualTo("0 of 1");
    }
}
