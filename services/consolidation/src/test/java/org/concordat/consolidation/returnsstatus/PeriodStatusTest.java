package org.concordat.consolidation.returnsstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.returns.ReturnEvent.State.APPROVED;
import static org.concordat.consolidation.returns.ReturnEvent.State.DRAFTED;
import static org.concordat.consolidation.returns.ReturnEvent.State.REJECTED;
import static org.concordat.consolidation.returns.ReturnEvent.State.SUBMITTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnHistory;
import org.concordat.consolidation.returnsstatus.PeriodStatus.Restatements;
import org.concordat.consolidation.returnsstatus.PeriodStatus.State;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.ReportingRate;
import org.junit.jupiter.api.Test;

class PeriodStatusTest {

    private static final Borough LBHF = new Borough("LBHF");
    private static final Period APRIL = Period.parse("2016-17-P01");
    /** A Monday. */
    private static final LocalDate DUE = LocalDate.of(2016, 5, 16);

    private final List<ReturnEvent> events = new ArrayList<>();

    @Test
    void nothing_posted_is_not_late_on_the_due_day() {
        assertThat(status("2016-05-16T22:30:00Z").late()).isFalse();
    }

    @Test
    void days_end_at_midnight_in_london() {
        // Half an hour past midnight in London, summer time.
        PeriodStatus status = status("2016-05-16T23:30:00Z");

        assertThat(status.state()).isEqualTo(State.NOT_POSTED);
        assertThat(status.late()).isTrue();
        assertThat(status.workingDaysLate()).isEqualTo(1);
    }

    @Test
    void lateness_is_counted_in_working_days_over_weekend_and_bank_holiday() {
        // From Monday 16 May to Tuesday 31 May: 10 weekdays and the Tuesday, but not the bank holiday of 30 May.
        assertThat(status("2016-05-31T09:00:00Z").workingDaysLate()).isEqualTo(10);
    }

    @Test
    void lateness_stops_when_it_is_posted() {
        happens(1, SUBMITTED, "2016-05-18T09:00:00Z");

        assertThat(status("2016-09-01T09:00:00Z").workingDaysLate()).isEqualTo(2);
    }

    @Test
    void a_return_sent_back_runs_late_again() {
        happens(1, SUBMITTED, "2016-05-12T09:00:00Z");
        happens(1, REJECTED, "2016-05-13T09:00:00Z");

        PeriodStatus status = status("2016-05-17T09:00:00Z");

        assertThat(status.state()).isEqualTo(State.REJECTED);
        assertThat(status.late()).isTrue();
    }

    @Test
    void a_restatement_is_told_only_to_those_who_may_know_it() {
        happens(1, SUBMITTED, "2016-05-12T09:00:00Z");
        happens(1, APPROVED, "2016-05-13T09:00:00Z");
        happens(2, DRAFTED, "2016-06-01T09:00:00Z");

        assertThat(status("2016-06-02T09:00:00Z", Restatements.TOLD).state()).isEqualTo(State.DRAFT);
        assertThat(status("2016-06-02T09:00:00Z", Restatements.TOLD).version()).contains(2);
        assertThat(status("2016-06-02T09:00:00Z", Restatements.NOT_TOLD).state())
                .isEqualTo(State.APPROVED);
        assertThat(status("2016-06-02T09:00:00Z", Restatements.NOT_TOLD).version())
                .contains(1);
    }

    @Test
    void the_rate_counts_what_is_posted_or_overdue() {
        Instant asAt = Instant.parse("2016-07-01T09:00:00Z");
        happens(1, SUBMITTED, "2016-05-12T09:00:00Z");
        PeriodStatus onTime = status(asAt.toString());
        PeriodStatus overdue =
                PeriodStatus.of(LBHF, APRIL, new ReturnHistory(List.of()), due(DUE), asAt, Restatements.TOLD);
        PeriodStatus notYetDue = PeriodStatus.of(
                LBHF, APRIL, new ReturnHistory(List.of()), due(DUE.plusYears(1)), asAt, Restatements.TOLD);
        PeriodStatus notAskedFor = PeriodStatus.of(
                LBHF, APRIL, new ReturnHistory(List.of()), calendar(new TreeMap<>()), asAt, Restatements.TOLD);

        ReportingRate rate = rate(onTime, onTime, overdue, notYetDue, notAskedFor);

        assertThat(rate).isEqualTo(new ReportingRate(3, 2, 2));
        assertThat(rate.onTimePercent()).map(Object::toString).contains("66.7");
        assertThat(rate(notYetDue).onTimePercent()).isEmpty();
    }

    @Test
    void a_broker_away_over_midnight_makes_no_punctual_return_late() {
        handedIn("2016-05-16T22:55:00Z", "2016-05-17T06:00:00Z");

        PeriodStatus status = status("2016-05-18T09:00:00Z");

        assertThat(status.late()).isFalse();
        assertThat(status.workingDaysLate()).isZero();
        assertThat(status.submittedAt())
                .as("what is shown is since when it is known here")
                .contains(Instant.parse("2016-05-17T06:00:00Z"));
    }

    @Test
    void a_return_handed_in_after_midnight_is_late_by_the_same_clock() {
        handedIn("2016-05-16T23:05:00Z", "2016-05-16T23:05:01Z");

        assertThat(status("2016-05-18T09:00:00Z").workingDaysLate()).isEqualTo(1);
    }

    private void handedIn(String submittedAt, String knownAt) {
        events.add(new ReturnEvent(
                ReportingDomain.BUDGET,
                LBHF,
                APRIL,
                1,
                new UUID(0, 1),
                1,
                SUBMITTED,
                "event",
                Instant.parse(knownAt),
                "finance",
                Optional.of(
                        new ReturnEvent.Posting(1, Optional.of("GBP"), false, "finance", Instant.parse(submittedAt))),
                Optional.empty(),
                Optional.empty()));
    }

    private static ReportingRate rate(PeriodStatus... statuses) {
        return ReportingRate.of(
                List.of(statuses).stream().map(PeriodStatus::timeliness).toList());
    }

    private static ReportingCalendar due(LocalDate day) {
        return calendar(new TreeMap<>(Map.of(APRIL, day)));
    }

    private static ReportingCalendar calendar(TreeMap<Period, LocalDate> due) {
        return new ReportingCalendar(APRIL.year(), due);
    }

    private PeriodStatus status(String asAt) {
        return status(asAt, Restatements.TOLD);
    }

    private PeriodStatus status(String asAt, Restatements restatements) {
        return PeriodStatus.of(LBHF, APRIL, new ReturnHistory(events), due(DUE), Instant.parse(asAt), restatements);
    }

    private void happens(int version, ReturnEvent.State state, String knownAt) {
        events.add(new ReturnEvent(
                ReportingDomain.BUDGET,
                LBHF,
                APRIL,
                events.size() + 1,
                new UUID(0, version),
                version,
                state,
                "event-" + events.size(),
                Instant.parse(knownAt),
                "somebody",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
