package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import java.util.List;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static final String DAY = "2024-01-31";

    private static Histories whole() {
        return child().on(DAY)
                .contacted("C-1", "REFERRAL")
                .contacted("C-2", "NO_FURTHER_ACTION")
                .on("2024-02-01")
                .referred("R-1", "C-1")
                .on("2024-02-03")
                .assessing("A-1", "R-1")
                .on("2024-02-11")
                .discussed("D-1", "R-1", "ENQUIRY")
                .on("2024-02-12")
                .enquiring("Q-1", "D-1", null)
                .on("2024-02-28")
                .conferred("I-1", "Q-1", "PROTECTION_PLAN")
                .on("2024-02-29")
                .planned("P-1", "I-1", "NEGLECT");
    }

    @Test
    void every_step_counts_in_the_stretch_in_which_the_contact_came() {
        Told told = whole().by(new Funnel());
        for (String step : List.of("REFERRAL", "ASSESSMENT", "ENQUIRY", "CONFERENCE", "PLAN")) {
            assertThat(told.share("PATH-" + step, DAY, DAY)).as(step).isEqualTo("1 of 2");
            assertThat(told.share("PATH-" + step, "2024-02-01", "2024-12-31"))
                    .as(step)
                    .isEqualTo("0 of 0");
        }
        assertThat(told.values("PATH-REFERRAL-DAYS", DAY, DAY)).containsExactly(1);
        assertThat(told.values("PATH-ASSESSMENT-DAYS", DAY, DAY)).containsExactly(2);
        assertThat(told.values("PATH-ENQUIRY-DAYS", DAY, DAY)).containsExactly(11);
        assertThat(told.values("PATH-CONFERENCE-DAYS", DAY, DAY)).containsExactly(16);
        assertThat(told.values("PATH-PLAN-DAYS", DAY, DAY)).containsExactly(1);
    }

    @Test
    void a_step_that_was_withdrawn_breaks_the_way_unless_another_reference_leads_on() {
        Told told = whole().without(EventType.INITIAL_CONFERENCE_HELD).by(new Funnel());
        assertThat(told.share("PATH-ENQUIRY", DAY, DAY)).isEqualTo("1 of 2");
        assertThat(told.share("PATH-PLAN", DAY, DAY)).isEqualTo("0 of 2");
        Told named = whole().without(EventType.INITIAL_CONFERENCE_HELD)
                .tells(EventType.PROTECTION_PLAN_STARTED, "plan", "P-2", "referral", "R-1", "category", "NEGLECT")
                .by(new Funnel());
        assertThat(named.share("PATH-PLAN", DAY, DAY)).isEqualTo("1 of 2");
        assertThat(named.values("PATH-PLAN-DAYS", DAY, DAY)).isEmpty();
    }

    @Test
    void a_step_recorded_before_the_one_it_follows_counts_and_takes_no_time() {
        Told told = child().on(DAY)
                .contacted("C-1", null)
                .on("2024-01-30")
                .referred("R-1", "C-1")
                .by(new Funnel());
        assertThat(told.share("PATH-REFERRAL", DAY, DAY)).isEqualTo("1 of 1");
        assertThat(told.values("PATH-REFERRAL-DAYS", DAY, DAY)).isEmpty();
    }

    @Test
    void every_measure_has_a_code_of_its_own_and_says_what_it_counts() {
        List<CaseMeasure> measures = ContactToPlan.CHAPTERS.stream()
                .flatMap(chapter -> chapter.measures().stream())
                .toList();
        assertThat(measures)
                .extracting(CaseMeasure::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[A-Z][A-Z0-9]{0,19}(-[A-Z0-9]{1,20}){1,5}"));
        assertThat(measures).extracting(CaseMeasure::title).doesNotHaveDuplicates();
        assertThat(measures)
                .allSatisfy(measure -> assertThat(measure.says()).isNotBlank().doesNotEndWith("."));
    }
}
