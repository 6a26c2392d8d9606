package org.concordat.consolidation.caseload.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.CASE_ALLOCATED;
import static org.concordat.consolidation.caseload.history.EventType.CASE_CLOSED;
import static org.concordat.consolidation.caseload.history.EventType.CASE_TRANSFERRED;

import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class OpenCasesTest {

    private static Histories given(Histories histories, String day, String worker, String team, String role) {
        return histories.on(day).tells(CASE_ALLOCATED, "worker", worker, "team", team, "role", role);
    }

    private static Told told(Histories histories) {
        return histories.by(new OpenCases(), new Workers());
    }

    @Test
    void a_case_is_open_from_its_allocation_to_the_day_before_it_was_closed() {
        Told told = told(Histories.child()
                .on("2024-05-07")
                .allocated("A")
                .on("2024-05-20")
                .closed());
        assertThat(told.at("CASES-OPEN", "2024-05-06")).isZero();
        assertThat(told.at("CASES-OPEN", "2024-05-07")).isEqualTo(1);
        assertThat(told.at("CASES-OPEN", "2024-05-19")).isEqualTo(1);
        assertThat(told.at("CASES-OPEN", "2024-05-20")).isZero();
        assertThat(told.within("CASES-OPENED", "2024-05-07", "2024-05-07")).isEqualTo(1);
        assertThat(told.within("CASES-ALLOCATED", "2024-05-07", "2024-05-07")).isEqualTo(1);
        assertThat(told.within("CASES-CLOSED", "2024-05-20", "2024-05-20")).isEqualTo(1);
    }

    @Test
    void half_past_midnight_in_a_london_summer_is_the_next_day() {
        Told told = told(Histories.child().at("2024-07-02T00:30").allocated("A"));
        assertThat(told.at("CASES-OPEN", "2024-07-01")).isZero();
        assertThat(told.at("CASES-OPEN", "2024-07-02")).isEqualTo(1);
    }

    @Test
    void opened_and_closed_on_one_day_counts_in_flows_and_in_no_stock() {
        Told told = told(Histories.child()
                .at("2024-05-07T09:00")
                .allocated("A")
                .at("2024-05-07T17:00")
                .closed());
        assertThat(told.at("CASES-OPEN", "2024-05-07")).isZero();
        assertThat(told.within("CASES-OPENED", "2024-05-07", "2024-05-07")).isEqualTo(1);
        assertThat(told.within("CASES-CLOSED", "2024-05-07", "2024-05-07")).isEqualTo(1);
    }

    @Test
    void a_transfer_takes_the_case_from_one_team_to_the_other_and_leaves_it_without_a_worker() {
        Told told = told(given(
                Histories.child()
                        .on("2024-05-07")
                        .allocated("A")
                        .on("2024-06-03")
                        .transferred("B"),
                "2024-06-10",
                "W-2",
                "B",
                "KEY_WORKER"));
        assertThat(told.at("CASES-OPEN", "2024-06-02", "A")).isEqualTo(1);
        assertThat(told.at("CASES-OPEN", "2024-06-03", "A")).isZero();
        assertThat(told.at("CASES-OPEN", "2024-06-03", "B")).isEqualTo(1);
        assertThat(told.within("CASES-TRANSFERRED", "2024-06-03", "2024-06-03", "B"))
                .isEqualTo(1);
        assertThat(told.at("CASES-UNALLOCATED", "2024-06-02")).isZero();
        assertThat(told.at("CASES-UNALLOCATED", "2024-06-03", "B")).isEqualTo(1);
        assertThat(told.at("CASES-UNALLOCATED", "2024-06-10")).isZero();
        assertThat(told.at("WORK-HELD-CASES", "2024-06-09")).isZero();
        assertThat(told.at("WORK-HELD-CASES", "2024-06-10", "B")).isEqualTo(1);
    }

    @Test
    void a_transfer_that_names_a_worker_gives_it_to_that_one() {
        Told told = told(Histories.child()
                .on("2024-05-07")
                .allocated("A")
                .on("2024-06-03")
                .tells(CASE_TRANSFERRED, "team", "B", "worker", "W-2"));
        assertThat(told.at("CASES-UNALLOCATED", "2024-06-03")).isZero();
        assertThat(told.within("CASES-ALLOCATED", "2024-06-03", "2024-06-03")).isEqualTo(1);
    }

    @Test
    void told_at_one_moment_allocation_in_the_new_team_and_transfer_there_are_one_transfer_to_a_worker() {
        Told told =
                told(given(Histories.child().on("2024-05-07").allocated("A"), "2024-06-03", "W-2", "B", "KEY_WORKER")
                        .on("2024-06-03")
                        .transferred("B"));
        assertThat(told.within("CASES-TRANSFERRED", "2024-06-03", "2024-06-03")).isEqualTo(1);
        assertThat(told.at("CASES-UNALLOCATED", "2024-06-03")).isZero();
    }

    @Test
    void whoever_works_beside_or_reviews_has_no_case() {
        Told told = told(given(
                given(Histories.child().on("2024-05-07").allocated("A"), "2024-05-08", "W-2", "B", "CO_WORKER"),
                "2024-05-09",
                "W-3",
                "C",
                "REVIEWING_OFFICER"));
        assertThat(told.at("CASES-OPEN", "2024-05-10", "A")).isEqualTo(1);
        assertThat(told.at("WORK-HELD-CASES", "2024-05-10")).isEqualTo(1);
        assertThat(told(given(Histories.child(), "2024-05-07", "W-2", "B", "CO_WORKER"))
                        .at("CASES-OPEN", "2024-05-07"))
                .isZero();
    }

    @Test
    void a_personal_adviser_has_the_case_beside_the_key_worker_and_it_is_one_case() {
        Told told = told(given(
                Histories.child().on("2024-05-07").allocated("A"), "2024-05-08", "W-2", "LEAVING", "PERSONAL_ADVISER"));
        assertThat(told.at("CASES-OPEN", "2024-05-08")).isEqualTo(1);
        assertThat(told.at("WORK-HELD-CASES", "2024-05-08")).isEqualTo(2);
        assertThat(told.shareAt("WORK-CASES-FTE", "2024-05-08")).isEqualTo("100 of 0");
        assertThat(told.shareAt("WORK-CASES-WORKER", "2024-05-08")).isEqualTo("1 of 0");
    }

    @Test
    void another_key_worker_takes_the_place_of_the_one_before() {
        Told told =
                told(given(Histories.child().on("2024-05-07").allocated("A"), "2024-05-08", "W-2", "A", "KEY_WORKER"));
        assertThat(told.at("WORK-HELD-CASES", "2024-05-08")).isEqualTo(1);
        assertThat(told.within("CASES-ALLOCATED", "2024-05-01", "2024-05-31")).isEqualTo(2);
        assertThat(told.within("CASES-TRANSFERRED", "2024-05-01", "2024-05-31")).isZero();
    }

    @Test
    void allocated_again_a_closed_case_is_open_and_a_transfer_alone_does_not_open_it() {
        Histories closed = Histories.child()
                .on("2024-05-07")
                .allocated("A")
                .on("2024-05-20")
                .closed();
        assertThat(told(closed.on("2024-06-03").transferred("B")).at("CASES-OPEN", "2024-06-03"))
                .isZero();
        Told again = told(closed.on("2024-07-01").allocated("C"));
        assertThat(again.at("CASES-OPEN", "2024-07-01", "C")).isEqualTo(1);
        assertThat(again.within("CASES-OPENED", "2024-05-01", "2024-07-31")).isEqualTo(2);
        assertThat(again.within("CASES-TRANSFERRED", "2024-05-01", "2024-07-31"))
                .isZero();
    }

    @Test
    void closed_twice_is_closed_once_and_closed_alone_counts_in_the_flow() {
        assertThat(told(Histories.child()
                                .on("2024-05-07")
                                .allocated("A")
                                .on("2024-05-20")
                                .closed()
                                .on("2024-05-21")
                                .closed())
                        .within("CASES-CLOSED", "2024-05-01", "2024-05-31"))
                .isEqualTo(1);
        Told alone = told(Histories.child().on("2024-05-20").closed());
        assertThat(alone.within("CASES-CLOSED", "2024-05-01", "2024-05-31")).isEqualTo(1);
        assertThat(alone.at("CASES-OPEN", "2024-05-19")).isZero();
        assertThat(alone.at("CASES-OPEN", "2024-05-20")).isZero();
    }

    @Test
    void a_closing_that_was_withdrawn_leaves_the_case_open() {
        Histories closed = Histories.child()
                .on("2024-05-07")
                .allocated("A")
                .on("2024-05-20")
                .closed();
        assertThat(told(closed.without(CASE_CLOSED)).at("CASES-OPEN", "2024-05-20"))
                .isEqualTo(1);
    }

    @Test
    void a_child_waits_from_the_decision_to_assess_until_somebody_has_the_case() {
        Histories referred = Histories.child()
                .on("2024-05-07")
                .referred("R-1")
                .on("2024-05-08")
                .decided("R-1", "ASSESSMENT");
        assertThat(told(referred).at("CASES-WAITING", "2024-05-07")).isZero();
        assertThat(told(referred).at("CASES-WAITING", "2024-05-08")).isEqualTo(1);
        Told allocated = told(referred.on("2024-05-13").allocated("A"));
        assertThat(allocated.at("CASES-WAITING", "2024-05-12")).isEqualTo(1);
        assertThat(allocated.at("CASES-WAITING", "2024-05-13")).isZero();
        assertThat(told(Histories.child().on("2024-05-08").decided("R-1", "NO_FURTHER_ACTION"))
                        .at("CASES-WAITING", "2024-05-08"))
                .isZero();
        assertThat(told(Histories.child()
                                .on("2024-05-08")
                                .decided("R-1", "STRATEGY_DISCUSSION")
                                .on("2024-05-10")
                                .referralClosed("R-1", "SERVICES_ENDED"))
                        .at("CASES-WAITING", "2024-05-10"))
                .isZero();
    }

    @Test
    void nothing_of_a_case_adds_nothing() {
        assertThat(told(Histories.child().on("2024-05-07").tells(EventType.VISIT_MADE, "visit", "V-1"))
                        .all())
                .isEmpty();
    }
}
