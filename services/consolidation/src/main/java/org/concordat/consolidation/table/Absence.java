package org.concordat.consolidation.table;

/** What it means when a return that is in has no line for a row. */
public enum Absence {
    /** There was nothing to report: zero. */
    NOTHING,
    /** A figure is expected for every row, and missing is not zero. */
    MISSING,
    /**
     * Figures are reported where there is something to report: a row has one where something was reported at or below it.
     * What was reported of a total itself stands for it, whatever was reported below.
     */
    UNREPORTED
}
