package org.concordat.consolidation.caseload.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.CARE_LEAVER_STATUS_CHANGED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class CareLeaversTest {

    private static final CareLeavers CHAPTER = new CareLeavers();

    @Test
    void what_is_told_counts_from_its_day_and_the_rest_stays() {
        Told told = child().on("2024-01-10")
                .tells(CARE_LEAVER_STATUS_CHANGED, "eligibility", "RELEVANT", "inTouch", true)
                .on("2024-02-10")
                .tells(
                        CARE_LEAVER_STATUS_CHANGED,
                        "eligibility",
                        "FORMER_RELEVANT",
                        "suitableHome",
                        true,
                        "activity",
                        "OTHER_EDUCATION")
                .on("2024-03-10")
                .tells(CARE_LEAVER_STATUS_CHANGED, "inTouch", false, "activity", "NONE")
                .on("2024-04-10")
                .tells(CARE_LEAVER_STATUS_CHANGED, "eligibility", "NONE")
                .by(CHAPTER);
        assertThat(told.at("CL-CARE-LEAVERS", "2024-01-09")).isZero();
        assertThat(told.at("CL-CARE-LEAVERS", "2024-01-10")).isOne();
        assertThat(told.at("CL-ELIGIBLE-RELEVANT", "2024-02-09")).isOne();
        assertThat(told.at("CL-ELIGIBLE-RELEVANT", "2024-02-10")).isZero();
        assertThat(told.at("CL-ELIGIBLE-FORMER-RELEVANT", "2024-02-10")).isOne();
        assertThat(told.shareAt("CL-TOUCH-ALL", "2024-03-09")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CL-TOUCH-ALL", "2024-03-10")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CL-HOME-ALL", "2024-02-09")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CL-HOME-ALL", "2024-03-10")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CL-EET-ALL", "2024-02-10")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CL-EET-ALL", "2024-03-10")).isEqualTo("0 of 1");
        assertThat(told.at("CL-CARE-LEAVERS", "2024-04-10")).isZero();
        assertThat(told.shareAt("CL-HOME-ALL", "2024-04-10")).isEqualTo("0 of 0");
    }

    @Test
    void whoever_was_never_told_to_be_eligible_is_no_care_leaver() {
        Told told = child().on("2024-01-10")
                .tells(CARE_LEAVER_STATUS_CHANGED, "inTouch", true)
                .by(CHAPTER);
        assertThat(told.all()).isEmpty();
    }

    @Test
    void not_known_what_they_do_is_not_active() {
        Told told = child().on("2024-01-10")
                .tells(CARE_LEAVER_STATUS_CHANGED, "eligibility", "QUALIFYING", "activity", "UNKNOWN")
                .by(CHAPTER);
        assertThat(told.shareAt("CL-EET-ALL", "2024-01-10")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CL-TOUCH-ALL", "2024-01-10")).isEqualTo("0 of 1");
    }
}
