package org.concordat.budgets.periods;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.WorkingDays;

/** How late a return came in, or is. */
final class Lateness {

    private Lateness() {}

    /**
     * Working days after the due day on which it came in, or up to today while it has not; 0 when it is not late.
     *
     * @param posted the day on which it came in
     */
    static int workingDays(LocalDate due, Optional<LocalDate> posted, LocalDate today) {
        LocalDate end = posted.orElse(today);
        int late = 0;
        for (LocalDate day = due.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (WorkingDays.englandAndWales().isWorkingDay(day)) {
                late++;
            }
        }
        return late;
    }
}
