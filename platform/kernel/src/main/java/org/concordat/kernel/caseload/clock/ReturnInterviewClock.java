package org.concordat.kernel.caseload.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.span.London;

/**
 * An independent return interview is held within 72 hours of the child's return: Department for Education, statutory
 * guidance on children who run away or go missing from home or care, January 2014. Hours go by as they do, also where
 * London's clocks change between, and at weekends.
 */
public final class ReturnInterviewClock {

    public static final Duration ALLOWED = Duration.ofHours(72);

    /** How it stands, or stood. */
    public enum Standing {
        /** Not held, and still in time. */
        RUNNING,
        /** Not held, and too late. */
        OVERDUE,
        IN_TIME,
        LATE,
        /** The days alone are known, and they do not tell. */
        NOT_KNOWN,
        /** Held before the child was back: something was recorded wrongly. */
        CONTRADICTED
    }

    private ReturnInterviewClock() {}

    /** The last moment that is in time. */
    public static Instant lastMoment(Instant returned) {
        return returned.plus(ALLOWED);
    }

    /** How it stands at a moment, by what had happened by then; nothing before the return. */
    public static Optional<Standing> standing(Instant returned, Optional<Instant> held, Instant at) {
        if (returned.isAfter(at)) {
            return Optional.empty();
        }
        Optional<Instant> heldBy = held.filter(moment -> !moment.isAfter(at));
        if (heldBy.isEmpty()) {
            return Optional.of(at.isAfter(lastMoment(returned)) ? Standing.OVERDUE : Standing.RUNNING);
        }
        Instant moment = heldBy.get();
        if (moment.isBefore(returned)) {
            return Optional.of(Standing.CONTRADICTED);
        }
        return Optional.of(moment.isAfter(lastMoment(returned)) ? Standing.LATE : Standing.IN_TIME);
    }

    /**
     * What the days alone tell of an interview that was held, where a system knows no more: in time when the longest time
     * between the two days is allowed, late when the shortest is not, otherwise not known.
     */
    public static Standing standing(LocalDate returned, LocalDate held) {
        if (held.isBefore(returned)) {
            return Standing.CONTRADICTED;
        }
        // Both bounds are never reached: a day ends just before the next one begins.
        Duration longest = Duration.between(London.startOf(returned), London.startOf(held.plusDays(1)));
        Duration shortest = Duration.between(London.startOf(returned.plusDays(1)), London.startOf(held));
        if (longest.compareTo(ALLOWED) <= 0) {
            return Standing.IN_TIME;
        }
        return shortest.compareTo(ALLOWED) >= 0 ? Standing.LATE : Standing.NOT_KNOWN;
    }
}
