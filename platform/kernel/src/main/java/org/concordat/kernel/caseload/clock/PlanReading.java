package org.concordat.kernel.caseload.clock;

import java.util.Optional;
import java.util.Set;

/**
 * How the 20 weeks of an education, health and care plan stand, with the exceptions that were recorded. A figure without
 * exceptions leaves out every plan that had one, whether or not it was in time; a figure with them counts all (SEN2,
 * item 3.7: whether exceptions to the 20 weeks apply).
 */
public record PlanReading(ClockReading clock, Set<Exemption> exceptions) {

    /** Why the time limit need not be kept: SI 2014/1530, regulation 13(3) with regulation 10(4). */
    public enum Exemption {
        /** Advice asked of a school or college that was closed for four weeks and more: regulation 10(4)(a). */
        SCHOOL_CLOSED,
        /** The same of a provider of early years education: regulation 10(4)(b). */
        EARLY_YEARS_PROVIDER_CLOSED,
        /** Exceptional personal circumstances of the child, parent or young person: regulation 10(4)(c). */
        PERSONAL_CIRCUMSTANCES,
        /** Absent from the area for four weeks and more: regulation 10(4)(d). */
        ABSENT_FROM_AREA
    }

    public PlanReading {
        exceptions = Set.copyOf(exceptions);
    }

    /**
     * Whether the plan is counted as in time.
     *
     * @param includingExceptions which of the two figures is asked for
     * @return nothing where the figure does not count it
     */
    public Optional<Boolean> inTime(boolean includingExceptions) {
        return includingExceptions || exceptions.isEmpty() ? clock.inTime() : Optional.empty();
    }
}
