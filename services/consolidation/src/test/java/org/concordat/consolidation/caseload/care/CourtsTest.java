package org.concordat.consolidation.caseload.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.PRE_PROCEEDINGS_ENDED;
import static org.concordat.consolidation.caseload.history.EventType.PRE_PROCEEDINGS_STARTED;
import static org.concordat.consolidation.caseload.history.EventType.PROCEEDINGS_ENDED;
import static org.concordat.consolidation.caseload.history.EventType.PROCEEDINGS_ISSUED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

/** Issued on Monday 8 January 2024: 26 weeks that begin with that day are over on Sunday 7 July. */
class CourtsTest {

    private static final Courts CHAPTER = new Courts();

    @Test
    void twenty_six_weeks_begin_with_the_day_of_issue() {
        assertThat(ended("2024-07-07").share("COURT-26", "2024-07-01", "2024-07-31"))
                .isEqualTo("1 of 1");
        assertThat(ended("2024-07-08").share("COURT-26", "2024-07-01", "2024-07-31"))
                .isEqualTo("0 of 1");
        assertThat(ended("2024-07-08").values("COURT-DAYS", "2024-07-01", "2024-07-31"))
                .containsExactly(182);
    }

    @Test
    void the_end_is_of_its_day_in_london() {
        Told told = issued().at("2024-07-07T23:59")
                .tells(PROCEEDINGS_ENDED, "proceedings", "C-1")
                .by(CHAPTER);
        assertThat(told.share("COURT-26", "2024-07-07", "2024-07-07")).isEqualTo("1 of 1");
        assertThat(issued().at("2024-07-08T00:00")
                        .tells(PROCEEDINGS_ENDED, "proceedings", "C-1")
                        .by(CHAPTER)
                        .share("COURT-26", "2024-07-08", "2024-07-08"))
                .isEqualTo("0 of 1");
    }

    @Test
    void open_proceedings_are_beyond_their_time_from_the_day_after() {
        Told told = ended("2024-08-01");
        assertThat(told.at("COURT-OPEN", "2024-01-07")).isZero();
        assertThat(told.at("COURT-OPEN", "2024-01-08")).isOne();
        assertThat(told.at("COURT-OPEN-26", "2024-07-07")).isZero();
        assertThat(told.at("COURT-OPEN-26", "2024-07-08")).isOne();
        assertThat(told.at("COURT-OPEN-26", "2024-08-01")).isZero();
        assertThat(told.at("COURT-OPEN", "2024-08-01")).isZero();
        assertThat(told.within("COURT-ISSUED", "2024-01-08", "2024-01-08")).isOne();
        assertThat(told.within("COURT-ENDED", "2024-08-01", "2024-08-01")).isOne();
    }

    @Test
    void ended_on_the_day_of_issue_took_no_day_and_was_open_at_no_days_end() {
        Told told = ended("2024-01-08");
        assertThat(told.at("COURT-OPEN", "2024-01-08")).isZero();
        assertThat(told.share("COURT-26", "2024-01-08", "2024-01-08")).isEqualTo("1 of 1");
        assertThat(told.values("COURT-DAYS", "2024-01-08", "2024-01-08")).containsExactly(0);
    }

    @Test
    void what_was_issued_before_the_rule_or_is_not_known_to_have_been_is_in_no_share() {
        Told early = child().on("2014-04-21")
                .tells(PROCEEDINGS_ISSUED, "proceedings", "C-1")
                .on("2014-06-01")
                .tells(PROCEEDINGS_ENDED, "proceedings", "C-1")
                .by(CHAPTER);
        assertThat(early.share("COURT-26", "2014-06-01", "2014-06-01")).isEqualTo("0 of 0");
        assertThat(early.values("COURT-DAYS", "2014-06-01", "2014-06-01")).containsExactly(41);
        assertThat(early.at("COURT-OPEN-26", "2015-06-01")).isZero();
        Told unknown = child().on("2024-07-07")
                .tells(PROCEEDINGS_ENDED, "proceedings", "C-1")
                .by(CHAPTER);
        assertThat(unknown.within("COURT-ENDED", "2024-07-07", "2024-07-07")).isOne();
        assertThat(unknown.share("COURT-26", "2024-07-07", "2024-07-07")).isEqualTo("0 of 0");
    }

    @Test
    void an_end_before_the_issue_is_counted_neither_way() {
        Told told = ended("2024-01-07");
        assertThat(told.within("COURT-ENDED", "2024-01-07", "2024-01-07")).isOne();
        assertThat(told.share("COURT-26", "2024-01-01", "2024-12-31")).isEqualTo("0 of 0");
        assertThat(told.values("COURT-DAYS", "2024-01-01", "2024-12-31")).isEmpty();
        assertThat(told.at("COURT-OPEN", "2024-01-08")).isZero();
    }

    @Test
    void pre_proceedings_are_open_until_they_end_whatever_is_issued() {
        Told told = child().on("2024-01-02")
                .tells(PRE_PROCEEDINGS_STARTED, "preProceedings", "B-1")
                .tells(PRE_PROCEEDINGS_STARTED, "preProceedings", "B-2")
                .on("2024-01-08")
                .tells(PROCEEDINGS_ISSUED, "proceedings", "C-1", "preProceedings", "B-1")
                .on("2024-01-10")
                .tells(PRE_PROCEEDINGS_ENDED, "preProceedings", "B-1", "outcome", "PROCEEDINGS")
                .on("2024-01-20")
                .tells(PRE_PROCEEDINGS_ENDED, "preProceedings", "B-2", "outcome", "STEPPED_DOWN")
                .by(CHAPTER);
        assertThat(told.at("COURT-PRE-OPEN", "2024-01-09")).isEqualTo(2);
        assertThat(told.at("COURT-PRE-OPEN", "2024-01-10")).isOne();
        assertThat(told.at("COURT-PRE-OPEN", "2024-01-20")).isZero();
        assertThat(told.within("COURT-PRE-STARTED", "2024-01-02", "2024-01-02")).isEqualTo(2);
        assertThat(told.within("COURT-PRE-ENDED", "2024-01-01", "2024-01-31")).isEqualTo(2);
        assertThat(told.share("COURT-PRE-ISSUED", "2024-01-01", "2024-01-31")).isEqualTo("1 of 2");
    }

    private static Histories issued() {
        return child().on("2024-01-08").tells(PROCEEDINGS_ISSUED, "proceedings", "C-1");
    }

    private static Told ended(String day) {
        return issued().on(day).tells(PROCEEDINGS_ENDED, "proceedings", "C-1").by(CHAPTER);
    }
}
