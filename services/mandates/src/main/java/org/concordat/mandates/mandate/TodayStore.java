package org.concordat.mandates.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Takes the day from the clock. */
@ApplicationScoped
class TodayStore implements Today {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    TodayStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LocalDate date() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
