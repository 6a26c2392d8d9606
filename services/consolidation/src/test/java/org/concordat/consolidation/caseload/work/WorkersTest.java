package org.concordat.consolidation.caseload.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.WORKER_CHANGED;
import static org.concordat.consolidation.caseload.history.EventType.WORKER_JOINED;
import static org.concordat.consolidation.caseload.history.EventType.WORKER_LEFT;

import java.math.BigDecimal;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static Histories joined(String day, String grade, String fullTimeEquivalent, boolean agency) {
        return Histories.child()
                .on(day)
                .tells(
                        WORKER_JOINED,
                        "team",
                        "A",
                        "grade",
                        grade,
                        "fullTimeEquivalent",
                        new BigDecimal(fullTimeEquivalent),
                        "agency",
                        agency);
    }

    private static Told told(Histories histories) {
        return histories.by(new Workers());
    }

    @Test
    void a_worker_is_in_post_from_joining_to_the_day_before_leaving() {
        Told told = told(joined("2024-05-07", "SOCIAL_WORKER", "0.6", false)
                .on("2024-09-30")
                .tells(WORKER_LEFT));
        assertThat(told.at("WORK-STAFF", "2024-05-06")).isZero();
        assertThat(told.at("WORK-STAFF", "2024-05-07", "A")).isEqualTo(1);
        assertThat(told.at("WORK-STAFF-SOCIAL-WORKER", "2024-09-29")).isEqualTo(1);
        assertThat(told.at("WORK-FTE", "2024-09-29")).isEqualTo(60);
        assertThat(told.at("WORK-STAFF", "2024-09-30")).isZero();
        assertThat(told.at("WORK-FTE", "2024-09-30")).isZero();
        assertThat(told.within("WORK-JOINED", "2024-05-07", "2024-05-07", "A")).isEqualTo(1);
        assertThat(told.within("WORK-LEFT", "2024-09-30", "2024-09-30", "A")).isEqualTo(1);
    }

    @Test
    void a_change_changes_what_it_tells_and_nothing_else() {
        Told told = told(joined("2024-05-07", "NEWLY_QUALIFIED", "1", false)
                .on("2025-05-07")
                .tells(WORKER_CHANGED, "grade", "SOCIAL_WORKER")
                .on("2025-06-01")
                .tells(WORKER_CHANGED, "team", "B", "fullTimeEquivalent", new BigDecimal("0.55")));
        assertThat(told.at("WORK-STAFF-NEWLY-QUALIFIED", "2025-05-06")).isEqualTo(1);
        assertThat(told.at("WORK-STAFF-NEWLY-QUALIFIED", "2025-05-07")).isZero();
        assertThat(told.at("WORK-STAFF-SOCIAL-WORKER", "2025-05-07", "A")).isEqualTo(1);
        assertThat(told.at("WORK-FTE", "2025-05-31", "A")).isEqualTo(100);
        assertThat(told.at("WORK-FTE", "2025-06-01", "A")).isZero();
        assertThat(told.at("WORK-FTE", "2025-06-01", "B")).isEqualTo(55);
        assertThat(told.within("WORK-JOINED", "2024-05-01", "2025-12-31")).isEqualTo(1);
    }

    @Test
    void the_share_of_agencies_is_of_full_time_equivalents_of_social_workers() {
        assertThat(told(joined("2024-05-07", "TEAM_MANAGER", "0.8", true)).shareAt("WORK-AGENCY", "2024-05-07"))
                .isEqualTo("80 of 80");
        assertThat(told(joined("2024-05-07", "SOCIAL_WORKER", "0.8", false)).shareAt("WORK-AGENCY", "2024-05-07"))
                .isEqualTo("0 of 80");
        assertThat(told(joined("2024-05-07", "FAMILY_SUPPORT", "0.8", true)).shareAt("WORK-AGENCY", "2024-05-07"))
                .isEqualTo("0 of 0");
    }

    @Test
    void cases_are_set_against_social_workers_who_may_have_some() {
        assertThat(told(joined("2024-05-07", "SENIOR_SOCIAL_WORKER", "0.8", true))
                        .shareAt("WORK-CASES-FTE", "2024-05-07"))
                .isEqualTo("0 of 80");
        assertThat(told(joined("2024-05-07", "SENIOR_SOCIAL_WORKER", "0.8", true))
                        .shareAt("WORK-CASES-WORKER", "2024-05-07"))
                .isEqualTo("0 of 1");
        assertThat(told(joined("2024-05-07", "TEAM_MANAGER", "1", false)).shareAt("WORK-CASES-FTE", "2024-05-07"))
                .isEqualTo("0 of 0");
    }

    @Test
    void joining_twice_is_joining_once_and_leaving_twice_is_leaving_once() {
        Told told = told(joined("2024-05-07", "SOCIAL_WORKER", "1", false)
                .on("2024-05-08")
                .tells(WORKER_JOINED, "team", "B", "grade", "SOCIAL_WORKER", "fullTimeEquivalent", 1, "agency", true)
                .on("2024-06-01")
                .tells(WORKER_LEFT)
                .on("2024-06-02")
                .tells(WORKER_LEFT)
                .on("2024-06-03")
                .tells(WORKER_CHANGED, "team", "C"));
        assertThat(told.at("WORK-STAFF", "2024-05-08")).isEqualTo(1);
        assertThat(told.at("WORK-STAFF", "2024-05-08", "B")).isEqualTo(1);
        assertThat(told.within("WORK-JOINED", "2024-05-01", "2024-06-30")).isEqualTo(1);
        assertThat(told.within("WORK-LEFT", "2024-05-01", "2024-06-30")).isEqualTo(1);
        assertThat(told.at("WORK-STAFF", "2024-06-03")).isZero();
    }

    @Test
    void whose_joining_was_not_told_is_in_post_from_the_first_change() {
        Told told = told(Histories.child().on("2024-05-08").tells(WORKER_CHANGED, "team", "B"));
        assertThat(told.at("WORK-STAFF-OTHER", "2024-05-08", "B")).isEqualTo(1);
        assertThat(told.at("WORK-FTE", "2024-05-08")).isZero();
        assertThat(told.within("WORK-JOINED", "2024-05-01", "2024-05-31")).isZero();
        assertThat(told(Histories.child().on("2024-05-08").tells(WORKER_LEFT))
                        .within("WORK-LEFT", "2024-05-08", "2024-05-08"))
                .isEqualTo(1);
    }
}
