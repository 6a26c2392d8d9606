package org.concordat.kernel.kpi;

/** How the results of several boroughs make one. A percentage is never averaged. */
public enum KpiCombining {
    SUM,
    /** By numerators and denominators. */
    RATIO_OF_PARTS,
    /** A mean by its weighted sum and its weight. */
    WEIGHTED_MEAN,
    /** The latest day. */
    LATEST,
    /** They stand side by side. */
    NOT_AT_ALL
}
