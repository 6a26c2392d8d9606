package org.concordat.kernel.contracts;

import java.time.LocalDate;

/** Where a contract stands on a day, by when it has to be decided on. In the order in which people look at them. */
public enum PipelineState {
    /** The day by which it had to be decided on is past. */
    OVERDUE("Overdue"),
    WITHIN_6_MONTHS("0 to 6 months"),
    WITHIN_12_MONTHS("6 to 12 months"),
    WITHIN_18_MONTHS("12 to 18 months"),
    LATER("Later"),
    /** Nothing says when it ends: a rolling contract, or a renewal date that is no date. */
    NO_DATE("No date"),
    /** It has ended, and money of a financial year that began afterwards is spent or forecast on it. */
    EXPIRED_STILL_PAYING("Expired, still paying"),
    ENDED("Ended");

    private static final int HALF_YEAR = 6;

    private final String title;

    PipelineState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The band of a day: each begins with its first day, so what is due in six months to the day is 6 to 12. */
    static PipelineState of(LocalDate actBy, LocalDate on) {
        if (actBy.isBefore(on)) {
            return OVERDUE;
        }
        if (actBy.isBefore(on.plusMonths(HALF_YEAR))) {
            return WITHIN_6_MONTHS;
        }
        if (actBy.isBefore(on.plusMonths(2 * HALF_YEAR))) {
            return WITHIN_12_MONTHS;
        }
        return actBy.isBefore(on.plusMonths(3 * HALF_YEAR)) ? WITHIN_18_MONTHS : LATER;
    }
}
