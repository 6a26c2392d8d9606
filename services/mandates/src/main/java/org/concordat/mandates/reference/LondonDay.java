package org.concordat.mandates.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in Europe/London, by which councils date their decisions. */
public final class LondonDay {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDay() {}

    public static LocalDate of(Clock clock) {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
