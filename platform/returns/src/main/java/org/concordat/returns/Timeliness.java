package org.concordat.returns;

/** How a return stands against its due date. */
public enum Timeliness {
    /** In, by the due date. */
    ON_TIME,
    /** In, after the due date. */
    LATE,
    /** Not in, and the due date has not passed. */
    NOT_YET_DUE,
    /** Not in, and the due date has passed. */
    OVERDUE,
    /** The borough's calendar asks for no return for the period; an opening budget that is in nevertheless counts. */
    NOT_EXPECTED;

    public boolean isIn() {
        return this == ON_TIME || this == LATE;
    }
}
