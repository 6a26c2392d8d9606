package org.concordat.consolidation.caseload.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.EventType.CARE_REVIEW_DUE;
import static org.concordat.consolidation.caseload.history.EventType.CARE_REVIEW_HELD;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.Histories;
import org.concordat.consolidation.caseload.history.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Looked after from 1 May 2024: 20 working days, with the bank holidays of 6 and 27 May, are over on 31 May. */
class LookedAfterReviewsTest {

    private static final LookedAfterReviews CHAPTER = new LookedAfterReviews();

    @Test
    void a_first_review_on_the_twentieth_working_day_is_in_time() {
        Told told = reviewed(inCare(), "2024-05-31").by(CHAPTER);
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2024-05-30")).isEqualTo("0 of 0");
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2024-05-31")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2024-08-31")).isEqualTo("1 of 1");
        assertThat(told.share("CLA-REVIEW-HELD-TIME", "2024-05-31", "2024-05-31"))
                .isEqualTo("1 of 1");
        assertThat(told.at("CLA-REVIEW-OVERDUE", "2024-06-01")).isZero();
    }

    @Test
    void one_held_the_day_after_is_late_and_the_child_stays_so_until_its_care_ends() {
        Told told = reviewed(reviewed(inCare(), "2024-06-01"), "2024-08-01")
                .on("2024-12-01")
                .outOfCare("E-1")
                .by(CHAPTER);
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2024-05-31")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2024-06-01")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2024-11-30")).isEqualTo("0 of 1");
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2024-12-01")).isEqualTo("0 of 0");
        assertThat(told.share("CLA-REVIEW-HELD-TIME", "2024-06-01", "2024-08-01"))
                .isEqualTo("1 of 2");
    }

    @Test
    void holidays_of_one_year_alone_are_no_working_days() {
        Told jubilee = child().on("2022-05-16").intoCare("E-1", "ACCOMMODATED").by(CHAPTER);
        assertThat(jubilee.at("CLA-REVIEW-OVERDUE", "2022-06-15")).isZero();
        assertThat(jubilee.at("CLA-REVIEW-OVERDUE", "2022-06-16")).isOne();
        Told funeral = child().on("2022-09-01").intoCare("E-1", "ACCOMMODATED").by(CHAPTER);
        assertThat(funeral.at("CLA-REVIEW-OVERDUE", "2022-09-30")).isZero();
        assertThat(funeral.at("CLA-REVIEW-OVERDUE", "2022-10-01")).isOne();
        Told coronation =
                child().on("2023-04-17").intoCare("E-1", "ACCOMMODATED").by(CHAPTER);
        assertThat(coronation.at("CLA-REVIEW-OVERDUE", "2023-05-17")).isZero();
        assertThat(coronation.at("CLA-REVIEW-OVERDUE", "2023-05-18")).isOne();
    }

    @Test
    void the_second_is_due_three_months_after_the_first_and_the_third_six_after_that() {
        Told told = reviewed(reviewed(inCare(), "2024-05-31"), "2024-08-31").by(CHAPTER);
        assertThat(told.at("CLA-REVIEW-OVERDUE", "2025-02-28")).isZero();
        assertThat(told.at("CLA-REVIEW-OVERDUE", "2025-03-01")).isOne();
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2025-02-28")).isEqualTo("1 of 1");
        assertThat(told.shareAt("CLA-REVIEW-TIME", "2025-03-01")).isEqualTo("0 of 1");
    }

    @Test
    void one_that_is_overdue_is_so_until_it_is_held_or_care_ends() {
        Told held = reviewed(inCare(), "2024-06-10").by(CHAPTER);
        assertThat(held.at("CLA-REVIEW-OVERDUE", "2024-06-01")).isOne();
        assertThat(held.at("CLA-REVIEW-OVERDUE", "2024-06-09")).isOne();
        assertThat(held.at("CLA-REVIEW-OVERDUE", "2024-06-10")).isZero();
        Told ended = inCare().on("2024-06-05").outOfCare("E-1").by(CHAPTER);
        assertThat(ended.at("CLA-REVIEW-OVERDUE", "2024-06-04")).isOne();
        assertThat(ended.at("CLA-REVIEW-OVERDUE", "2024-06-05")).isZero();
    }

    @Test
    void what_a_system_tells_as_due_is_not_asked() {
        Told told = inCare().tells(CARE_REVIEW_DUE, "review", "V-1", "episode", "E-1", "due", "2024-05-02")
                .by(CHAPTER);
        assertThat(told.at("CLA-REVIEW-OVERDUE", "2024-05-31")).isZero();
        assertThat(told.at("CLA-REVIEW-OVERDUE", "2024-06-01")).isOne();
    }

    @Test
    void two_reviews_on_one_day_are_one_and_one_before_care_is_none() {
        Told told = child().on("2024-04-30")
                .tells(CARE_REVIEW_HELD, "review", "V-0", "episode", "E-1")
                .on("2024-05-01")
                .intoCare("E-1", "ACCOMMODATED")
                .on("2024-05-20")
                .tells(CARE_REVIEW_HELD, "review", "V-1", "episode", "E-1")
                .tells(CARE_REVIEW_HELD, "review", "V-2", "episode", "E-1")
                .by(CHAPTER);
        assertThat(told.within("CLA-REVIEW-HELD", "2024-04-01", "2024-05-31")).isOne();
    }

    @Test
    void short_breaks_and_care_from_before_the_regulations_owe_no_review_here() {
        Told breaks = child().on("2024-05-01").intoCare("E-1", "SHORT_BREAKS").by(CHAPTER);
        assertThat(breaks.all()).isEmpty();
        assertThat(child().on("2011-03-31")
                        .intoCare("E-1", "ACCOMMODATED")
                        .by(CHAPTER)
                        .all())
                .isEmpty();
        assertThat(child().on("2011-04-01")
                        .intoCare("E-1", "ACCOMMODATED")
                        .by(CHAPTER)
                        .at("CLA-REVIEW-OVERDUE", "2012-01-01"))
                .isOne();
    }

    @Test
    void a_child_takes_part_when_its_views_are_heard() {
        assertThat(participation("ATTENDED_AND_SPOKE")).isEqualTo("1 of 1");
        assertThat(participation("NOT_ATTENDED_CONVEYED")).isEqualTo("1 of 1");
        assertThat(participation("ATTENDED_NOT_SPEAKING")).isEqualTo("0 of 1");
        assertThat(participation("NOT_ATTENDED_NOT_CONVEYED")).isEqualTo("0 of 1");
        assertThat(participation("UNDER_FOUR")).isEqualTo("0 of 0");
        assertThat(participation(null)).isEqualTo("0 of 0");
    }

    private static String participation(@Nullable String how) {
        return inCare().on("2024-05-20")
                .tells(CARE_REVIEW_HELD, "review", "V-1", "episode", "E-1", "participation", how)
                .by(CHAPTER)
                .share("CLA-REVIEW-PART", "2024-05-20", "2024-05-20");
    }

    private static Histories inCare() {
        return child().on("2024-05-01").intoCare("E-1", "ACCOMMODATED");
    }

    private static Histories reviewed(Histories child, String day) {
        return child.on(day).tells(CARE_REVIEW_HELD, "review", "V-" + day, "episode", "E-1");
    }
}
