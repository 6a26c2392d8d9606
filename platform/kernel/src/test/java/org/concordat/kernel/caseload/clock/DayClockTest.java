package org.concordat.kernel.caseload.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.span.London;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Last days counted on a calendar on the wall, with the bank holidays between them. */
class DayClockTest {

    private static final Optional<LocalDate> NEVER = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        // Nine weeks from a Monday without a bank holiday between.
        "ASSESSMENT, 2026-09-07, 2026-11-09",
        // Good Friday, Easter Monday and the early May holiday between: three working days later.
        "ASSESSMENT, 2026-03-02, 2026-05-07",
        // Saturday is day 0 as Friday would be, and Monday day 1.
        "ASSESSMENT, 2026-09-05, 2026-11-06",
        "ASSESSMENT, 2026-09-04, 2026-11-06",
        // 19 September 2022, the Queen's funeral, was no working day.
        "INITIAL_CONFERENCE, 2022-09-09, 2022-10-03",
        // 8 May 2023, the coronation, and 1 May.
        "INITIAL_CONFERENCE, 2023-04-28, 2023-05-23",
        // 2 and 3 June 2022, the jubilee: the holiday of May moved there.
        "INITIAL_CONFERENCE, 2022-05-20, 2022-06-14",
        // Christmas on a Saturday and Boxing Day on a Sunday: 27 and 28 December stand for them, then 3 January.
        "INITIAL_CONFERENCE, 2021-12-17, 2022-01-12",
        "FIRST_REVIEW_CONFERENCE, 2026-11-30, 2027-02-28",
        "FIRST_REVIEW_CONFERENCE, 2023-11-30, 2024-02-29",
        "LATER_REVIEW_CONFERENCE, 2026-08-31, 2027-02-28",
        "LATER_REVIEW_CONFERENCE, 2026-02-28, 2026-08-28",
        "FIRST_LOOKED_AFTER_REVIEW, 2026-12-01, 2026-12-31",
        "SECOND_LOOKED_AFTER_REVIEW, 2026-12-31, 2027-03-31",
        "LATER_LOOKED_AFTER_REVIEW, 2026-03-31, 2026-09-30",
        // 26 weeks beginning with a Monday end with a Sunday.
        "PROCEEDINGS, 2026-01-05, 2026-07-05",
        // 20 weeks of a Monday end with a Monday.
        "EDUCATION_HEALTH_AND_CARE_PLAN, 2026-01-05, 2026-05-25"
    })
    void the_last_day_is_counted_as_the_rule_says(DayClock clock, LocalDate event, LocalDate last) {
        assertThat(clock.lastDay(event)).isEqualTo(last);
    }

    @Test
    void what_is_done_on_the_last_day_is_in_time_and_on_the_next_is_late() {
        LocalDate referral = LocalDate.of(2026, 9, 7);
        LocalDate last = LocalDate.of(2026, 11, 9);
        assertThat(reading(referral, Optional.of(last), last)).contains(new ClockReading.InTime(last, 45));
        LocalDate next = last.plusDays(1);
        assertThat(reading(referral, Optional.of(next), next)).contains(new ClockReading.Late(last, 46, 1));
    }

    @Test
    void what_is_done_on_the_day_of_the_event_took_no_day() {
        LocalDate referral = LocalDate.of(2026, 9, 7);
        assertThat(reading(referral, Optional.of(referral), referral))
                .contains(new ClockReading.InTime(LocalDate.of(2026, 11, 9), 0));
    }

    @Test
    void a_day_says_how_the_clock_stood_then_whatever_happened_later() {
        LocalDate referral = LocalDate.of(2026, 9, 7);
        LocalDate last = LocalDate.of(2026, 11, 9);
        Optional<LocalDate> done = Optional.of(LocalDate.of(2026, 11, 20));
        assertThat(reading(referral, done, referral.minusDays(1))).isEmpty();
        assertThat(reading(referral, done, referral)).contains(new ClockReading.Running(last, 45));
        assertThat(reading(referral, done, last)).contains(new ClockReading.Running(last, 0));
        assertThat(reading(referral, done, LocalDate.of(2026, 11, 19))).contains(new ClockReading.Overdue(last, 8));
        assertThat(reading(referral, done, LocalDate.of(2026, 11, 20))).contains(new ClockReading.Late(last, 54, 9));
    }

    @Test
    void at_the_weekend_after_a_last_friday_it_is_overdue_by_a_day() {
        LocalDate discussion = LocalDate.of(2026, 9, 11);
        LocalDate last = LocalDate.of(2026, 10, 2);
        assertThat(DayClock.INITIAL_CONFERENCE.lastDay(discussion)).isEqualTo(last);
        assertThat(DayClock.INITIAL_CONFERENCE.reading(discussion, NEVER, NEVER, last.plusDays(1)))
                .contains(new ClockReading.Overdue(last, 1));
        assertThat(DayClock.INITIAL_CONFERENCE.reading(
                        discussion, Optional.of(last.plusDays(1)), NEVER, last.plusDays(9)))
                .contains(new ClockReading.Late(last, 15, 1));
    }

    @Test
    void a_case_that_is_closed_owes_nothing_and_tells_by_how_much_it_was_overdue() {
        LocalDate referral = LocalDate.of(2026, 9, 7);
        LocalDate last = LocalDate.of(2026, 11, 9);
        LocalDate on = LocalDate.of(2026, 12, 31);
        assertThat(DayClock.ASSESSMENT.reading(referral, NEVER, Optional.of(last), on))
                .contains(new ClockReading.Closed(last, 0));
        assertThat(DayClock.ASSESSMENT.reading(referral, NEVER, Optional.of(LocalDate.of(2026, 11, 12)), on))
                .contains(new ClockReading.Closed(last, 3));
        assertThat(DayClock.ASSESSMENT.reading(referral, NEVER, Optional.of(on), last))
                .contains(new ClockReading.Running(last, 0));
    }

    @Test
    void an_end_before_the_beginning_is_counted_neither_way() {
        LocalDate referral = LocalDate.of(2026, 9, 7);
        LocalDate before = referral.minusDays(1);
        LocalDate last = LocalDate.of(2026, 11, 9);
        assertThat(reading(referral, Optional.of(before), last)).contains(new ClockReading.Contradicted(last));
        assertThat(DayClock.ASSESSMENT.reading(referral, NEVER, Optional.of(before), last))
                .contains(new ClockReading.Contradicted(last));
        assertThat(new ClockReading.Contradicted(last).inTime()).isEmpty();
    }

    @Test
    void an_event_before_the_rule_is_held_against_none() {
        LocalDate on = LocalDate.of(2015, 1, 1);
        assertThat(DayClock.PROCEEDINGS.reading(LocalDate.of(2014, 4, 21), NEVER, NEVER, on))
                .isEmpty();
        assertThat(DayClock.PROCEEDINGS.reading(LocalDate.of(2014, 4, 22), NEVER, NEVER, on))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(DayClock.class)
    void each_says_its_source_and_its_convention(DayClock clock) {
        assertThat(clock.source()).isNotBlank();
        assertThat(clock.convention()).startsWith("within ");
        assertThat(clock.since()).isAfter(LocalDate.of(2010, 1, 1));
    }

    /** British Summer Time began on 29 March 2026: half an hour before midnight of Greenwich is the next day in London. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:59:59Z, 2026-03-28",
        "2026-03-29T00:00:00Z, 2026-03-29",
        "2026-03-29T22:59:59Z, 2026-03-29",
        "2026-03-29T23:00:00Z, 2026-03-30",
        "2026-10-24T23:30:00Z, 2026-10-25",
        "2026-10-25T23:30:00Z, 2026-10-25"
    })
    void a_moment_is_of_the_day_that_it_is_in_london(Instant moment, LocalDate day) {
        assertThat(London.dayOf(moment)).isEqualTo(day);
    }

    @Test
    void a_plan_with_an_exception_counts_in_one_figure_and_not_in_the_other() {
        LocalDate request = LocalDate.of(2026, 1, 5);
        LocalDate on = LocalDate.of(2026, 12, 31);
        ClockReading late = DayClock.EDUCATION_HEALTH_AND_CARE_PLAN
                .reading(request, Optional.of(LocalDate.of(2026, 5, 26)), NEVER, on)
                .orElseThrow();
        assertThat(late).isEqualTo(new ClockReading.Late(LocalDate.of(2026, 5, 25), 141, 1));
        assertThat(new PlanReading(late, Set.of()).inTime(true)).contains(false);
        assertThat(new PlanReading(late, Set.of()).inTime(false)).contains(false);
        PlanReading excepted = new PlanReading(late, Set.of(PlanReading.Exemption.SCHOOL_CLOSED));
        assertThat(excepted.inTime(true)).contains(false);
        assertThat(excepted.inTime(false)).isEmpty();
    }

    private static Optional<ClockReading> reading(LocalDate referral, Optional<LocalDate> done, LocalDate on) {
        return DayClock.ASSESSMENT.reading(referral, done, NEVER, on);
    }
}
