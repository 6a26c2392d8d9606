package org.concordat.consolidation.measure;

/** Whether a figure is about a moment or a stretch of time. */
public enum Accrual {
    /** As at the end of the period: the stretch's figure is that of its last month. */
    STOCK,
    /** What came about within the period. */
    FLOW
}
