package org.concordat.consolidation.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.span.London;
import org.concordat.web.json.Dates;

/**
 * The parameter {@code asAt} as it was sent: an instant in UTC, or a day, which is its last millisecond in London.
 *
 * @param day empty where an instant was sent
 */
record AskedMoment(Instant moment, Optional<LocalDate> day) {

    private static final Pattern A_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @throws InvalidValue when it is neither */
    static AskedMoment parse(String text) {
        try {
            if (A_DAY.matcher(text).matches()) {
                LocalDate day = Dates.day(text);
                return new AskedMoment(
                        London.startOf(day.plusDays(1)).toInstant().minusMillis(1), Optional.of(day));
            }
            return new AskedMoment(Dates.instant(text).truncatedTo(ChronoUnit.MILLIS), Optional.empty());
        } catch (InvalidValue e) {
            throw new InvalidValue(
                    "moment",
                    text,
                    "an instant in UTC such as 2016-07-15T09:00:00Z, or a day such as 2016-07-15 for its end in London");
        }
    }
}
