package org.concordat.consolidation.caseload.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.CASE_ALLOCATED;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class KeyWorkersTest {

    private static Histories given(Histories histories, String day, String worker) {
        return histories.on(day).tells(CASE_ALLOCATED, "worker", worker, "team", "A", "role", "KEY_WORKER");
    }

    private static Told told(Histories histories) {
        return histories.by(new KeyWorkers());
    }

    @Test
    void the_third_worker_within_twelve_months_counts_until_the_first_was_lost_a_year_ago() {
        Histories child = Histories.child().on("2022-03-01").intoCare("L-1", "ACCOMMODATED");
        Told told = told(given(given(given(child, "2022-03-01", "W-1"), "2022-04-01", "W-2"), "2022-09-01", "W-3"));
        assertThat(told.shareAt("CLA-SW-CHANGES", "2022-08-31")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-SW-CHANGES", "2022-09-01")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-SW-CHANGES", "2023-03-31")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-SW-CHANGES", "2023-04-01")).isEqualTo("0 of 1");
    }

    @Test
    void the_same_worker_again_is_one_and_who_had_it_within_a_day_alone_is_none() {
        Histories child = Histories.child().on("2022-03-01").intoCare("L-1", "ACCOMMODATED");
        Told again = told(given(given(given(child, "2022-03-01", "W-1"), "2022-04-01", "W-2"), "2022-09-01", "W-1"));
        assertThat(again.shareAt("CLA-SW-CHANGES", "2022-09-01")).isEqualTo("0 of 1");
        Told within = told(Histories.child()
                .on("2022-03-01")
                .intoCare("L-1", "ACCOMMODATED")
                .tells(CASE_ALLOCATED, "worker", "W-1", "team", "A")
                .at("2022-04-01T09:00")
                .tells(CASE_ALLOCATED, "worker", "W-2", "team", "A")
                .at("2022-04-01T10:00")
                .tells(CASE_ALLOCATED, "worker", "W-3", "team", "A"));
        assertThat(within.shareAt("CLA-SW-CHANGES", "2022-04-01")).isEqualTo("0 of 1");
    }

    @Test
    void a_child_that_is_not_looked_after_is_in_neither_number_and_its_workers_of_before_count() {
        Histories child =
                given(given(given(Histories.child(), "2022-03-01", "W-1"), "2022-04-01", "W-2"), "2022-05-01", "W-3");
        assertThat(told(child).shareAt("CLA-SW-CHANGES", "2022-05-01")).isEqualTo("0 of 0");
        assertThat(told(child.on("2022-06-01").intoCare("L-1", "SHORT_BREAKS")).shareAt("CLA-SW-CHANGES", "2022-06-01"))
                .isEqualTo("0 of 0");
        Told told = told(child.on("2022-07-01")
                .intoCare("L-2", "ACCOMMODATED")
                .on("2022-08-01")
                .outOfCare("L-2"));
        assertThat(told.shareAt("CLA-SW-CHANGES", "2022-07-01")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-SW-CHANGES", "2022-08-01")).isEqualTo("0 of 0");
    }

    @Test
    void workers_beside_it_and_personal_advisers_are_no_key_workers() {
        Histories child =
                given(Histories.child().on("2022-03-01").intoCare("L-1", "ACCOMMODATED"), "2022-03-01", "W-1");
        Told told = told(child.on("2022-04-01")
                .tells(CASE_ALLOCATED, "worker", "W-2", "team", "A", "role", "CO_WORKER")
                .on("2022-05-01")
                .tells(CASE_ALLOCATED, "worker", "W-3", "team", "A", "role", "PERSONAL_ADVISER"));
        assertThat(told.shareAt("CLA-SW-CHANGES", "2022-05-01")).isEqualTo("0 of 1");
    }
}
