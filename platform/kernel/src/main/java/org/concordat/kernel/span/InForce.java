package org.concordat.kernel.span;

import java.time.LocalDate;
import java.util.Optional;

/** Whether what has a first day, and perhaps a last one, holds on a day: both ends belong to it. */
public final class InForce {

    private InForce() {}

    /** @param until the last day; none while it goes on */
    public static boolean on(LocalDate day, LocalDate from, Optional<LocalDate> until) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** @param from the first day; none where it has always held @param until the last; none while it goes on */
    public static boolean on(LocalDate day, Optional<LocalDate> from, Optional<LocalDate> until) {
        return on(day, from.orElse(LocalDate.MIN), until);
    }
}
