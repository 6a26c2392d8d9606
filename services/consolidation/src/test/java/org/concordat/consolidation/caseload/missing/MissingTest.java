package org.concordat.consolidation.caseload.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.MISSING_ENDED;
import static org.concordat.consolidation.caseload.history.EventType.MISSING_STARTED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class MissingTest {

    private static final Missing CHAPTER = new Missing();

    @Test
    void a_child_is_missing_once_until_it_is_back_from_all() {
        Told told = away(away(child(), "M-1", "2024-05-01T22:00"), "M-2", "2024-05-02T22:00")
                .at("2024-05-03T09:00")
                .tells(MISSING_ENDED, "missing", "M-1")
                .at("2024-05-05T09:00")
                .tells(MISSING_ENDED, "missing", "M-2")
                .by(CHAPTER);
        assertThat(told.at("MISSING-OPEN", "2024-05-01")).isOne();
        assertThat(told.at("MISSING-OPEN", "2024-05-02")).isOne();
        assertThat(told.at("MISSING-OPEN", "2024-05-03")).isOne();
        assertThat(told.at("MISSING-OPEN", "2024-05-05")).isZero();
        assertThat(told.within("MISSING-STARTED", "2024-05-01", "2024-05-31")).isEqualTo(2);
        assertThat(told.within("MISSING-RETURNED", "2024-05-01", "2024-05-31")).isEqualTo(2);
    }

    @Test
    void back_on_the_same_day_is_missing_at_no_days_end() {
        Told told = away(child(), "M-1", "2024-05-01T08:00")
                .at("2024-05-01T23:59")
                .tells(MISSING_ENDED, "missing", "M-1")
                .by(CHAPTER);
        assertThat(told.at("MISSING-OPEN", "2024-05-01")).isZero();
        assertThat(told.within("MISSING-STARTED", "2024-05-01", "2024-05-01")).isOne();
        assertThat(told.within("MISSING-RETURNED", "2024-05-01", "2024-05-01")).isOne();
    }

    @Test
    void half_past_midnight_in_summer_is_the_new_day_in_london() {
        Told told = away(child(), "M-1", "2024-06-01T00:30").by(CHAPTER);
        assertThat(told.within("MISSING-STARTED", "2024-05-31", "2024-05-31")).isZero();
        assertThat(told.within("MISSING-STARTED", "2024-06-01", "2024-06-01")).isOne();
    }

    @Test
    void kinds_are_told_apart() {
        Told told = away(child(), "M-1", "2024-05-01T22:00")
                .tells(MISSING_STARTED, "missing", "M-2", "kind", "AWAY_WITHOUT_AUTHORISATION")
                .by(CHAPTER);
        assertThat(told.within("MISSING-STARTED-MISSING", "2024-05-01", "2024-05-01"))
                .isOne();
        assertThat(told.within("MISSING-STARTED-AWAY", "2024-05-01", "2024-05-01"))
                .isOne();
    }

    @Test
    void more_than_once_is_two_beginnings_in_the_twelve_months_to_the_day() {
        Told told = away(away(child(), "M-1", "2023-04-01T22:00"), "M-2", "2024-03-31T22:00")
                .by(CHAPTER);
        assertThat(told.at("MISSING-AGAIN", "2024-03-30")).isZero();
        assertThat(told.at("MISSING-AGAIN", "2024-03-31")).isOne();
        assertThat(told.at("MISSING-AGAIN", "2024-04-01")).isZero();
    }

    private static Histories away(Histories child, String missing, String moment) {
        return child.at(moment).tells(MISSING_STARTED, "missing", missing, "kind", "MISSING");
    }
}
