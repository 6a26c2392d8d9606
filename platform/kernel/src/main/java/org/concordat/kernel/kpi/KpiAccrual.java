package org.concordat.kernel.kpi;

/** What a result of a longer time is of results of shorter ones. */
public enum KpiAccrual {
    /** How things stood at the end: never added over months. */
    STOCK,
    /** What happened within the time: months add up to a quarter. */
    FLOW,
    /** What came of a programme since its start. */
    PROGRAMME_TO_DATE
}
