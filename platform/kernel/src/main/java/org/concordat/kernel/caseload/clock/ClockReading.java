package org.concordat.kernel.caseload.clock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a clock stands on a day. Counts of days are those of the clock: working days, or days of the calendar.
 */
public sealed interface ClockReading {

    /** The last day on which it is, or was, in time. */
    LocalDate lastDay();

    /** Whether it was done in time; nothing where that is not settled, or not to be told. */
    default Optional<Boolean> inTime() {
        return switch (this) {
            case InTime _ -> Optional.of(true);
            case Late _, Overdue _ -> Optional.of(false);
            case Running _, Closed _, Contradicted _ -> Optional.empty();
        };
    }

    /** Not done, and still in time. @param left days that are left; 0 on the last day */
    record Running(LocalDate lastDay, int left) implements ClockReading {}

    /** Not done, and too late. @param over days since the last day, at least 1 */
    record Overdue(LocalDate lastDay, int over) implements ClockReading {}

    /** Done in time. @param taken days from the event; 0 on its own day */
    record InTime(LocalDate lastDay, int taken) implements ClockReading {}

    /** Done too late. @param over days after the last day, at least 1 */
    record Late(LocalDate lastDay, int taken, int over) implements ClockReading {}

    /**
     * Not done, and nobody waits for it any more.
     *
     * @param over days by which it was overdue then; 0 when it was not
     */
    record Closed(LocalDate lastDay, int over) implements ClockReading {}

    /** What ended it lies before what began it: something was recorded wrongly, and it is counted neither way. */
    record Contradicted(LocalDate lastDay) implements ClockReading {}
}
