package org.concordat.consolidation.caseload.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_CHANGED;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_ENDED;
import static org.concordat.consolidation.caseload.history.EventType.PLACEMENT_STARTED;
import static org.concordat.consolidation.caseload.history.Histories.child;

import java.math.BigDecimal;
import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class PlacedChildrenTest {

    private static final PlacedChildren CHAPTER = new PlacedChildren();

    @Test
    void foster_and_residential_placements_are_shares_of_all_looked_after() {
        Told told = inCare().on("2024-05-03")
                .tells(PLACEMENT_STARTED, "placement", "P-1", "episode", "E-1", "placementType", "FOSTER_FOR_ADOPTION")
                .on("2024-06-01")
                .tells(PLACEMENT_CHANGED, "placement", "P-1", "placementType", "PLACED_FOR_ADOPTION")
                .on("2024-07-01")
                .tells(PLACEMENT_ENDED, "placement", "P-1")
                .tells(PLACEMENT_STARTED, "placement", "P-2", "episode", "E-1", "placementType", "SECURE_UNIT")
                .on("2024-08-01")
                .tells(PLACEMENT_CHANGED, "placement", "P-2", "placementType", "SUPPORTED_ACCOMMODATION")
                .by(CHAPTER);
        assertThat(told.shareAt("CLA-FOSTER", "2024-05-02")).isEqualTo("0 of 1");
        assertThat(told.at("CLA-PLACE-NOT-TOLD", "2024-05-02")).isOne();
        assertThat(told.shareAt("CLA-FOSTER", "2024-05-03")).isEqualTo("1 of 1");
        assertThat(told.at("CLA-PLACE-NOT-TOLD", "2024-05-03")).isZero();
        assertThat(told.shareAt("CLA-FOSTER", "2024-06-01")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-RESIDENTIAL", "2024-06-30")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-RESIDENTIAL", "2024-07-01")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-RESIDENTIAL", "2024-08-01")).isEqualTo("0 of 1");
    }

    @Test
    void of_two_placements_at_once_a_child_is_where_the_later_one_says() {
        Told told = inCare().tells(
                        PLACEMENT_STARTED, "placement", "P-1", "episode", "E-1", "placementType", "FOSTER_OWN")
                .on("2024-05-05")
                .tells(PLACEMENT_STARTED, "placement", "P-2", "episode", "E-1", "placementType", "CHILDRENS_HOME")
                .on("2024-05-08")
                .tells(PLACEMENT_ENDED, "placement", "P-2")
                .by(CHAPTER);
        assertThat(told.shareAt("CLA-FOSTER", "2024-05-05")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-RESIDENTIAL", "2024-05-05")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-FOSTER", "2024-05-08")).isEqualTo("1 of 1");
    }

    @Test
    void a_placement_counts_in_a_share_only_while_the_child_is_looked_after() {
        Told told = child().on("2024-05-01")
                .tells(PLACEMENT_STARTED, "placement", "P-1", "episode", "E-9", "placementType", "FOSTER_OWN")
                .on("2024-05-05")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-05-10")
                .outOfCare("E-1")
                .by(CHAPTER);
        assertThat(told.shareAt("CLA-FOSTER", "2024-05-04")).isEqualTo("0 of 0");
        assertThat(told.shareAt("CLA-FOSTER", "2024-05-05")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-FOSTER", "2024-05-10")).isEqualTo("0 of 0");
    }

    @Test
    void far_is_over_20_miles_and_outside_the_borough() {
        assertThat(placed("20", false).shareAt("CLA-DISTANCE", "2024-05-01")).isEqualTo("0 of 1");
        assertThat(placed("20.1", false).shareAt("CLA-DISTANCE", "2024-05-01")).isEqualTo("1 of 1");
        assertThat(placed("20.1", true).shareAt("CLA-DISTANCE", "2024-05-01")).isEqualTo("0 of 1");
        assertThat(inCare().by(CHAPTER).shareAt("CLA-DISTANCE", "2024-05-01")).isEqualTo("0 of 1");
    }

    @Test
    void in_the_borough_is_a_share_of_those_of_whom_it_is_told() {
        assertThat(placed("3", true).shareAt("CLA-IN-BOROUGH", "2024-05-01")).isEqualTo("1 of 1");
        assertThat(placed("3", false).shareAt("CLA-IN-BOROUGH", "2024-05-01")).isEqualTo("0 of 1");
        assertThat(inCare().tells(
                                PLACEMENT_STARTED, "placement", "P-1", "episode", "E-1", "placementType", "FOSTER_OWN")
                        .by(CHAPTER)
                        .shareAt("CLA-IN-BOROUGH", "2024-05-01"))
                .isEqualTo("0 of 0");
    }

    @Test
    void providers_are_told_by_what_was_said_last() {
        Told told = inCare().tells(
                        PLACEMENT_STARTED, "placement", "P-1", "episode", "E-1", "placementType", "FOSTER_OWN")
                .on("2024-05-03")
                .tells(PLACEMENT_CHANGED, "placement", "P-1", "provider", "OWN")
                .on("2024-05-05")
                .tells(PLACEMENT_CHANGED, "placement", "P-1", "provider", "PRIVATE")
                .by(CHAPTER);
        assertThat(told.at("CLA-PROVIDER-NOT-TOLD", "2024-05-02")).isOne();
        assertThat(told.at("CLA-PROVIDER-OWN", "2024-05-03")).isOne();
        assertThat(told.at("CLA-PROVIDER-NOT-TOLD", "2024-05-03")).isZero();
        assertThat(told.at("CLA-PROVIDER-PRIVATE", "2024-05-05")).isOne();
        assertThat(told.at("CLA-PROVIDER-OWN", "2024-05-05")).isZero();
    }

    private static Histories inCare() {
        return child().on("2024-05-01").intoCare("E-1", "ACCOMMODATED");
    }

    private static Told placed(String miles, boolean inBorough) {
        return inCare().tells(
                        PLACEMENT_STARTED,
                        "placement",
                        "P-1",
                        "episode",
                        "E-1",
                        "placementType",
                        "FOSTER_OWN",
                        "distanceMiles",
                        new BigDecimal(miles),
                        "inBorough",
                        inBorough)
                .by(CHAPTER);
    }
}
