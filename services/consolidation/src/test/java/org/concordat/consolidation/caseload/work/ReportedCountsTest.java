package org.concordat.consolidation.caseload.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.COUNT_REPORTED;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class ReportedCountsTest {

    private static Told told(Histories histories) {
        return histories.by(new ReportedCounts());
    }

    @Test
    void a_count_stands_until_the_next_of_its_team() {
        Told told = told(Histories.child()
                .on("2024-05-07")
                .tells(COUNT_REPORTED, "measure", "LOOKED_AFTER", "count", 212, "team", "A")
                .on("2024-05-08")
                .tells(COUNT_REPORTED, "measure", "LOOKED_AFTER", "count", 30, "team", "B")
                .on("2024-06-07")
                .tells(COUNT_REPORTED, "measure", "LOOKED_AFTER", "count", 207, "team", "A"));
        assertThat(told.at("COUNTED-LOOKED-AFTER", "2024-05-06")).isZero();
        assertThat(told.at("COUNTED-LOOKED-AFTER", "2024-05-07")).isEqualTo(212);
        assertThat(told.at("COUNTED-LOOKED-AFTER", "2024-06-06")).isEqualTo(242);
        assertThat(told.at("COUNTED-LOOKED-AFTER", "2024-06-07", "A")).isEqualTo(207);
        assertThat(told.at("COUNTED-LOOKED-AFTER", "2024-06-07")).isEqualTo(237);
    }

    @Test
    void a_later_count_of_one_day_takes_the_place_of_the_earlier() {
        Told told = told(Histories.child()
                .at("2024-05-07T17:00")
                .tells(COUNT_REPORTED, "measure", "CONTACTS", "count", 12)
                .at("2024-05-07T09:00")
                .tells(COUNT_REPORTED, "measure", "CONTACTS", "count", 5)
                .on("2024-05-08")
                .tells(COUNT_REPORTED, "measure", "CONTACTS", "count", 3));
        assertThat(told.within("COUNTED-CONTACTS", "2024-05-07", "2024-05-07")).isEqualTo(12);
        assertThat(told.within("COUNTED-CONTACTS", "2024-05-01", "2024-05-31")).isEqualTo(15);
    }

    @Test
    void none_is_a_count_and_what_nobody_measures_is_none() {
        Told told = told(Histories.child()
                .on("2024-05-07")
                .tells(COUNT_REPORTED, "measure", "CARE_LEAVERS", "count", 4)
                .on("2024-05-08")
                .tells(COUNT_REPORTED, "measure", "CARE_LEAVERS", "count", 0)
                .on("2024-05-08")
                .tells(COUNT_REPORTED, "measure", "SOMETHING_NEW", "count", 9));
        assertThat(told.at("COUNTED-CARE-LEAVERS", "2024-05-07")).isEqualTo(4);
        assertThat(told.at("COUNTED-CARE-LEAVERS", "2024-05-08")).isZero();
        assertThat(told.all()).hasSize(2);
    }
}
