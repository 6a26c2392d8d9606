package org.concordat.kernel.caseload.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.caseload.clock.ReviewSeries.Review;
import org.junit.jupiter.api.Test;

/** A child looked after from 1 December 2026, and one on a plan from 30 November 2026. */
class ReviewSeriesTest {

    private static final LocalDate LOOKED_AFTER = LocalDate.of(2026, 12, 1);
    private static final LocalDate CONFERENCE = LocalDate.of(2026, 11, 30);
    private static final Optional<LocalDate> GOES_ON = Optional.empty();

    @Test
    void each_review_is_due_by_the_one_before() {
        LocalDate first = LocalDate.of(2026, 12, 31);
        LocalDate second = LocalDate.of(2027, 4, 1);
        LocalDate third = LocalDate.of(2027, 10, 1);
        assertThat(ReviewSeries.LOOKED_AFTER.nextDue(LOOKED_AFTER, List.of())).isEqualTo(first);
        assertThat(ReviewSeries.LOOKED_AFTER.nextDue(LOOKED_AFTER, List.of(first)))
                .isEqualTo("2027-03-31");
        assertThat(ReviewSeries.LOOKED_AFTER.reviews(
                        LOOKED_AFTER, List.of(third, first, second, second), GOES_ON, LocalDate.of(2027, 12, 31)))
                .containsExactly(
                        new Review(
                                1,
                                DayClock.FIRST_LOOKED_AFTER_REVIEW,
                                LOOKED_AFTER,
                                new ClockReading.InTime(first, 20)),
                        new Review(
                                2,
                                DayClock.SECOND_LOOKED_AFTER_REVIEW,
                                first,
                                new ClockReading.Late(LocalDate.of(2027, 3, 31), 91, 1)),
                        new Review(3, DayClock.LATER_LOOKED_AFTER_REVIEW, second, new ClockReading.InTime(third, 183)),
                        new Review(
                                4,
                                DayClock.LATER_LOOKED_AFTER_REVIEW,
                                third,
                                new ClockReading.Running(LocalDate.of(2028, 4, 1), 92)));
    }

    @Test
    void an_early_review_brings_the_next_one_forward() {
        assertThat(ReviewSeries.CHILD_PROTECTION.nextDue(CONFERENCE, List.of())).isEqualTo("2027-02-28");
        assertThat(ReviewSeries.CHILD_PROTECTION.nextDue(CONFERENCE, List.of(LocalDate.of(2027, 1, 10))))
                .isEqualTo("2027-07-10");
    }

    @Test
    void all_in_time_is_said_of_those_that_were_due() {
        LocalDate on = LocalDate.of(2027, 2, 28);
        assertThat(ReviewSeries.CHILD_PROTECTION.allInTime(CONFERENCE, List.of(), GOES_ON, on))
                .isEmpty();
        assertThat(ReviewSeries.CHILD_PROTECTION.allInTime(CONFERENCE, List.of(), GOES_ON, on.plusDays(1)))
                .contains(false);
        assertThat(ReviewSeries.CHILD_PROTECTION.allInTime(CONFERENCE, List.of(on), GOES_ON, on.plusDays(1)))
                .contains(true);
        assertThat(ReviewSeries.CHILD_PROTECTION.allInTime(
                        CONFERENCE, List.of(on.plusDays(1), on.plusDays(40)), GOES_ON, on.plusDays(50)))
                .contains(false);
    }

    @Test
    void a_plan_that_ended_before_its_review_owes_none_and_one_on_its_last_day_counts() {
        LocalDate ended = LocalDate.of(2027, 2, 10);
        LocalDate on = LocalDate.of(2027, 12, 31);
        assertThat(ReviewSeries.CHILD_PROTECTION.allInTime(CONFERENCE, List.of(), Optional.of(ended), on))
                .isEmpty();
        assertThat(ReviewSeries.CHILD_PROTECTION.allInTime(CONFERENCE, List.of(ended), Optional.of(ended), on))
                .contains(true);
        assertThat(ReviewSeries.CHILD_PROTECTION.reviews(
                        CONFERENCE, List.of(ended.plusDays(30)), Optional.of(ended), on))
                .containsExactly(new Review(
                        1,
                        DayClock.FIRST_REVIEW_CONFERENCE,
                        CONFERENCE,
                        new ClockReading.Closed(LocalDate.of(2027, 2, 28), 0)));
    }

    @Test
    void a_plan_that_began_and_ended_on_one_day_owes_no_review() {
        assertThat(ReviewSeries.CHILD_PROTECTION.allInTime(
                        CONFERENCE, List.of(), Optional.of(CONFERENCE), LocalDate.of(2027, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_review_before_the_beginning_is_another_series() {
        assertThat(ReviewSeries.LOOKED_AFTER.reviews(
                        LOOKED_AFTER, List.of(LOOKED_AFTER.minusDays(1)), GOES_ON, LOOKED_AFTER))
                .containsExactly(new Review(
                        1,
                        DayClock.FIRST_LOOKED_AFTER_REVIEW,
                        LOOKED_AFTER,
                        new ClockReading.Running(LocalDate.of(2026, 12, 31), 20)));
    }
}
