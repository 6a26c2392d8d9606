package org.concordat.kernel.savings.plan;

/** Whose saving it is. */
public enum AttributionKind {
    /** The borough's alone. */
    BOROUGH,
    /** The partnership's as a whole, recorded by one of its boroughs. */
    PARTNERSHIP,
    /** Several boroughs', by shares: each records its own part. */
    SHARED
}
