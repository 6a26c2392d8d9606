package org.concordat.kernel.span;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Days as London has them, which are the boroughs': half past midnight there in June is still the day before in UTC. */
public final class London {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The day on which something happened. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment of a day. */
    public static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    /** The last second of a day. */
    public static OffsetDateTime endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusSeconds(1);
    }
}
