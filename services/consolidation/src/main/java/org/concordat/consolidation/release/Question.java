package org.concordat.consolidation.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.concordat.kernel.Fund;
import org.concordat.kernel.Period;

/**
 * What is asked of the budget.
 *
 * @param asAt in whole milliseconds, as the broker's append times are
 * @param provisional whether submitted returns count where they are later than the approved ones
 * @param costCentres whether contributions go down to cost centres where the mandate allows it
 * @param serviceLine only that node of the chart and what is below it
 */
public record Question(
        Subject subject,
        Period period,
        Instant asAt,
        boolean provisional,
        boolean costCentres,
        Optional<String> serviceLine,
        Optional<Fund> fund) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Question {
        asAt = asAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day that rules limited in time are compared with. */
    LocalDate day() {
        return LocalDate.ofInstant(asAt, LONDON);
    }
}
