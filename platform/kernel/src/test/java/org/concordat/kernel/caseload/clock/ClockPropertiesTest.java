package org.concordat.kernel.caseload.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ClockPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    @Property
    void in_time_and_late_meet_at_the_last_day(
            @ForAll DayClock clock, @ForAll @IntRange(max = 5_000) int offset, @ForAll @IntRange(max = 400) int later) {
        LocalDate event = FIRST.plusDays(offset);
        LocalDate done = event.plusDays(later);
        ClockReading reading =
                clock.reading(event, Optional.of(done), Optional.empty(), done).orElseThrow();
        assertThat(reading.inTime()).contains(!done.isAfter(clock.lastDay(event)));
    }

    @Property
    void a_later_event_is_never_due_earlier(
            @ForAll DayClock clock, @ForAll @IntRange(max = 5_000) int offset, @ForAll @IntRange(max = 40) int later) {
        LocalDate event = FIRST.plusDays(offset);
        assertThat(clock.lastDay(event.plusDays(later))).isAfterOrEqualTo(clock.lastDay(event));
    }

    /** What is asked about a day is answered the same whatever happens after it. */
    @Property
    void nothing_that_happens_later_changes_a_reading(
            @ForAll DayClock clock,
            @ForAll @IntRange(max = 5_000) int offset,
            @ForAll @IntRange(max = 400) int asked,
            @ForAll @IntRange(min = 1, max = 400) int afterwards) {
        LocalDate event = FIRST.plusDays(offset);
        LocalDate on = event.plusDays(asked);
        Optional<LocalDate> later = Optional.of(on.plusDays(afterwards));
        assertThat(clock.reading(event, later, later, on))
                .isEqualTo(clock.reading(event, Optional.empty(), Optional.empty(), on));
    }
}
