package org.concordat.caseload.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import org.concordat.kernel.span.London;

/**
 * How long a source is silent at most.
 *
 * @param most longer than none; days, months and years are those of London
 */
public record Rhythm(TemporalAmount most) {

    /** @param text a period of ISO 8601, such as {@code PT1H}, {@code P1D} or {@code P1M}; none where it is no such period */
    public static Optional<Rhythm> of(String text) {
        try {
            TemporalAmount amount = text.contains("T") ? Duration.parse(text) : Period.parse(text);
            boolean some = switch (amount) {
                case Duration duration -> duration.isPositive();
                case Period period -> !period.isNegative() && !period.isZero();
                default -> false;
            };
            return some ? Optional.of(new Rhythm(amount)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Until when something is expected after what was heard last. Of a rhythm in days that is the end of a day: who sends
     * every night sends on Tuesday what is expected after Monday's.
     */
    public Instant after(Instant last) {
        return switch (most) {
            case Period days ->
                London.startOf(London.dayOf(last).plus(days).plusDays(1)).toInstant();
            default -> last.plus(most);
        };
    }
}
