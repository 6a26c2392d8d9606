package org.concordat.kernel.savings.plan;

/** What the amount of a year says. It is said for every initiative: the same figures mean other sums. */
public enum Counting {
    /** All that is saved in the year compared with the budget before the plan: it has the years before in it. */
    CUMULATIVE,
    /** What the year adds. */
    IN_YEAR
}
