package org.concordat.consolidation.caseload.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.PERMANENCE_MILESTONE_REACHED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class PermanenceTest {

    private static final Permanence CHAPTER = new Permanence();

    @Test
    void days_to_a_match_are_counted_from_the_latest_placement_order_by_then() {
        Histories child = reached(reached(child(), "2024-01-10", "PLACEMENT_ORDER"), "2024-02-10", "PLACEMENT_ORDER");
        Told told = reached(reached(child, "2024-03-01", "MATCHED"), "2024-04-01", "PLACEMENT_ORDER")
                .by(CHAPTER);
        assertThat(told.share("PERM-MATCH-DAYS", "2024-03-01", "2024-03-01"))
                .as("20 days of one child")
                .isEqualTo("20 of 1");
    }

    @Test
    void a_match_on_the_day_of_the_order_took_no_day_and_one_without_an_order_is_not_counted() {
        Told same = reached(reached(child(), "2024-01-10", "MATCHED"), "2024-01-10", "PLACEMENT_ORDER")
                .by(CHAPTER);
        assertThat(same.share("PERM-MATCH-DAYS", "2024-01-10", "2024-01-10")).isEqualTo("0 of 1");
        Told without = reached(reached(child(), "2024-01-10", "MATCHED"), "2024-01-11", "PLACEMENT_ORDER")
                .by(CHAPTER);
        assertThat(without.share("PERM-MATCH-DAYS", "2024-01-01", "2024-12-31")).isEqualTo("0 of 0");
        assertThat(without.within("PERM-REACHED-MATCHED", "2024-01-10", "2024-01-10"))
                .isOne();
    }

    @Test
    void a_milestone_told_twice_of_one_day_was_reached_once() {
        Histories child = reached(reached(child(), "2024-01-10", "ADOPTION_ORDER"), "2024-01-10", "ADOPTION_ORDER");
        Told told = reached(child, "2024-01-11", "DECISION_REVERSED").by(CHAPTER);
        assertThat(told.within("PERM-REACHED-ADOPTION-ORDER", "2024-01-01", "2024-01-31"))
                .isOne();
        assertThat(told.within("PERM-REACHED-DECISION-REVERSED", "2024-01-01", "2024-01-31"))
                .isOne();
    }

    private static Histories reached(Histories child, String day, String milestone) {
        return child.on(day).tells(PERMANENCE_MILESTONE_REACHED, "milestone", milestone);
    }
}
