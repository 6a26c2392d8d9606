package org.concordat.consolidation.table;

/** What it means when a return that is in has no line for a row. */
public enum Absence {
    /** There was nothing to report: zero. */
    NOTHING,
    /** A figure is expected for every row, and missing is not zero. */
    MISSING
}
