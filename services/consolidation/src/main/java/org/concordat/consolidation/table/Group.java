package org.concordat.consolidation.table;

/**
 * A set of rows that never mixes with another, such as a fund.
 *
 * @param code as in JSON and tables
 * @param title in words
 */
public record Group(String code, String title) {

    /** Of totals over every group. */
    public static final Group ALL = new Group("ALL", "All");

    /** Of a domain whose rows are all of one sort. */
    public static final Group ONLY = new Group("", "");
}
