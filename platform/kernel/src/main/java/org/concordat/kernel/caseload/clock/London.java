package org.concordat.kernel.caseload.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as London has them: a referral at half past midnight in June is of the day that has begun there. */
public final class London {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The day on which something happened. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
